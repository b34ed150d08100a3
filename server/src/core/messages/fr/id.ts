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
};
