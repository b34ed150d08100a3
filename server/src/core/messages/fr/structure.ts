import type { FamilyTexts } from '../ruleText.ts';
import { fr, listFr, quoteFr } from '../typography.ts';

const FIELDS = {
  status: 'un statut',
  degree: 'un degré',
  since: 'une version',
  until: 'une version',
} as const;

/** French texts of the rules `structure/…`. */
export const structureFr: FamilyTexts<'structure'> = {
  'structure/unknown-field': {
    title: fr`Champ inconnu`,
    what: ({ label }) => fr`${quoteFr(label)} n'est le nom d'aucun champ.`,
    why: () => fr`Sa valeur n'est pas lue : ni contrôlée, ni reprise dans les versions produites.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Employez un nom de champ connu, ou déclarez celui-ci dans « labels » du manifeste.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui, ou déclarez ce nom dans « labels » du manifeste.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`La liste de champs d'une exigence contient une étiquette que le projet ne connaît pas, à côté d'autres qu'il connaît. La casse, les accents, le gras et l'espace avant les deux-points ne comptent pas.`,
      why: fr`Un champ mal nommé n'est pas lu : un niveau ou un acteur disparaît sans que le texte paraisse faux.`,
      remedy: fr`Corrigez l'étiquette (la plus proche est proposée). Si votre document en emploie une autre, ajoutez-la au champ qu'elle désigne : \`labels: { actors: [Responsable], note: [Commentaire] }\`.`,
    },
  },
  'structure/heading-skip': {
    title: fr`Rang de titre sauté`,
    what: ({ title, rank, above }) =>
      fr`${quoteFr(title)} est un titre de rang ${rank}, juste après un titre de rang ${above}.`,
    why: () => fr`Un lecteur d'écran annonce un niveau qui manque, et la table des matières a un trou.`,
    remedy: ({ above }) => fr`Donnez-lui le rang ${above + 1}, ou ajoutez le titre qui manque.`,
    fix: value => fr`Écrire ${quoteFr(value)}`,
    page: {
      what: fr`Un titre est de plus d'un rang au-dessous du titre qui le précède. Le premier titre d'un fichier et les titres qui sont des exigences ne sont pas jugés.`,
      why: fr`Les personnes qui naviguent de titre en titre croient avoir manqué une partie ; le RGAA (critère 9.1) demande une hiérarchie cohérente.`,
      remedy: fr`Remontez le titre d'un rang, ou ajoutez le titre intermédiaire.`,
    },
  },
  'structure/number-gap': {
    title: fr`Numéro de section sauté`,
    what: ({ number, before, missing, count }) =>
      count === 1
        ? fr`La numérotation passe de ${quoteFr(before)} à ${quoteFr(number)} : ${quoteFr(missing)} manque.`
        : fr`La numérotation passe de ${quoteFr(before)} à ${quoteFr(number)} : il manque ${count} sections à partir de ${quoteFr(missing)}.`,
    why: () => fr`Le lecteur croit qu'une partie a été perdue.`,
    remedy: () => fr`Renumérotez, ou remettez la section à sa place.`,
    page: {
      what: fr`Un numéro de section n'est pas précédé de son prédécesseur, alors qu'un plus petit existe. Un volume ou un chapitre peut commencer à n'importe quel numéro.`,
      why: fr`Les renvois à la section sautée n'aboutissent pas.`,
      remedy: fr`Renumérotez, ou remettez la section ; \`numbering: auto\` fait compter les sections par l'outil.`,
    },
  },
  'structure/number-duplicate': {
    title: fr`Numéro de section en double`,
    what: ({ number, title, file }) =>
      file === undefined
        ? fr`${quoteFr(title ?? '')} porte déjà le numéro ${quoteFr(number)}.`
        : fr`Une section de ${quoteFr(file)} porte déjà le numéro ${quoteFr(number)}.`,
    why: () => fr`Un renvoi à ce numéro ne dit plus quelle section il vise.`,
    remedy: () => fr`Renumérotez l'une des deux, et les renvois avec elle.`,
    page: {
      what: fr`Deux sections d'un même volume portent le même numéro. Si les fichiers d'un volume sont numérotés chacun pour soi, chaque fichier est jugé à part. Les étapes d'une procédure (« 1. Se connecter ») ne comptent pas.`,
      why: fr`« Voir § 3.2 » mène à deux endroits.`,
      remedy: fr`Renumérotez l'une des deux. Pour ne plus avoir à le faire : \`numbering: auto\`.`,
    },
  },
  'structure/number-order': {
    title: fr`Numéro de section mal placé`,
    what: ({ number, before, relation }) =>
      relation === 'after'
        ? fr`La section ${quoteFr(number)} vient après la section ${quoteFr(before)}.`
        : fr`La section ${quoteFr(number)} est placée sous la section ${quoteFr(before)}.`,
    why: () => fr`Le lecteur qui cherche un numéro ne le trouve pas à sa place.`,
    remedy: () => fr`Déplacez la section, ou corrigez son numéro.`,
    page: {
      what: fr`Une section a un numéro plus petit que celle qui la précède, ou le numéro d'un autre chapitre que celui où elle se trouve. Une liste qui descend d'un bout à l'autre, comme un journal de versions, n'est pas signalée.`,
      why: fr`On cherche une section par son numéro comme un mot dans un dictionnaire : il faut que l'ordre tienne.`,
      remedy: fr`Déplacez la section, ou corrigez son numéro et les renvois qui le citent.`,
    },
  },
  'structure/duplicate-anchor': {
    title: fr`Ancre en double`,
    what: ({ name }) => fr`L'ancre ${quoteFr(name)} est déjà posée dans ce fichier.`,
    why: () => fr`Un lien vers elle mène toujours à la première.`,
    remedy: () => fr`Donnez un autre nom à l'une des deux.`,
    page: {
      what: fr`Deux ancres explicites (\`<a id>\`, \`{#nom}\`) d'un fichier ont le même nom. Les ancres que les titres reçoivent d'eux-mêmes se distinguent par un numéro.`,
      why: fr`Le second passage ne peut être atteint par aucun lien, et la page produite n'est pas du HTML valide.`,
      remedy: fr`Renommez l'une des deux, et les liens qui la visent.`,
    },
  },
  'structure/missing-chapter': {
    title: fr`Chapitre absent`,
    what: ({ glob }) => fr`Aucun fichier ne répond à ${quoteFr(glob)}.`,
    why: () => fr`Le volume paraît complet, mais ce chapitre n'est ni lu, ni contrôlé, ni publié.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Corrigez le chemin dans « chapters », ou ajoutez le fichier.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui ; sinon ajoutez le fichier.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Un nom ou un motif de \`chapters\`, dans le manifeste, ne désigne aucun fichier du projet.`,
      why: fr`Un chapitre renommé ou déplacé disparaît du document sans bruit.`,
      remedy: fr`Corrigez le chemin : il se compte à partir du dossier du manifeste. Un chapitre à venir se déclare quand son fichier existe.`,
    },
  },
  'structure/orphan-chapter': {
    title: fr`Chapitre qu'aucun volume ne prend`,
    what: ({ volume, files }) =>
      files.length === 1
        ? fr`À côté des chapitres de ${quoteFr(volume)}, ${listFr(files, 'et')} n'est dans aucun volume.`
        : fr`À côté des chapitres de ${quoteFr(volume)}, ${listFr(files, 'et')} ne sont dans aucun volume.`,
    why: () => fr`Ce qui n'est dans aucun volume n'est ni lu, ni contrôlé, ni publié.`,
    remedy: () => fr`Ajoutez le fichier à « chapters », ou nommez-le dans « ignore ».`,
    page: {
      what: fr`Un fichier Markdown se trouve dans le dossier des chapitres d'un volume, mais aucun volume, registre ou catalogue ne le prend. Les fichiers LISEZ-MOI, licences, journaux, et ceux dont le nom commence par \`_\` ou \`.\` ne sont pas signalés.`,
      why: fr`C'est le plus souvent un chapitre ajouté au dossier et oublié dans le manifeste.`,
      remedy: fr`Ajoutez-le à \`chapters\` à sa place, ou dites avec \`ignore\` qu'il n'en est pas un.`,
    },
  },
  'structure/empty-item': {
    title: fr`Exigence vide`,
    what: ({ id }) => fr`${quoteFr(id)} n'a pas d'énoncé.`,
    why: () => fr`On ne sait pas ce qu'elle demande.`,
    remedy: () => fr`Écrivez son énoncé, ou donnez-lui le statut « retiré ».`,
    page: {
      what: fr`Une exigence n'a ni énoncé ni bloc, et n'est pas retirée. Quand la plupart des exigences de même sorte n'ont qu'un titre, le titre est l'énoncé : rien n'est signalé.`,
      why: fr`Une exigence vide se retrouve dans les tableaux et les grilles de réponse sans que personne puisse y répondre.`,
      remedy: fr`Écrivez l'énoncé. Si l'exigence n'a plus cours, gardez sa place avec le statut « retiré ».`,
    },
  },
  'structure/duplicate-field': {
    title: fr`Champ en double`,
    what: ({ label, first }) =>
      label === first
        ? fr`Le champ ${quoteFr(label)} est donné deux fois.`
        : fr`Le champ ${quoteFr(label)} est le même que ${quoteFr(first)}, déjà donné.`,
    why: () => fr`Rien ne dit lequel vaut.`,
    remedy: () => fr`N'en gardez qu'un, avec toutes les valeurs voulues.`,
    page: {
      what: fr`Une exigence porte deux fois le même champ, sous le même nom ou sous deux noms du même champ (« Acteurs » et « Concerne »).`,
      why: fr`Deux lecteurs retiendront deux valeurs.`,
      remedy: fr`N'en gardez qu'un. Un champ prend plusieurs valeurs, séparées par des virgules.`,
    },
  },
  'structure/invalid-value': {
    title: fr`Valeur de champ inconnue`,
    what: ({ field, value }) => fr`${quoteFr(value)} n'est pas ${FIELDS[field]}.`,
    why: () =>
      fr`La valeur n'est pas comprise : les versions et les tableaux ne peuvent pas en tenir compte.`,
    remedy: ({ expected, nearest }) => {
      if (nearest !== undefined) return fr`Écrivez ${quoteFr(nearest)} si c'est cela.`;
      return expected.length === 0
        ? fr`Écrivez un numéro de version ou une date.`
        : fr`Choisissez parmi ${listFr(expected, 'et')}.`;
    },
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Les champs *Statut*, *Degré*, *Depuis* et *Jusqu'à* prennent des valeurs convenues : brouillon, proposé, approuvé, retiré ; 1 ou 2 (primaire, secondaire) ; une version ou une date. L'accord, la casse et les accents ne comptent pas. Un document qui a ses propres mots pour un champ n'est pas jugé sur les nôtres.`,
      why: fr`Un statut mal écrit laisse en vigueur une exigence retirée ; un degré inconnu la fait disparaître d'une version.`,
      remedy: fr`Corrigez la valeur (la plus proche est proposée).`,
    },
  },
};
