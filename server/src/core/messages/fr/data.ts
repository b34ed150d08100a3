import { type FaultWords, faultWords } from '../faultWords.ts';
import type { RuleArguments } from '../ruleArguments.ts';
import type { FamilyTexts } from '../ruleText.ts';
import { fr, listFr, quoteFr } from '../typography.ts';
import { yamlErrorFr } from './yamlErrors.ts';

/** French texts of the rules `data/…`. */
export const dataFr: FamilyTexts<'data'> = {
  'data/syntax': {
    title: fr`Fichier illisible, en tout ou en partie`,
    what: syntaxWhat,
    why: ({ detail }) =>
      detail === 'encoding'
        ? fr`Ces caractères sont perdus et s'affichent « � ».`
        : fr`Ce qui n'est pas lu n'est pas contrôlé, et manque à tout le projet.`,
    remedy: syntaxRemedy,
    page: {
      what: fr`Le texte ne suit pas la syntaxe de YAML, n'est pas en UTF-8, contient des octets nuls, ou n'a pas pu être lu. Le reste du projet est contrôlé quand même.`,
      why: fr`Un catalogue illisible est un catalogue absent : les champs qui en dépendent ne sont plus jugés, et le silence passerait pour une approbation.`,
      remedy: fr`En YAML, les causes habituelles sont un retrait inégal, une tabulation, un deux-points suivi d'une espace dans un texte sans guillemets, un guillemet non fermé. Pour l'encodage, enregistrez le fichier en UTF-8.`,
    },
  },
  'data/duplicate-key': {
    title: fr`Clé écrite deux fois`,
    what: ({ key, line }) => fr`La clé ${quoteFr(key)} est déjà écrite à la ligne ${line}.`,
    why: () => fr`Une seule des deux valeurs compte, et chaque outil choisit la sienne.`,
    remedy: () => fr`Réunissez les deux valeurs ou retirez l'une des clés.`,
    page: {
      what: fr`Dans un fichier YAML ou un en-tête de chapitre, une même clé figure deux fois au même niveau.`,
      why: fr`YAML l'interdit. Les outils gardent tantôt la première valeur, tantôt la dernière : ce que vous lisez n'est pas ce qui est lu.`,
      remedy: fr`Réunissez les valeurs sous une seule clé. Si vous vouliez deux entrées, il manque sans doute un tiret de liste devant la seconde.`,
    },
  },
  'data/unknown-key': {
    title: fr`Clé inconnue`,
    what: ({ of, key, parent }) =>
      of === 'rule'
        ? fr`Il n'existe pas de règle ${quoteFr(key)}.`
        : fr`La clé ${quoteFr(key)} n'existe pas ${place(parent)}.`,
    why: ({ of }) =>
      of === 'rule' ? fr`Ce réglage n'a aucun effet.` : fr`Ce qu'elle contient n'est pas lu.`,
    remedy: ({ of, nearest }) => {
      if (nearest !== undefined) return fr`Écrivez ${quoteFr(nearest)} si c'est elle, ou retirez-la.`;
      return of === 'rule'
        ? fr`Corrigez-en le nom (« sdet explain » donne la liste des règles) ou retirez-la.`
        : fr`Corrigez-en le nom ou retirez-la.`;
    },
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Le manifeste, un catalogue ou un registre contient une clé qui n'est pas de son format ; ou \`rules\` du manifeste nomme une règle qui n'existe pas.`,
      why: fr`Une clé mal écrite serait ignorée en silence : on croit avoir réglé quelque chose, et rien ne change.`,
      remedy: fr`Corrigez la clé (la plus proche est proposée). Les clés s'écrivent en anglais ; le schéma du dossier \`schemas/\` les décrit toutes.`,
    },
  },
  'data/missing-key': {
    title: fr`Clé obligatoire absente`,
    what: ({ key, parent }) => fr`La clé ${quoteFr(key)} manque ${place(parent)}.`,
    why: () => fr`Sans elle, cette partie du fichier ne peut pas servir.`,
    remedy: ({ key }) => fr`Ajoutez ${quoteFr(`${key}:`)} et sa valeur.`,
    page: {
      what: fr`Une clé exigée par le format est absente : \`sdet\` et \`volumes\` dans le manifeste, \`kind\` et \`entries\` dans un catalogue, \`id\` dans chaque entrée.`,
      why: fr`Une entrée sans identifiant ne peut être citée par personne ; un catalogue sans sorte n'est pas utilisé.`,
      remedy: fr`Ajoutez la clé. La place signalée est le début de ce à quoi elle manque.`,
    },
  },
  'data/wrong-type': {
    title: fr`Valeur d'une autre nature`,
    what: ({ parent, expected }) =>
      parent === ''
        ? fr`Ce fichier doit être ${types(expected)}.`
        : fr`La valeur de ${quoteFr(parent)} doit être ${types(expected)}.`,
    why: () => fr`Une valeur d'une autre nature n'est pas lue.`,
    remedy: ({ expected }) => advice(expected),
    page: {
      what: fr`Une liste est écrite là où il faut un texte, un texte là où il faut un ensemble de clés, etc.`,
      why: fr`La valeur est laissée de côté et remplacée par celle par défaut.`,
      remedy: fr`Écrivez une liste avec un tiret par ligne ou entre crochets, un ensemble de clés avec un retrait, et mettez entre guillemets un texte que YAML prendrait pour un nombre ou pour « vrai » (\`"1.10"\`, \`"no"\`).`,
    },
  },
  'data/bad-value': {
    title: fr`Valeur refusée`,
    what: badValueWhat,
    why: ({ reason }) =>
      reason === 'format-version'
        ? fr`Ce fichier vient d'une autre version d'Atelier SDET ; il est lu au mieux, sans garantie.`
        : fr`Elle est laissée de côté, comme si elle n'était pas écrite.`,
    remedy: badValueRemedy,
    fix: value => fr`Remplacer par ${quoteFr(value)}`,
    page: {
      what: fr`Une valeur est de la bonne nature mais n'est pas admise : un mot hors de la liste, une expression régulière mal formée, une version de format inconnue, une liste vide, une échelle de niveaux qui n'existe pas.`,
      why: fr`La valeur est laissée de côté et remplacée par celle par défaut : le projet n'est pas lu comme vous le pensez.`,
      remedy: fr`Choisissez une des valeurs admises, que le message énumère. Une expression régulière est essayée sur des mots d'au plus 64 caractères ; celle qui pourrait tourner sans fin est l'affaire de \`data/unsafe-pattern\`.`,
    },
  },
  'data/unsafe-pattern': {
    title: fr`Expression régulière dangereuse`,
    what: ({ value }) =>
      fr`L'expression ${quoteFr(value)} peut tourner presque sans fin sur certains textes.`,
    why: () =>
      fr`Elle n'est pas employée, pour ne pas figer l'éditeur : les exigences de cette sorte ne sont pas lues.`,
    remedy: () =>
      fr`Évitez une répétition dans une répétition : mettez entre elles un séparateur obligatoire.`,
    page: {
      what: fr`Une expression régulière du manifeste (\`items.<sorte>.pattern\`, \`path\`) peut lire le même texte d'un nombre exponentiel de façons, comme \`(a+)+\`, \`(a|a)*\` ou \`([A-Z]+-?)+\\d\`, ou est trop compliquée pour que l'on en soit sûr. Celle qui ne coûte qu'un peu plus (\`a*a*\`) est admise.`,
      why: fr`L'éditeur essaie l'expression sur chaque mot : une seule suite de lettres pourrait le bloquer pour des heures. L'expression est donc laissée de côté.`,
      remedy: fr`Rendez le séparateur obligatoire : \`(?:[A-Z]+-)+\\d+\` au lieu de \`([A-Z]+-?)+\\d\`. Remplacez \`(a+)+\` par \`a+\`.`,
    },
  },
  'data/unresolved-alias': {
    title: fr`Alias YAML sans ancre`,
    what: ({ name }) =>
      fr`L'alias ${quoteFr(`*${name}`)} ne désigne rien : aucune ancre ${quoteFr(`&${name}`)} avant lui.`,
    why: () => fr`La valeur manque.`,
    remedy: () =>
      fr`Posez l'ancre avant l'alias, ou mettez le texte entre guillemets s'il commence par une étoile.`,
    page: {
      what: fr`\`*nom\` reprend en YAML la valeur marquée \`&nom\` plus haut dans le fichier. Aucune ne porte cette marque.`,
      why: fr`La valeur est vide, sans que rien ne le montre.`,
      remedy: fr`Corrigez le nom, posez l'ancre plus haut, ou mettez le texte entre guillemets si l'étoile en fait partie.`,
    },
  },
  'data/too-large': {
    title: fr`Fichier trop gros`,
    what: ({ size, limit }) => fr`Ce fichier pèse ${megabytes(size)} ; la limite est de ${megabytes(limit)}.`,
    why: () =>
      fr`Il n'est pas lu : rien de ce qu'il contient n'est contrôlé, et ses exigences ne sont pas connues des autres fichiers.`,
    remedy: () => fr`Découpez-le en chapitres, ou écartez-le avec « ignore » dans le manifeste.`,
    page: {
      what: fr`Un fichier que le manifeste demande dépasse la taille limite.`,
      why: fr`Le lire ralentirait chaque frappe dans l'éditeur ; il est donc laissé de côté, et cela se dit. Un renvoi à une section, une figure ou une ancre qui peut s'y trouver n'est alors pas signalé ; un identifiant qui n'est défini nulle part ailleurs l'est toujours.`,
      remedy: fr`Découpez le texte en chapitres. Si le fichier n'est pas un texte du projet, écartez-le : \`ignore: [exports/**]\`.`,
    },
  },
};

function place(parent: string): string {
  return parent === '' ? fr`en tête de ce fichier` : fr`dans ${quoteFr(parent)}`;
}

function syntaxWhat({ detail, code, message }: RuleArguments['data/syntax']): string {
  switch (detail) {
    case 'yaml':
      return yamlErrorFr(code, message);
    case 'encoding':
      return fr`Ce fichier n'est pas en UTF-8 : des octets d'ici ne forment aucun caractère.`;
    case 'binary':
      return fr`Ce fichier n'est pas un texte : il contient des octets nuls.`;
    case 'too-complex':
      return fr`Ce texte n'est pas lu : il est trop imbriqué, ou trop chargé de balisage en un seul paragraphe.`;
    case 'unreadable':
      return fr`Ce fichier n'a pas pu être lu (${code}).`;
    case 'internal':
      return fr`Atelier SDET n'a pas su lire ce fichier, par sa propre faute : ${message}.`;
  }
}

function syntaxRemedy({ detail }: RuleArguments['data/syntax']): string {
  switch (detail) {
    case 'yaml':
      return fr`Corrigez la syntaxe à cet endroit ou juste avant.`;
    case 'encoding':
      return fr`Enregistrez le fichier en UTF-8.`;
    case 'binary':
      return fr`Remplacez-le par un fichier texte, ou écartez-le avec « ignore » dans le manifeste.`;
    case 'too-complex':
      return fr`Simplifiez ce passage, découpez-le, ou écartez le fichier avec « ignore » dans le manifeste.`;
    case 'unreadable':
      return fr`Vérifiez qu'il existe et que vous avez le droit de le lire.`;
    case 'internal':
      return fr`Signalez ce défaut avec le fichier, s'il peut être montré.`;
  }
}

function badValueWhat({ parent, value, reason, expected }: RuleArguments['data/bad-value']): string {
  const [fault, excerpt = ''] = expected;
  switch (reason) {
    case 'regular-expression':
    case 'pattern':
      return fault === undefined
        ? fr`${quoteFr(value)} n'est pas une expression régulière admise.`
        : fr`${quoteFr(value)} n'est pas une expression régulière admise (${faultWords(fault, FAULTS)} : ${quoteFr(excerpt)}).`;
    case 'format-version':
      return fr`La version de format ${quoteFr(value)} n'est pas connue.`;
    case 'too-small':
      return fr`${quoteFr(parent)} est vide.`;
    case 'empty-entry':
      return fr`Une entrée de ${quoteFr(parent)} est vide.`;
    case 'not-markdown':
      return fr`${quoteFr(parent)} doit nommer un fichier Markdown.`;
    case 'not-one-of':
      return fr`${quoteFr(value)} n'est pas une valeur admise pour ${quoteFr(parent)}.`;
  }
}

function badValueRemedy({ reason, value, expected }: RuleArguments['data/bad-value']): string {
  switch (reason) {
    case 'regular-expression':
    case 'pattern':
      return fr`Corrigez l'expression, ou simplifiez-la.`;
    case 'too-small':
      return fr`Écrivez au moins une entrée.`;
    case 'empty-entry':
      return fr`Remplissez cette entrée, ou retirez-la.`;
    case 'not-markdown':
      return fr`Écrivez son chemin depuis le dossier du projet, jusqu'à l'extension « .md ».`;
    case 'format-version':
      return Number(value) > Number(expected[0])
        ? fr`Mettez Atelier SDET à jour : ce fichier a été écrit pour une version plus récente.`
        : fr`Écrivez ${listFr(expected, 'ou')}.`;
    default:
      return expected.length === 0 ? fr`Corrigez la valeur.` : fr`Écrivez ${listFr(expected, 'ou')}.`;
  }
}

const FAULTS: FaultWords = {
  'unclosed-group': fr`cette parenthèse n'est pas fermée`,
  'unopened-group': fr`cette parenthèse fermante n'en ferme aucune`,
  'unclosed-class': fr`ce crochet n'est pas fermé`,
  'class-range': fr`un intervalle y va de la fin au début`,
  'nothing-to-repeat': fr`rien à répéter devant ce signe`,
  'repeat-order': fr`le premier nombre dépasse le second`,
  'unknown-group': fr`aucun groupe ne porte ce nom`,
  'group-opening': fr`ce début de groupe n'existe pas, ou son nom n'est pas admis`,
  'group-twice': fr`ce nom de groupe est déjà pris`,
  'final-backslash': fr`rien ne suit cette barre`,
};

const TYPES: Readonly<Record<string, string>> = {
  string: fr`un texte`,
  number: fr`un nombre`,
  integer: fr`un nombre entier`,
  boolean: fr`« true » ou « false »`,
  array: fr`une liste`,
  object: fr`un ensemble de clés`,
  null: fr`vide`,
};

function types(expected: readonly string[]): string {
  return expected.map(type => TYPES[type] ?? type).join(' ou ');
}

function advice(expected: readonly string[]): string {
  if (expected.includes('array')) return fr`Écrivez une entrée par ligne, précédée d'un tiret.`;
  if (expected.includes('object')) return fr`Écrivez des lignes « clé: valeur », en retrait.`;
  return expected.includes('string') ? fr`Écrivez le texte entre guillemets.` : fr`Corrigez la valeur.`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1).replace('.0', '').replace('.', ',')}\u00a0Mo`;
}
