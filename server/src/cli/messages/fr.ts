import { fr as t } from '../../core/messages/typography.ts';
import type { Severity } from '../../core/model/finding.ts';

const s = (count: number): string => (count > 1 ? 's' : '');
const SEMICOLON = t` ; `;
const list = (words: readonly string[]): string => words.join(', ');
const meant = (words: readonly string[]): string =>
  words.length === 0 ? '' : t`\nVouliez-vous dire ${words.join(' ou ')} ?`;

const severities: Readonly<Record<Severity, string>> = {
  error: 'erreur',
  warning: 'avertissement',
  info: 'information',
  hint: 'conseil',
};

/** Everything that the command line says, in French; the type that the other languages follow. */
export const fr = {
  severity: (severity: Severity): string => severities[severity],
  severityCount: (severity: Severity, count: number): string =>
    t`${count} ${severities[severity]}${s(count)}`,

  report: {
    project: (title: string, folder: string): string =>
      title === '' ? t`Projet sans titre — ${folder}` : t`Projet « ${title} » — ${folder}`,
    none: t`Aucun constat.`,
    all: (rest: string): string => t`Total : ${rest}`,
    total: (counts: readonly string[]): string => t`${list(counts)}.`,
    checked: (files: number, items: number): string =>
      t`${files} fichier${s(files)} vérifié${s(files)}, ${items} élément${s(items)}.`,
    kept: (suppressed: number, accepted: number): string => {
      const count = suppressed + accepted;
      const by = [
        ...(suppressed > 0 ? [`${suppressed} par commentaire`] : []),
        ...(accepted > 0 ? [`${accepted} par sdet.baseline.json`] : []),
      ];
      return t`${count} constat${s(count)} tu${s(count)} (${list(by)}).`;
    },
    related: (id: string, place: string): string => t`voir ${id} : ${place}`,
    progress: (folder: string): string => t`Vérification de ${folder}…`,
  },

  check: {
    baselineWritten: (file: string, count: number): string =>
      count === 0
        ? t`« ${file} » ne contient plus aucun constat.`
        : t`${count} constat${s(count)} noté${s(count)} dans « ${file} » : ils ne seront plus signalés.`,
    baselineNeedless: (file: string): string => t`Aucun constat à noter : « ${file} » n'a pas été créé.`,
    baselineIncomplete: (file: string): string =>
      t`« ${file} » n'a pas été écrit : le projet n'a pas pu être vérifié en entier.`,
    removable: (file: string, count: number): string =>
      count === 1
        ? t`« ${file} » note un constat qui n'existe plus ; « sdet check --update-baseline » l'en retire.`
        : t`« ${file} » note ${count} constats qui n'existent plus ; « sdet check --update-baseline » les en retire.`,
    fixed: (count: number, files: number, rules: readonly string[]): string =>
      t`${count} constat${s(count)} corrigé${s(count)} dans ${files} fichier${s(files)} : ${list(rules)}.`,
    fixable: (count: number, files: number, rules: readonly string[]): string =>
      t`${count} constat${s(count)} à corriger dans ${files} fichier${s(files)} : ${list(rules)}. Rien n'a été écrit : pour l'écrire, relancez la commande sans --dry-run.`,
    nothingToFix: t`Aucun constat ne peut être corrigé sans qu'une personne en décide.`,
    notFixed: (count: number): string =>
      t`${count} correction${s(count)} laissée${s(count)} de côté : ${count > 1 ? 'elles auraient' : 'elle aurait'} amené d'autres constats.`,
  },

  list: {
    id: t`ID`,
    kind: t`Nature`,
    level: t`Niveau`,
    title: t`Titre`,
    number: t`Numéro`,
    place: t`Emplacement`,
    items: (count: number): string => t`${count} élément${s(count)}.`,
    name: t`Nom`,
    actors: (count: number): string => t`${count} acteur${s(count)}.`,
    views: (count: number): string => t`${count} vue${s(count)}.`,
    detail: t`Détail`,
    sections: (count: number): string => t`${count} section${s(count)}.`,
  },

  explain: {
    severity: (severity: string): string => t`Gravité par défaut : ${severity}`,
    off: t`inactive`,
    what: t`Ce qui est constaté`,
    why: t`Pourquoi c'est gênant`,
    remedy: t`Que faire`,
    bad: t`Exemple à corriger`,
    good: t`Exemple correct`,
    setting: t`Réglage`,
    settingText: (rule: string): string =>
      t`Dans sdet.yaml, sous « rules », pour tout le projet ou pour un volume : ${rule}: off (ou hint, info, warning, error).`,
    more: t`Pour en savoir plus sur une règle : sdet explain RÈGLE`,
  },

  view: {
    written: (file: string): string => t`Version écrite dans ${file}`,
    kept: (kept: number, unassigned: number, left: number): string =>
      t`${kept} élément${s(kept)} retenu${s(kept)}, dont ${unassigned} sans acteur désigné ; ${left} laissé${s(left)} de côté.`,
    same: (file: string): string => t`À jour : ${file}`,
    stale: (file: string): string => t`N'est plus à jour : ${file}`,
    missing: (file: string): string => t`Manque : ${file}`,
    overBudget: (id: string, words: number, budget: number): string =>
      t`La vue « ${id} » compte ${words} mots ; son budget est de ${budget}.`,
    findings: (count: number): string =>
      t`Attention : le projet a ${count} erreur${s(count)} ; « sdet check » les montre.`,
  },

  export: {
    written: (file: string): string => t`Écrit dans ${file}`,
  },

  refactor: {
    renamed: (old: string, name: string, places: number, files: number): string =>
      t`« ${old} » renommé en « ${name} » : ${places} endroit${s(places)} dans ${files} fichier${s(files)}.`,
    moved: (from: string, to: string, count: number, places: number, files: number): string =>
      t`${from} → ${to} : ${count} fichier${s(count)} déplacé${s(count)}, ${places} lien${s(places)} ou chemin${s(places)} mis à jour dans ${files} fichier${s(files)}.`,
    dryRun: t`Rien n'a été écrit : pour l'écrire, relancez la commande sans --dry-run.`,
  },

  init: {
    question: (file: string): string => t`Écrire ce manifeste dans ${file} ? [o/N] `,
    yes: /^(?:o|oui|y|yes)$/i,
    written: (file: string): string =>
      t`Manifeste écrit dans ${file}. Relisez-le, puis lancez « sdet check ».`,
    notWritten: t`Rien n'a été écrit.`,
  },

  error: {
    line: (text: string): string => t`sdet : ${text}`,
    manifestExists: (file: string): string =>
      t`« ${file} » existe déjà ; il n'a pas été touché.\nPour repartir de zéro, renommez-le d'abord, ou indiquez un autre fichier avec --manifest.`,
    initNeedsFolder: (path: string): string => t`« ${path} » est un fichier ; indiquez le dossier du projet.`,
    nothingToPropose: (path: string): string =>
      t`Aucun chapitre à lire dans « ${path} » : il n'y a pas de fichier Markdown (README et fichiers du même genre mis à part).`,
    forceNeedsOut: t`--force n'a de sens qu'avec --out : sans lui, rien n'est écrit sur le disque.`,
    needsYes: t`Rien n'a été écrit : il n'y a personne pour répondre. Ajoutez --yes pour écrire le manifeste.`,
    noPath: (path: string): string => t`« ${path} » n'existe pas.`,
    unreadable: (path: string, code: string): string => t`« ${path} » ne peut pas être lu (${code}).`,
    noManifest: (path: string): string =>
      t`Aucun projet ici : ni « ${path} », ni les dossiers qui le contiennent, ni ceux qu'il contient n'ont de fichier sdet.yaml.\nCréez-le avec « sdet init », ou indiquez un manifeste avec --manifest FICHIER.`,
    noManifestFile: (path: string): string =>
      t`Aucun projet : ni le dossier de « ${path} » ni ceux qui le contiennent n'ont de fichier sdet.yaml.\nIndiquez un manifeste avec --manifest FICHIER.`,
    manifestIsFolder: (path: string): string =>
      t`Le manifeste « ${path} » est un dossier ; indiquez un fichier.`,
    manifestOnePath: t`--manifest vaut pour un seul dossier : indiquez un seul CHEMIN.`,
    manifestNeedsFolder: (path: string): string =>
      t`Avec --manifest, CHEMIN doit être un dossier ; « ${path} » est un fichier.`,
    manifestBroken: (place: string): string =>
      t`Le manifeste ${place} est inutilisable : rien d'autre n'a pu être vérifié dans ce projet.`,
    nothingToCheck: (manifest: string, globs: readonly string[]): string =>
      t`Rien à vérifier : aucun fichier ne correspond aux motifs de « ${manifest} » (${list(globs)}).`,
    notOfProject: (path: string, manifest: string): string =>
      t`« ${path} » ne fait pas partie du projet : aucun motif de « ${manifest} » ne le désigne.`,
    stray: (path: string): string => t`« ${path} » n'appartient à aucun projet.`,
    severalProjects: (folders: readonly string[]): string =>
      t`Plusieurs projets ici : ${list(folders)}.\nIndiquez le dossier de l'un d'eux.`,
    internalProblem: t`Une partie de la vérification a échoué à cause d'un défaut d'Atelier SDET.`,
    bug: (detail: string, version: string, node: string): string =>
      t`Défaut d'Atelier SDET, et non de votre projet : ${detail}\nSignalez-le, s'il vous plaît, avec la commande lancée et ceci : sdet ${version}, Node ${node}.\nPour joindre la trace, relancez la commande avec SDET_DEBUG=1.`,
    unknownRule: (rule: string, near: readonly string[]): string =>
      t`Règle inconnue : « ${rule} ».${meant(near)}`,
    knownRules: (rules: readonly string[]): string => t`Règles : ${list(rules)}.`,
    unknownActor: (actor: string, near: readonly string[]): string =>
      t`Acteur inconnu : « ${actor} ».${meant(near)}`,
    unknownView: (view: string): string => t`Ce projet n'a pas de vue « ${view} ».`,
    knownViews: (views: readonly string[]): string => t`Ses vues : ${list(views)}.`,
    unknownFormat: (format: string): string =>
      t`--format : « ${format} » n'est pas un format ; formats : md, html, docx.`,
    noViews: t`Ce projet ne définit ni acteur ni vue : il n'y a pas de version à produire. Décrivez ses acteurs dans un catalogue « kind: actors » (« catalogues » du manifeste) ou ses vues (« views »).`,
    noVersion: t`Indiquez la version voulue : --actor ID, --view ID ou --all.`,
    knownActors: (actors: readonly string[]): string => t`Acteurs du catalogue : ${list(actors)}.`,
    noActors: t`Ce projet n'a pas de catalogue d'acteurs (kind: actors) : aucune version par acteur n'est possible.`,
    outIsFile: (path: string): string => t`--out : « ${path} » est un fichier ; indiquez un dossier.`,
    targetIsFolder: (path: string): string => t`« ${path} » est un dossier ; rien n'a été écrit.`,
    exportFormat: (kind: string, format: string, formats: readonly string[]): string =>
      t`« ${kind} » ne peut pas être exporté en ${format}. Formats possibles : ${list(formats)}.`,
    targetForeign: (path: string): string =>
      t`« ${path} » existe et n'a pas été produit par sdet ; rien n'a été écrit.\nChoisissez un autre dossier, ou ajoutez --force pour le remplacer.`,
    targetEdited: (path: string): string =>
      t`« ${path} » a été modifié depuis sa production ; rien n'a été écrit.\nChoisissez un autre dossier, ou ajoutez --force pour perdre ces modifications.`,
    cannotWrite: (path: string, code: string): string =>
      t`« ${path} » n'a pas pu être écrit (${code}) ; rien n'a été laissé à moitié.`,
    cannotOutput: (code: string): string => t`La sortie n'a pas pu être écrite en entier (${code}).`,
    changedMeanwhile: (path: string): string =>
      t`« ${path} » a changé pendant la commande ; aucun fichier n'a été modifié. Relancez-la.`,
    readOnly: (path: string, code: string): string =>
      t`« ${path} » ne peut pas être modifié, il est en lecture seule (${code}) ; aucun fichier n'a été modifié.`,
    dryRunNeedsFix: t`--dry-run montre ce que --fix changerait : ajoutez --fix.`,
    dryRunIsText: t`--dry-run montre une différence entre textes : il ne va qu'avec --format text.`,
    dryRunNoBaseline: t`--dry-run n'écrit rien : il ne va pas avec --update-baseline.`,
    unknownName: (name: string, manifest: string, near: readonly string[]): string =>
      t`« ${name} » ne désigne rien dans le projet de « ${manifest} » : ni élément, ni entrée de catalogue, ni ancre (FICHIER#ANCRE).${meant(near)}`,
    severalThings: (name: string, ways: readonly string[]): string =>
      t`« ${name} » désigne plusieurs choses ; écrivez : ${ways.join(' ou ')}.`,
    outsideProject: (path: string, root: string): string => t`« ${path} » est hors du projet « ${root} ».`,
    targetExists: (path: string): string => t`« ${path} » existe déjà ; rien n'a été déplacé.`,
    stdioNeeded: t`sdet lsp parle sur l'entrée et la sortie standard : lancez « sdet lsp --stdio ».`,
    noServer: (path: string): string =>
      t`Le serveur de langage manque (« ${path} »). Construisez-le avec « npm run build ».`,
  },

  usage: {
    unknownOption: (option: string, near: readonly string[]): string =>
      t`Option inconnue : ${option}.${meant(near)}`,
    unknownCommand: (command: string, near: readonly string[]): string =>
      t`Commande inconnue : ${command}.${meant(near)}`,
    missingArgument: (name: string): string => t`Il manque l'argument ${name}.`,
    missingValue: (option: string): string => t`L'option ${option} attend une valeur.`,
    missingOption: (option: string): string => t`Il manque l'option ${option}.`,
    tooMany: (expected: number, got: number): string =>
      t`Trop d'arguments : ${expected} attendu${s(expected)}, ${got} reçus.`,
    badValue: (value: string, of: string, choices: readonly string[]): string =>
      t`Valeur refusée pour ${of} : « ${value} ». Valeurs possibles : ${list(choices)}.`,
    seeHelp: (command: string): string => t`Aide : ${command} --help`,
  },

  help: {
    usage: t`Usage :`,
    arguments: t`Arguments :`,
    options: t`Options :`,
    globalOptions: t`Options communes :`,
    commands: t`Commandes :`,
    optionsWord: t`[options]`,
    commandWord: t`[commande]`,
    commandName: t`COMMANDE`,
    words: {
      path: t`CHEMIN`,
      file: t`FICHIER`,
      folder: t`DOSSIER`,
      format: t`FORMAT`,
      severity: t`GRAVITÉ`,
      lang: t`LANGUE`,
      what: t`QUOI`,
      kind: t`SORTE`,
      rule: t`RÈGLE`,
      id: t`ID`,
      detail: t`DÉTAIL`,
      old: t`ANCIEN`,
      new: t`NOUVEAU`,
      from: t`DE`,
      to: t`VERS`,
    },
    choices: (values: readonly string[]): string => t`valeurs : ${list(values)}`,
    byDefault: (value: string): string => t`par défaut : ${value}`,
    extra: (parts: readonly string[]): string => t`(${parts.join(SEMICOLON)})`,
    program: t`Vérifie des documents d'exigences écrits en Markdown et en YAML, et en tire la version qu'il faut à chaque lecteur.`,
    after: t`Codes de sortie : 0 rien à signaler, 1 constats au seuil ou au-dessus, 2 mauvais usage ou entrée illisible, 3 défaut de sdet.`,
    help: t`affiche cette aide`,
    helpCommand: t`affiche l'aide d'une commande`,
    version: t`affiche la version`,
    lang: t`langue des messages (sinon celle de l'environnement : LC_ALL, LC_MESSAGES, LANG)`,
    noColor: t`sans couleurs (NO_COLOR et FORCE_COLOR comptent aussi)`,
    manifest: t`manifeste qui se trouve ailleurs : CHEMIN peut alors être un dossier en lecture seule sans sdet.yaml`,
    format: t`forme de la sortie`,
    path: t`dossier ou fichier du projet ; sans CHEMIN, le projet du dossier courant`,
    paths: t`dossiers ou fichiers à vérifier ; sans CHEMIN, le projet du dossier courant`,
    check: t`vérifie un projet et montre les constats`,
    fix: t`corrige, dans les fichiers, les constats dont la correction est sûre ; tous les fichiers sont écrits, ou aucun`,
    fixDryRun: t`avec --fix : montre les changements sans rien écrire`,
    updateBaseline: t`note tous les constats actuels dans sdet.baseline.json, à côté du manifeste : ils ne sont plus signalés, ni ici ni dans l'éditeur`,
    noBaseline: t`montre aussi les constats notés dans sdet.baseline.json`,
    threshold: t`gravité à partir de laquelle le code de sortie est 1`,
    list: t`énumère les éléments, les sections, les acteurs ou les vues d'un projet`,
    listWhat: t`ce qu'il faut énumérer`,
    explain: t`explique une règle : ce qu'elle constate, pourquoi, que faire`,
    explainRule: t`identifiant de la règle, par exemple reference/unresolved-item ; sans lui, la liste des règles`,
    view: t`écrit la version simplifiée du projet pour un ou plusieurs acteurs`,
    viewActor: t`acteur ou groupe d'acteurs du catalogue ; l'option peut être répétée`,
    viewView: t`vue du projet (sdet list views) ; l'option peut être répétée`,
    viewAll: t`toutes les vues du projet, et une par acteur`,
    viewCheck: t`n'écrit rien ; échoue si un fichier manque ou n'est plus à jour`,
    viewDetail: t`titles : titres seuls ; plain : l'essentiel en clair (par défaut) ; full : texte intégral`,
    viewFormat: t`formats des fichiers, séparés par des virgules : md, html, docx`,
    viewOut: t`dossier où écrire ; il est créé s'il n'existe pas`,
    viewForce: t`remplace un fichier modifié à la main, ou qui ne vient pas de sdet`,
    export: t`écrit ce que le projet contient : index, traçabilité, couverture, graphe des dépendances ou modèle entier`,
    exportWhat: t`ce qu'il faut écrire ; sans lui, la liste de ce qui peut l'être`,
    exportKinds: {
      index: t`les éléments, avec leurs attributs et leur place`,
      traceability: t`besoins, services et acteurs ↔ éléments, dans les deux sens`,
      coverage: t`ce qui est couvert, et ce qui manque`,
      graph: t`qui dépend de qui, en image`,
      model: t`tout le projet, en données`,
    },
    exportFormat: t`md ou csv pour les tableaux, svg pour graph, json pour model ; sans elle, d'après le nom du fichier`,
    exportOut: t`fichier à écrire ; sans elle, la sortie standard`,
    rename: t`renomme un élément, une entrée de catalogue, un titre, une ancre ou une note dans tout le projet`,
    renameOld: t`ID d'un élément, id d'une entrée (au besoin CATALOGUE:ID, comme actors:editeur), FICHIER#ANCRE ou FICHIER#^NOTE`,
    renameNew: t`nouveau nom ; pour un titre, son nouveau texte`,
    move: t`déplace ou renomme un fichier ou un dossier ; les liens, sdet.yaml et sdet.baseline.json suivent`,
    moveFrom: t`fichier ou dossier du projet`,
    moveTo: t`nouvel emplacement ; un dossier existant, ou un nom qui finit par « / », reçoit le fichier`,
    movePath: t`dossier du projet ; sans CHEMIN, le projet qui contient le fichier`,
    dryRun: t`montre les changements sans rien écrire`,
    init: t`propose un manifeste d'après les fichiers d'un dossier, et l'écrit après accord`,
    initPath: t`dossier du projet ; sans CHEMIN, le dossier courant`,
    initYes: t`écrit le manifeste sans demander`,
    initManifest: t`fichier à écrire au lieu de sdet.yaml dans le dossier`,
    schema: t`donne le JSON Schema d'une sorte de fichier, pour d'autres outils (éditeurs, vérificateurs)`,
    schemaKind: t`la sorte de fichier ; sans elle, la liste ou, avec --out, tous les schémas`,
    schemaOut: t`dossier où écrire ; sans elle, la sortie standard`,
    schemaForce: t`remplace un fichier qui ne vient pas de cette version de sdet`,
    schemaKinds: {
      manifest: t`sdet.yaml`,
      catalogue: t`acteurs, services, niveaux, glossaire, références, objets métier, besoins`,
      register: t`exigences écrites en YAML`,
      view: t`la version d'un lecteur`,
      baseline: t`sdet.baseline.json`,
    },
    lsp: t`lance le serveur de langage, pour un éditeur`,
    lspStdio: t`parle sur l'entrée et la sortie standard`,
  },
};
