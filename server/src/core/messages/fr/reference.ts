import type { LinkRole } from '../../model/reference.ts';
import type { FamilyTexts } from '../ruleText.ts';
import { fr, listFr, quoteFr } from '../typography.ts';

const WORDS = { figure: 'figure', table: 'tableau', sheet: 'fiche' } as const;

const ROLES: Readonly<Record<LinkRole, string>> = {
  depends: 'dépendent les unes des autres',
  refines: 'se précisent',
  replaces: 'se remplacent',
  see: 'se citent',
  mention: 'se citent',
};

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
    remedy: ({ url, nearest }) => {
      if (nearest !== undefined)
        return fr`Visez ${quoteFr(nearest)} si c'est ce fichier ; sinon corrigez le chemin ou ajoutez le fichier.`;
      return url.startsWith('/')
        ? fr`Corrigez le chemin, ajoutez le fichier ou retirez le lien ; s'il mène à une autre partie du site publié, écrivez le début de l'adresse sous « links › elsewhere » dans le manifeste.`
        : fr`Corrigez le chemin, ajoutez le fichier ou retirez le lien.`;
    },
    fix: value => fr`Lier à ${quoteFr(value)}`,
    page: {
      what: fr`Un lien relatif, ou compté depuis la racine (\`/…\`), mène à un fichier ou un dossier du projet qui n'existe pas. Les adresses du Web ne sont pas visitées.`,
      why: fr`Le lecteur arrive sur une page absente. La cause habituelle est un fichier renommé ou déplacé.`,
      remedy: fr`Corrigez le chemin (le fichier au nom le plus proche est proposé) ou ajoutez le fichier. Si les liens du projet s'écrivent sans extension ou partent d'un autre dossier, dites-le dans le manifeste : \`links: { extension: optional, root: src }\`. S'ils mènent à des parties du site publié qui ne sont pas dans ce dossier, donnez le début de leur adresse : \`links: { elsewhere: /obligations/ }\`.`,
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
        ? fr`Aucun titre ni aucune ancre de ce fichier ne correspond à ${quoteFr(`#${fragment}`)}.`
        : fr`Aucun titre ni aucune ancre de ${quoteFr(file)} ne correspond à ${quoteFr(`#${fragment}`)}.`,
    why: () => fr`Le lecteur arrive en haut de la page, loin du passage annoncé.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Corrigez l'ancre, ou ajoutez-la au passage visé.`
        : fr`Écrivez ${quoteFr(`#${nearest}`)} si c'est elle ; sinon ajoutez l'ancre au passage visé.`,
    fix: value => fr`Viser ${quoteFr(`#${value}`)}`,
    page: {
      what: fr`Un lien se termine par \`#ancre\`, et aucun titre ni ancre explicite (\`{#ancre}\`, \`<a id="ancre">\`) du chapitre visé ne porte ce nom. L'ancre d'un titre suit les règles de GitHub : minuscules, espaces changés en tirets, ponctuation retirée, accents gardés.`,
      why: fr`Le lecteur arrive en haut de la page et doit chercher le passage. La cause habituelle est un titre reformulé.`,
      remedy: fr`Corrigez l'ancre (la plus proche est proposée) ou posez une ancre explicite sur le passage : elle survivra au prochain changement de titre. Si un volume est publié en une seule page, dites-le dans le manifeste : \`links: { anchors: volume }\` ; si une ancre désigne un fichier (une entrée de glossaire, par exemple), de même : \`links: { anchor-files: glossaire/<anchor>.md }\`.`,
    },
  },
  'reference/unresolved-section': {
    title: fr`Renvoi à une section qui n'existe pas`,
    what: ({ number, annex, volume }) =>
      annex === 1
        ? fr`Aucune annexe ${quoteFr(number)} dans le projet.`
        : fr`${quoteFr(volume)} n'a pas de section ${quoteFr(number)}.`,
    why: () => fr`Le lecteur qui suit ce renvoi cherche un passage absent.`,
    remedy: ({ annex, last }) => {
      if (last === undefined) return fr`Corrigez le numéro, ou nommez le document dont il est question.`;
      return annex === 1
        ? fr`Corrigez le numéro (la dernière annexe est ${quoteFr(last)}), ou nommez le document dont il est question.`
        : fr`Corrigez le numéro (la dernière section est ${quoteFr(last)}), ou nommez le document dont il est question.`;
    },
    page: {
      what: fr`Le texte renvoie à une section, un chapitre ou une annexe par son numéro (« § 3.4 », « chapitres 2 et 3 », « annexe B »), et aucun titre du volume ne le porte. Un renvoi qui pourrait viser un autre document n'est pas signalé : « § 5 de la doctrine technique », « [RGS], § 3 », ou tout renvoi dans un volume sans titres numérotés.`,
      why: fr`Le lecteur perd le fil, et peut croire qu'il lui manque une page. C'est le plus souvent un plan qui a changé.`,
      remedy: fr`Corrigez le numéro. Si la section est celle d'un autre volume, nommez-le (« § 2.2 de l'annexe opérationnelle ») ; si c'est celle d'un autre document, nommez ce document.`,
    },
  },
  'reference/ambiguous-section': {
    title: fr`Section d'un autre volume, qui n'est pas nommé`,
    what: ({ number, volume, volumes }) =>
      fr`${quoteFr(volume)} n'a pas de section ${quoteFr(number)}, mais ${listFr(volumes, 'et')} ${volumes.length === 1 ? 'en a' : 'en ont'} une.`,
    why: () => fr`Le lecteur la cherche d'abord ici, en vain.`,
    remedy: ({ volumes }) =>
      volumes.length === 1
        ? fr`Nommez le volume derrière le numéro, ou corrigez le numéro.`
        : fr`Nommez le volume dont il est question, ou corrigez le numéro.`,
    fix: value => fr`Ajouter ${quoteFr(value)}`,
    page: {
      what: fr`Le texte renvoie à un numéro de section sans nommer de volume. Le volume où il se trouve n'a pas cette section, un autre l'a.`,
      why: fr`Un renvoi sans nom de volume vise le volume qu'on lit : le lecteur y cherche un passage absent.`,
      remedy: fr`Nommez le volume (« § 7.2 de l'annexe opérationnelle »), par son titre ou un de ses alias du manifeste ; ou corrigez le numéro.`,
    },
  },
  'reference/unresolved-footnote': {
    title: fr`Note de bas de page absente`,
    what: ({ label }) => fr`Aucune note de ce fichier ne porte l'étiquette ${quoteFr(label)}.`,
    why: () => fr`Le lecteur voit un appel de note sans note.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Écrivez la note, corrigez l'appel ou retirez-le.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est elle ; sinon écrivez la note, ou retirez l'appel.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Un appel de note (\`[^2]\`), ou les mots « note de bas de page n° 2 », ne trouve pas sa note dans le fichier. Le numéro écrit en toutes lettres n'est jugé que si le fichier a des notes numérotées.`,
      why: fr`L'appel reste tel quel dans le texte, et l'explication promise manque.`,
      remedy: fr`Écrivez la note (\`[^2]: …\`), corrigez l'étiquette (la plus proche est proposée), ou retirez l'appel. Une note vaut pour son fichier seulement.`,
    },
  },
  'reference/unused-footnote': {
    title: fr`Note de bas de page que rien n'appelle`,
    what: ({ label }) => fr`Aucun appel ne mène à la note ${quoteFr(label)}.`,
    why: () => fr`Elle n'est pas affichée : personne ne la lit.`,
    remedy: () => fr`Remettez l'appel dans le texte, ou retirez la note.`,
    page: {
      what: fr`Le fichier contient le texte d'une note, mais aucun appel de cette étiquette.`,
      why: fr`Une note sans appel disparaît de la plupart des versions produites : son contenu est perdu.`,
      remedy: fr`Remettez l'appel (\`[^étiquette]\`) là où la note éclaire le texte, ou retirez-la.`,
    },
  },
  'reference/unresolved-link-definition': {
    title: fr`Lien par étiquette, sans définition`,
    what: ({ label }) => fr`L'étiquette ${quoteFr(label)} n'est définie nulle part dans ce fichier.`,
    why: () => fr`Le lien n'en est pas un : le lecteur voit des crochets.`,
    remedy: ({ nearest }) =>
      nearest === undefined
        ? fr`Ajoutez la définition de l'étiquette, ou retirez les crochets.`
        : fr`Écrivez ${quoteFr(nearest)} si c'est elle ; sinon ajoutez la définition.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Un lien de la forme \`[texte][étiquette]\` ou \`[étiquette][]\` emploie une étiquette que le fichier ne définit pas. Des crochets seuls, ou deux références accolées comme \`[12][13]\`, ne sont pas pris pour des liens.`,
      why: fr`Markdown affiche alors les crochets tels quels : le lecteur ne peut rien suivre.`,
      remedy: fr`Ajoutez \`[étiquette]: adresse\` dans le même fichier, ou corrigez l'étiquette.`,
    },
  },
  'reference/unused-link-definition': {
    title: fr`Définition de lien inutile`,
    what: ({ label }) => fr`Aucun lien de ce fichier n'emploie l'étiquette ${quoteFr(label)}.`,
    why: () => fr`C'est souvent la trace d'un lien perdu.`,
    remedy: () => fr`Remettez le lien, ou retirez la définition.`,
    page: {
      what: fr`Le fichier définit une étiquette de lien (\`[étiquette]: adresse\`) dont aucun lien ni aucune image ne se sert.`,
      why: fr`La définition ne se voit pas ; si un lien a perdu son étiquette, rien d'autre ne le dit.`,
      remedy: fr`Vérifiez qu'aucun lien n'a été perdu, puis retirez la définition.`,
    },
  },
  'reference/unresolved-figure': {
    title: fr`Figure, tableau ou fiche introuvable`,
    what: ({ word, number, volume }) =>
      fr`Aucune légende de ${quoteFr(volume)} ne porte ${quoteFr(`${WORDS[word]} ${number}`)}.`,
    why: () => fr`Le lecteur cherche une illustration absente.`,
    remedy: () => fr`Corrigez le numéro, ou donnez sa légende à l'illustration.`,
    page: {
      what: fr`Le texte cite une figure, un tableau ou une fiche par son numéro, et aucune légende du projet ne le porte. Une légende est un paragraphe, un titre ou le texte d'une image qui commence par « Figure 3 », « Tableau 2 », « Fiche 14 »… Un volume qui n'a aucune légende de ce mot n'est pas jugé.`,
      why: fr`Le lecteur cherche ce qui n'existe pas, ou regarde une autre illustration que celle qui est commentée.`,
      remedy: fr`Corrigez le numéro dans le texte ou dans la légende.`,
    },
  },
  'reference/withdrawn-target': {
    title: fr`Renvoi à une exigence retirée`,
    what: ({ id }) => fr`${quoteFr(id)} est retirée.`,
    why: () => fr`Le lecteur est renvoyé à une exigence qui ne vaut plus.`,
    remedy: ({ successor }) =>
      successor === undefined
        ? fr`Citez l'exigence qui la remplace, ou retirez le renvoi.`
        : fr`Citez ${quoteFr(successor)}, qui la remplace, ou retirez le renvoi.`,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Un champ ou un texte cite une exigence dont le statut est « retiré ». Le champ « Remplace », une exigence elle-même retirée et une phrase qui parle du retrait ou du remplacement ne sont pas signalés.`,
      why: fr`Une exigence qui dépend d'une exigence retirée n'a plus de sens, et personne ne sait laquelle appliquer.`,
      remedy: fr`Citez l'exigence qui la remplace, ou retirez le renvoi.`,
    },
  },
  'reference/incomplete-range': {
    title: fr`Série d'identifiants à trous`,
    what: ({ missing }) =>
      missing.length === 1
        ? fr`Dans cette série, ${listFr(missing, 'et')} n'est défini nulle part.`
        : fr`Dans cette série, ${listFr(missing, 'et')} ne sont définis nulle part.`,
    why: () => fr`Le lecteur compte sur des exigences qui n'existent pas.`,
    remedy: () => fr`Écrivez les identifiants qui existent, ou définissez ceux qui manquent.`,
    page: {
      what: fr`Le texte cite une série d'identifiants par ses deux bouts (« EX-AAS-001 à EX-AAS-004 »), et une exigence entre les deux n'existe pas. Une exigence retirée existe toujours. Les deux bouts sont jugés comme tout identifiant.`,
      why: fr`La série promet plus que le document ne contient.`,
      remedy: fr`Coupez la série en deux, ou définissez l'exigence qui manque.`,
    },
  },
  'reference/self': {
    title: fr`Exigence qui renvoie à elle-même`,
    what: ({ id }) => fr`${quoteFr(id)} renvoie à elle-même.`,
    why: () => fr`Le renvoi n'apprend rien ; il devait sans doute en viser une autre.`,
    remedy: () => fr`Citez l'exigence voulue, ou retirez le renvoi.`,
    page: {
      what: fr`Le texte ou un champ d'une exigence cite son propre identifiant.`,
      why: fr`C'est presque toujours la trace d'un copier-coller : le renvoi voulu manque.`,
      remedy: fr`Citez l'exigence voulue, ou retirez le renvoi.`,
    },
  },
  'reference/cycle': {
    title: fr`Exigences en boucle`,
    what: ({ role, cycle }) =>
      fr`Ces exigences ${ROLES[role]} en boucle : ${quoteFr([...cycle, cycle[0] ?? ''].join(' → '))}.`,
    why: () => fr`On ne peut satisfaire aucune d'elles sans avoir satisfait les autres.`,
    remedy: () => fr`Retirez un des liens de la boucle.`,
    page: {
      what: fr`En suivant « Dépend de », « Précise » ou « Remplace » d'exigence en exigence, on revient à la première. Chaque sorte de lien est suivie à part. La boucle est signalée une fois, à l'exigence de plus petit identifiant.`,
      why: fr`Un ordre de réalisation, une précision ou un remplacement ne peuvent pas revenir à leur point de départ : l'un des liens est faux.`,
      remedy: fr`Trouvez le lien qui est à l'envers ou de trop, et retirez-le ; « Voir » convient à deux exigences qui s'éclairent l'une l'autre.`,
    },
  },
  'reference/outside-project': {
    title: fr`Lien hors du projet`,
    what: ({ url }) => fr`Le lien ${quoteFr(url)} sort du dossier du projet.`,
    why: () => fr`Chez un autre lecteur, ou sur le site publié, ce fichier n'est pas là.`,
    remedy: () => fr`Apportez le fichier dans le projet, ou donnez son adresse sur le Web.`,
    page: {
      what: fr`Un lien relatif mène au-dessus du dossier du manifeste.`,
      why: fr`Ce qui est hors du projet n'est ni contrôlé, ni publié avec lui : le lien ne vaut que sur votre poste.`,
      remedy: fr`Apportez le fichier dans le projet, ou remplacez le lien par une adresse du Web.`,
    },
  },
  'reference/file-case': {
    title: fr`Majuscules d'un nom de fichier`,
    what: ({ path, file }) => fr`Le lien dit ${quoteFr(path)}, le fichier s'appelle ${quoteFr(file)}.`,
    why: () => fr`Sous Windows et macOS il aboutit, sur un serveur il se rompt.`,
    remedy: () => fr`Écrivez le nom comme celui du fichier.`,
    fix: value => fr`Écrire ${quoteFr(value)}`,
    page: {
      what: fr`Un lien ou une image nomme un fichier qui n'existe qu'avec d'autres majuscules.`,
      why: fr`Windows et macOS ne distinguent pas les majuscules, Linux et les forges si : le lien marche chez l'auteur et se rompt chez le lecteur.`,
      remedy: fr`Écrivez le nom comme celui du fichier (la correction le fait).`,
    },
  },
  'reference/superseded-source': {
    title: fr`Texte de référence remplacé`,
    what: ({ name, successor }) => fr`${quoteFr(name)} est remplacé par ${quoteFr(successor)}.`,
    why: () => fr`Le lecteur applique un texte qui n'a plus cours.`,
    remedy: ({ successor }) => fr`Citez ${quoteFr(successor)}, et vérifiez que le passage vaut toujours.`,
    page: {
      what: fr`Le texte, ou le champ « Fondement », cite une entrée du catalogue de références qui a un \`superseded-by\`. Une phrase qui parle du remplacement n'est pas signalée.`,
      why: fr`Fonder une exigence sur un texte remplacé la fragilise.`,
      remedy: fr`Citez le texte en vigueur. Si l'ancien doit être nommé pour mémoire, dites dans la même phrase qu'il est remplacé.`,
    },
  },
  'reference/uncited-source': {
    title: fr`Texte de référence que rien ne cite`,
    what: ({ name }) => fr`Aucun chapitre ni registre ne nomme ${quoteFr(name)}.`,
    why: () => fr`Le lecteur ne sait pas à quoi ce texte sert.`,
    remedy: () => fr`Citez-le là où il fonde une exigence, ou retirez-le du catalogue.`,
    page: {
      what: fr`Une entrée du catalogue de références n'est nommée nulle part : ni son identifiant, ni son nom, ni un alias, ni son adresse.`,
      why: fr`Une bibliographie qui s'allonge sans usage cache les textes qui comptent.`,
      remedy: fr`Citez le texte là où il fonde une exigence, ou retirez l'entrée.`,
    },
  },
};
