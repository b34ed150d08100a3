import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `service/…`. */
export const serviceFr: FamilyTexts<'service'> = {
  'service/unknown': {
    title: fr`Service inconnu`,
    what: ({ value }) => fr`${quoteFr(value)} n'est ni un service ni une famille du catalogue.`,
    why: () => fr`Ce qui porte ce nom n'est rattaché à rien, et ne se trouve pas en cherchant par service.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Employez un nom du catalogue des services, ou ajoutez-y cette entrée.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, ou ajoutez l'entrée au catalogue.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur du champ *Services* n'est ni l'identifiant, ni le nom, ni un alias d'une entrée du catalogue des services ; ou bien, dans ce catalogue, le \`parent\` d'un service n'est pas une entrée. Sans catalogue des services, rien n'est jugé. « Tous » et « — » sont admis.`,
      why: fr`Une exigence mal rattachée manque dans le classement par service, et personne ne la voit en lisant celles du service.`,
      remedy: fr`Corrigez le nom (le plus proche est proposé), ajoutez-le aux \`aliases\` de l'entrée, ou créez l'entrée.`,
    },
  },
  'service/parent-cycle': {
    title: fr`Services parents en boucle`,
    what: ({ cycle }) =>
      cycle.length === 1
        ? fr`${circle(cycle)} : ce service est son propre parent.`
        : fr`Ces services sont parents les uns des autres, en boucle : ${circle(cycle)}.`,
    why: () => fr`Aucun d'eux n'appartient à une famille : ils disparaissent du classement.`,
    remedy: () => fr`Retirez ou corrigez le « parent » de l'un d'eux.`,
    page: {
      what: fr`En remontant de \`parent\` en \`parent\`, on revient au service de départ.`,
      why: fr`Un classement en boucle n'a pas de tête : ni la liste par famille, ni la couverture ne peuvent ranger ces services.`,
      remedy: fr`Décidez lequel est la famille et retirez son \`parent\`.`,
    },
  },
  'service/missing': {
    title: fr`Exigence rattachée à aucun service`,
    what: ({ id }) => fr`${quoteFr(id)} n'est rattachée à aucun service.`,
    why: () => fr`Presque toutes celles de sa sorte le sont ; elle manquera à qui lit par service.`,
    remedy: () => fr`Ajoutez le champ des services, ou « — » si aucun n'est visé.`,
    page: {
      what: fr`Le projet a un catalogue des services, et au moins quatre exigences sur cinq de cette sorte nomment un service (par le champ *Services*, hérité ou non, ou par leur identifiant) ; celle-ci n'en nomme aucun. Une exigence retirée n'est pas signalée.`,
      why: fr`Le classement par service, la couverture et le cahier des charges d'un service la laissent de côté.`,
      remedy: fr`Ajoutez le champ *Services*. « — » dit que l'on y a pensé et qu'aucun n'est visé.`,
    },
  },
  'service/renamed': {
    title: fr`Service désigné par son ancien nom`,
    what: ({ old, name }) => fr`${quoteFr(old)} est l'ancien nom du service ${quoteFr(name)}.`,
    why: () => fr`Le lecteur cherche dans le classement un service qui n'y est plus sous ce nom.`,
    remedy: ({ name }) => fr`Écrivez ${quoteFr(name)}.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur du champ *Services* est un nom qu'une entrée du catalogue a porté (\`renamed-from\`). Les exigences retirées gardent leurs anciens noms.`,
      why: fr`Le classement des services change d'une version à l'autre ; un texte qui garde l'ancien nom semble parler d'autre chose.`,
      remedy: fr`Écrivez le nom d'aujourd'hui : la correction proposée est sûre. Si les deux noms restent admis, mettez l'ancien dans \`aliases\`.`,
    },
  },
  'service/merged': {
    title: fr`Service fondu dans un autre`,
    what: ({ name, target }) => fr`Le service ${quoteFr(name)} a été fondu dans ${quoteFr(target)}.`,
    why: () => fr`L'exigence reste attachée à un service que plus personne ne fournit à part.`,
    remedy: ({ target }) => fr`Écrivez ${quoteFr(target)}.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur du champ *Services* désigne une entrée qui porte \`merged-into\`.`,
      why: fr`L'exigence manque dans le service qui a repris celui-ci.`,
      remedy: fr`Remplacez-le par le service qui l'a repris : la correction proposée est sûre.`,
    },
  },
  'service/deprecated': {
    title: fr`Service abandonné`,
    what: ({ name, since }) =>
      since === undefined
        ? fr`Le classement a abandonné le service ${quoteFr(name)}.`
        : fr`Le classement a abandonné le service ${quoteFr(name)} depuis la version ${since}.`,
    why: () => fr`L'exigence porte sur un service que l'on n'attend plus.`,
    remedy: () => fr`Rattachez l'exigence à un autre service, ou retirez-la.`,
    page: {
      what: fr`Une valeur du champ *Services* désigne une entrée qui porte \`deprecated\`, sans service qui la remplace.`,
      why: fr`Une exigence sur un service abandonné coûte sans servir.`,
      remedy: fr`Rattachez-la à un service en vigueur, ou donnez-lui le statut « retirée ».`,
    },
  },
  'service/uncovered': {
    title: fr`Service sans exigence`,
    what: ({ name }) => fr`Aucune exigence en vigueur n'est rattachée au service ${quoteFr(name)}.`,
    why: () => fr`Le classement l'annonce, mais le document n'en demande rien.`,
    remedy: () => fr`Écrivez ce que l'on en attend, ou retirez-le du classement.`,
    page: {
      what: fr`Une entrée du catalogue des services n'est nommée par aucune exigence en vigueur, ni elle ni sa famille, que ce soit par le champ *Services* ou par l'identifiant. « Tous les services » ne suffit pas. Les familles et les services abandonnés ou fondus ne sont pas jugés ; rien ne l'est tant que la moitié du classement n'est pas couverte.`,
      why: fr`Un éditeur qui fournit ce service ne sait pas à quoi il s'engage.`,
      remedy: fr`Rattachez-lui des exigences, ou marquez-le \`deprecated\`.`,
    },
  },
  'service/duplicate-name': {
    title: fr`Deux services du même nom`,
    what: ({ name, other }) => fr`${quoteFr(name)} désigne aussi le service ${quoteFr(other)}.`,
    why: () =>
      fr`Une exigence qui emploie ce nom est rattachée à l'un des deux, sans que l'on sache lequel était voulu.`,
    remedy: () => fr`Donnez à chacun un nom ou un alias qui lui soit propre.`,
    page: {
      what: fr`Deux entrées du catalogue des services ont le même identifiant, nom ou alias (casse et accents ne comptent pas). La place signalée est la seconde dans l'ordre des identifiants.`,
      why: fr`Les exigences de l'un se retrouvent chez l'autre.`,
      remedy: fr`Renommez l'une des deux, retirez l'alias, ou réunissez-les.`,
    },
  },
  'service/mandatory-without-interface': {
    title: fr`Service obligatoire sans interface`,
    what: ({ name, by }) =>
      fr`Le service ${quoteFr(name)} est rendu obligatoire par ${quoteFr(by)}, mais aucune interface n'est donnée.`,
    why: () => fr`Celui qui doit le fournir ne sait pas comment les autres s'y raccordent.`,
    remedy: () => fr`Ajoutez « interface: » et la référence de son interface.`,
    page: {
      what: fr`Une entrée du catalogue des services porte \`mandatory-by\` et pas \`interface\`.`,
      why: fr`Une obligation de raccordement sans interface nommée n'est ni réalisable, ni vérifiable.`,
      remedy: fr`Nommez l'interface (\`interface: GAR\`), ou retirez \`mandatory-by\` si rien n'oblige.`,
    },
  },
};

/** French texts of the rules `actor/…`. */
export const actorFr: FamilyTexts<'actor'> = {
  'actor/unknown': {
    title: fr`Acteur inconnu`,
    what: ({ value }) => fr`${quoteFr(value)} n'est ni un acteur ni un groupe du catalogue.`,
    why: () => fr`Ce qui porte ce nom ne parvient à aucun lecteur dans la version faite pour lui.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Employez un nom du catalogue des acteurs, ou ajoutez-y cette entrée.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, ou ajoutez l'entrée au catalogue.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur du champ *Acteurs* n'est ni l'identifiant, ni le nom, ni un alias d'une entrée du catalogue des acteurs ; ou bien, dans ce catalogue, le \`group\` d'un acteur n'est pas une entrée. La lettre RACI finale, « (R) », ne compte pas. Sans catalogue des acteurs, rien n'est jugé. « Tous » et « — » sont admis.`,
      why: fr`La version simplifiée d'un acteur se compose de ses exigences : celle dont l'acteur est inconnu ne parvient à personne.`,
      remedy: fr`Corrigez le nom (le plus proche est proposé), ajoutez-le aux \`aliases\` de l'acteur, ou créez l'entrée.`,
    },
  },
  'actor/missing': {
    title: fr`Exigence qui ne concerne personne`,
    what: ({ id }) => fr`${quoteFr(id)} ne nomme aucun acteur.`,
    why: () =>
      fr`Presque toutes celles de sa sorte en nomment un ; elle n'entre dans la version simplifiée de personne.`,
    remedy: () => fr`Ajoutez le champ des acteurs, ou « tous ».`,
    page: {
      what: fr`Le projet a un catalogue des acteurs, et au moins quatre exigences sur cinq de cette sorte nomment un acteur (leur champ *Acteurs* ou celui de leur chapitre) ; celle-ci n'en nomme aucun. Une exigence retirée n'est pas signalée ; « — » est une réponse.`,
      why: fr`Une version simplifiée se compose des exigences de son lecteur : celle-ci n'arrive qu'en fin de volume, parmi celles qui ne sont à personne.`,
      remedy: fr`Ajoutez le champ *Acteurs*, « tous » si chacun est concerné, « — » si personne ne l'est.`,
    },
  },
  'actor/uncovered': {
    title: fr`Acteur sans exigence`,
    what: ({ name }) => fr`Aucune exigence en vigueur ne concerne ${quoteFr(name)}.`,
    why: () => fr`Sa version simplifiée serait vide.`,
    remedy: () => fr`Nommez-le dans les exigences qui le concernent, ou retirez-le du catalogue.`,
    page: {
      what: fr`Une entrée du catalogue des acteurs n'est nommée par aucune exigence en vigueur, ni elle ni un groupe dont elle fait partie. Les groupes eux-mêmes ne sont pas jugés ; rien ne l'est tant que la moitié du catalogue n'est pas couverte, ni quand une exigence concerne « tous les acteurs ».`,
      why: fr`Le document promet de s'adresser à un acteur et n'a rien à lui dire.`,
      remedy: fr`Relisez les exigences qu'il doit tenir ou connaître et nommez-le, avec sa lettre RACI si vous en employez.`,
    },
  },
  'actor/no-accountable': {
    title: fr`Rôles sans responsable`,
    what: ({ label }) =>
      fr`Le champ ${quoteFr(label)} donne des rôles, mais aucun « A » : personne ne répond de l'exigence.`,
    why: () => fr`En cas de manque, chacun renvoie à l'autre.`,
    remedy: () => fr`Mettez « (A) » derrière celui qui en répond.`,
    page: {
      what: fr`Un champ *Acteurs* emploie des lettres RACI (R réalise, A répond, C conseille, I est informé) sans aucun A. La règle est éteinte par défaut.`,
      why: fr`La matrice RACI n'a de sens que si une seule personne répond du résultat.`,
      remedy: fr`Mettez \`(A)\` ou \`(R, A)\` derrière un des acteurs.`,
    },
  },
  'actor/several-accountable': {
    title: fr`Plusieurs responsables`,
    what: ({ first, name }) => fr`${quoteFr(name)} porte un « A », que ${quoteFr(first)} porte déjà.`,
    why: () => fr`Deux responsables d'une même exigence, c'est souvent aucun.`,
    remedy: () => fr`Gardez un seul « A » et donnez à l'autre « R » ou « C ».`,
    page: {
      what: fr`Un champ *Acteurs* donne la lettre RACI A (« répond de ») à plus d'un acteur.`,
      why: fr`Quand l'exigence n'est pas tenue, on ne sait pas à qui le demander.`,
      remedy: fr`Choisissez qui en répond. Si chacun répond de sa part, faites deux exigences.`,
    },
  },
  'actor/alias': {
    title: fr`Acteur désigné par un autre nom que le sien`,
    what: ({ alias, name }) => fr`${quoteFr(alias)} est un autre nom de ${quoteFr(name)}.`,
    why: () => fr`Un acteur qui change de nom d'une page à l'autre passe pour plusieurs.`,
    remedy: ({ name }) => fr`Écrivez ${quoteFr(name)}.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur du champ *Acteurs* est un alias du catalogue, et non le nom de l'acteur (ou son identifiant).`,
      why: fr`L'exigence est bien rattachée, mais le lecteur croit voir deux acteurs. L'enquête de 2013 relevait déjà des noms qui changent d'une section à l'autre.`,
      remedy: fr`Écrivez le nom du catalogue : la correction proposée est sûre et peut être appliquée à tout le projet.`,
    },
  },
  'actor/group-cycle': {
    title: fr`Groupes d'acteurs imbriqués en boucle`,
    what: ({ cycle }) =>
      cycle.length === 1
        ? fr`${circle(cycle)} : cet acteur est son propre groupe.`
        : fr`Ces groupes d'acteurs se contiennent les uns les autres, en boucle : ${circle(cycle)}.`,
    why: () => fr`On ne peut plus dire qui appartient à quel groupe, ni qui doit lire quoi.`,
    remedy: () => fr`Retirez ou corrigez le « group » de l'un d'eux.`,
    page: {
      what: fr`En remontant de \`group\` en \`group\`, on revient à l'acteur de départ.`,
      why: fr`La version d'un groupe réunit les exigences de ses membres ; dans une boucle, chacun est membre de chacun.`,
      remedy: fr`Décidez lequel est le groupe et retirez son \`group\`.`,
    },
  },
};

/** Of a longer circle the first entries are named. */
const LONGEST_CIRCLE = 8;

function circle(ids: readonly string[]): string {
  const shown = ids.length > LONGEST_CIRCLE ? [...ids.slice(0, LONGEST_CIRCLE - 1), '…'] : ids;
  return [...shown, ids[0] ?? ''].map(id => (id === '…' ? id : quoteFr(id))).join(' → ');
}
