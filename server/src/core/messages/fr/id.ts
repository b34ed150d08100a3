import type { FamilyTexts } from '../ruleText.ts';
import { fr, listFr, quoteFr } from '../typography.ts';

/** French texts of the rules `id/…`. */
export const idFr: FamilyTexts<'id'> = {
  'id/duplicate': {
    title: fr`Identifiant défini plusieurs fois`,
    what: ({ id, count, elsewhere }) =>
      elsewhere.length === 0
        ? fr`${quoteFr(id)} est défini ${count} fois dans ce fichier.`
        : fr`${quoteFr(id)} est défini ${count} fois, aussi dans ${listFr(elsewhere, 'et')}.`,
    why: () => fr`Un renvoi à cet identifiant ne dit plus quelle exigence il vise.`,
    remedy: () => fr`Ne gardez qu'une définition et donnez aux autres un identifiant libre.`,
    page: {
      what: fr`Deux exigences ou plus portent le même identifiant, dans un même fichier ou dans plusieurs. Chaque définition est signalée, puisque rien ne dit laquelle est la bonne.`,
      why: fr`Un identifiant est une adresse : les renvois, les marchés et les grilles de réponse le citent. Quand il en désigne deux, chacun lit celle qu'il trouve.`,
      remedy: fr`Gardez l'identifiant là où il a été publié d'abord et donnez un identifiant libre à l'autre exigence. Si l'une des deux n'est qu'un rappel (un tableau récapitulatif, par exemple), dites-le dans le manifeste avec \`forms\` : hors de ces formes, l'identifiant n'est qu'un renvoi.`,
    },
  },
  'id/malformed': {
    title: fr`Identifiant mal formé`,
    what: ({ text }) =>
      fr`${quoteFr(text)} ressemble à un identifiant du projet mais n'en suit aucun modèle.`,
    why: () => fr`Il n'est pas reconnu : ni lien, ni contrôle, ni exigence dans les versions produites.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Écrivez-le selon un modèle de « items » dans le manifeste, ou complétez ces modèles.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, sinon un identifiant qui suit un modèle de « items ».`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Un mot a presque la forme d'un identifiant du projet : le même préfixe, mais un chiffre de trop ou de moins, un autre tiret, une lettre en minuscule. Aucun modèle de \`items\` ne l'accepte.`,
      why: fr`Ce qui n'est pas reconnu comme identifiant n'est ni une exigence, ni un renvoi : il échappe à tous les autres contrôles, et à la version simplifiée.`,
      remedy: fr`Corrigez l'identifiant. S'il est voulu, complétez le modèle de sa sorte dans \`items\` du manifeste.`,
    },
  },
  'id/number-gap': {
    title: fr`Numéro sauté`,
    what: ({ id, missing }) =>
      missing.length === 1
        ? fr`Avant ${quoteFr(id)}, ${listFr(missing, 'et')} n'est défini nulle part.`
        : fr`Avant ${quoteFr(id)}, ${listFr(missing, 'et')} ne sont définis nulle part.`,
    why: () => fr`Le lecteur se demande si une exigence a été perdue.`,
    remedy: () =>
      fr`Si elle a été retirée, rendez-lui sa place avec le statut « retiré » ; sinon le numéro est libre.`,
    page: {
      what: fr`Les numéros d'une série d'identifiants ne se suivent pas. Le numéro est le groupe \`number\` du modèle ; chaque reste de l'identifiant fait sa propre série. Un saut de plus de cent numéros n'est pas signalé : il ouvre une autre série (« EX-AAS-500 » derrière « EX-AAS-012 »), et personne ne perd cent exigences d'un coup. Désactivée par défaut : beaucoup de documents laissent des trous exprès.`,
      why: fr`Un trou peut être une exigence perdue, ou une exigence retirée dont rien ne dit qu'elle l'est.`,
      remedy: fr`Une exigence retirée garde sa place, avec le statut « retiré ». Sinon donnez le numéro libre à la prochaine exigence : \`sdet next-id\`.`,
    },
  },
  'id/service-mismatch': {
    title: fr`Identifiant d'un autre service`,
    what: ({ id, segment, services }) =>
      fr`${quoteFr(id)} porte ${quoteFr(segment)}, mais l'exigence concerne ${listFr(services, 'et')}.`,
    why: () => fr`Qui cherche les exigences d'un service par leur identifiant ne trouve pas celle-ci.`,
    remedy: () => fr`Corrigez le champ « Services », ou donnez à l'exigence un identifiant de son service.`,
    page: {
      what: fr`Le segment de l'identifiant qui nomme le service (groupe \`service\` du modèle) n'est aucun des services déclarés, ni une famille au-dessus d'eux, ni un service au-dessous. Un segment qui n'est pas au catalogue n'est pas jugé.`,
      why: fr`L'identifiant et le champ disent deux choses : les tableaux par service et les versions par acteur ne les rangeront pas ensemble.`,
      remedy: fr`Corrigez le champ. Un identifiant publié ne change pas : si le service a changé, retirez l'exigence et donnez un nouvel identifiant à celle qui la remplace.`,
    },
  },
  'id/case': {
    title: fr`Majuscules d'un identifiant`,
    what: ({ text, id }) => fr`${quoteFr(text)} s'écrit ${quoteFr(id)} là où il est défini.`,
    why: () => fr`Les outils distinguent les majuscules : le renvoi n'aboutit pas.`,
    remedy: ({ id }) => fr`Écrivez ${quoteFr(id)}.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Un identifiant est cité avec d'autres majuscules que dans sa définition.`,
      why: fr`Une recherche, un lien ou un tableau de suivi ne le retrouvent pas.`,
      remedy: fr`Écrivez-le comme dans sa définition (la correction le fait).`,
    },
  },
};
