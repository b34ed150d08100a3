import type { FamilyTexts } from '../ruleText.ts';
import { fr, quoteFr } from '../typography.ts';

/** French texts of the rules `reference/…`. */
export const referenceFr: FamilyTexts<'reference'> = {
  'reference/unresolved-item': {
    title: fr`Renvoi à un identifiant qui n'est défini nulle part`,
    what: ({ id }) => fr`${quoteFr(id)} n'est défini nulle part dans le projet.`,
    why: () => fr`Le lecteur qui suit ce renvoi ne trouve rien.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Corrigez l'identifiant, définissez l'exigence ou retirez le renvoi.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est lui ; sinon définissez l'exigence ou retirez le renvoi.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Le texte, un champ ou un registre cite un identifiant qui suit un modèle du projet, mais qu'aucune exigence ne porte.`,
      why: fr`Le lecteur arrive dans une impasse, et la version simplifiée ne peut pas faire de lien. C'est le plus souvent une faute de frappe, ou une exigence renommée ou supprimée.`,
      remedy: fr`Corrigez l'identifiant (le plus proche est proposé), définissez l'exigence, ou retirez le renvoi. L'identifiant cité dans le texte d'un lien n'est pas jugé : le lien dit lui-même où il mène. Une exigence retirée garde sa place, avec le statut « retiré », pour que les anciens renvois aboutissent.`,
    },
  },
  'reference/unresolved-file': {
    title: fr`Lien vers un fichier qui n'existe pas`,
    what: ({ path }) => fr`Le lien mène à ${quoteFr(path)}, qui n'existe pas.`,
    why: () => fr`Le lecteur qui le suit arrive sur une page absente.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Corrigez le chemin, ajoutez le fichier ou retirez le lien.`
        : fr`Visez ${quoteFr(nearest)} si c'est ce fichier ; sinon corrigez le chemin ou ajoutez le fichier.`,
    fix: value => fr`Lier à ${quoteFr(value)}`,
    page: {
      what: fr`Un lien relatif, ou compté depuis la racine (\`/…\`), mène à un fichier ou un dossier du projet qui n'existe pas. Les adresses du Web ne sont pas visitées.`,
      why: fr`Le lecteur arrive sur une page absente. La cause habituelle est un fichier renommé ou déplacé.`,
      remedy: fr`Corrigez le chemin (le fichier au nom le plus proche est proposé) ou ajoutez le fichier. Si les liens du projet s'écrivent sans extension ou partent d'un autre dossier, dites-le dans le manifeste : \`links: { extension: optional, root: src }\`.`,
    },
  },
  'reference/unresolved-image': {
    title: fr`Image qui n'existe pas`,
    what: ({ path }) => fr`L'image ${quoteFr(path)} n'existe pas.`,
    why: () => fr`Le lecteur voit un cadre vide à sa place.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Corrigez le chemin, ajoutez l'image ou retirez-la du texte.`
        : fr`Visez ${quoteFr(nearest)} si c'est cette image ; sinon corrigez le chemin ou ajoutez l'image.`,
    fix: value => fr`Afficher ${quoteFr(value)}`,
    page: {
      what: fr`Une image du texte désigne un fichier du projet qui n'existe pas.`,
      why: fr`Le lecteur voit un cadre vide ; la version produite ne peut pas emporter l'image.`,
      remedy: fr`Corrigez le chemin ou ajoutez le fichier. Respectez les majuscules : « Schema.png » et « schema.png » sont deux fichiers pour la plupart des serveurs.`,
    },
  },
  'reference/unresolved-anchor': {
    title: fr`Lien vers une ancre qui n'existe pas`,
    what: ({ fragment, file }) =>
      file === undefined
        ? fr`Aucun titre ni ancre de ce fichier ne donne ${quoteFr(`#${fragment}`)}.`
        : fr`Aucun titre ni ancre de ${quoteFr(file)} ne donne ${quoteFr(`#${fragment}`)}.`,
    why: () => fr`Le lecteur arrive en haut de la page, loin du passage annoncé.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Corrigez l'ancre, ou ajoutez-la au passage visé.`
        : fr`Écrivez ${quoteFr(`#${nearest}`)} si c'est lui ; sinon ajoutez l'ancre au passage visé.`,
    fix: value => fr`Viser ${quoteFr(`#${value}`)}`,
    page: {
      what: fr`Un lien se termine par \`#ancre\`, et aucun titre ni ancre explicite (\`{#ancre}\`, \`<a id="ancre">\`) du chapitre visé ne porte ce nom. L'ancre d'un titre suit les règles de GitHub : minuscules, espaces changés en tirets, ponctuation retirée, accents gardés.`,
      why: fr`Le lecteur arrive en haut de la page et doit chercher le passage. La cause habituelle est un titre reformulé.`,
      remedy: fr`Corrigez l'ancre (la plus proche est proposée) ou posez une ancre explicite sur le passage : elle survivra au prochain changement de titre. Si un volume est publié en une seule page, dites-le dans le manifeste : \`links: { anchors: volume }\`.`,
    },
  },
};
