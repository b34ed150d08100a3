import type { Severity } from '../../core/model/finding.ts';
import type { fr } from './fr.ts';

const s = (count: number): string => (count === 1 ? '' : 's');
const list = (words: readonly string[]): string => words.join(', ');
const meant = (words: readonly string[]): string =>
  words.length === 0 ? '' : `\nDid you mean ${words.join(' or ')}?`;

const counted: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'information',
  hint: 'hint',
};

/** Everything that the command line says, in English. */
export const en: typeof fr = {
  severity: severity => (severity === 'info' ? 'info' : counted[severity]),
  severityCount: (severity, count) => `${count} ${counted[severity]}${severity === 'info' ? '' : s(count)}`,

  report: {
    project: (title, folder) =>
      title === '' ? `Project without a title — ${folder}` : `Project “${title}” — ${folder}`,
    none: 'No findings.',
    all: rest => `Total: ${rest}`,
    total: counts => `${list(counts)}.`,
    checked: (files, items) => `${files} file${s(files)} checked, ${items} item${s(items)}.`,
    kept: (suppressed, accepted) => {
      const by = [
        ...(suppressed > 0 ? [`${suppressed} by comment`] : []),
        ...(accepted > 0 ? [`${accepted} by sdet.baseline.json`] : []),
      ];
      const count = suppressed + accepted;
      return `${count} finding${s(count)} kept back (${list(by)}).`;
    },
    related: (id, place) => `see ${id}: ${place}`,
    progress: folder => `Checking ${folder}…`,
  },

  check: {
    baselineWritten: (file, count) =>
      count === 0
        ? `“${file}” no longer holds any finding.`
        : `${count} finding${s(count)} noted in “${file}”: no longer reported.`,
    baselineNeedless: file => `No finding to note: “${file}” was not made.`,
    baselineIncomplete: file => `“${file}” was not written: the project could not be checked as a whole.`,
    removable: (file, count) =>
      count === 1
        ? `“${file}” notes a finding that is gone; “sdet check --update-baseline” takes it out.`
        : `“${file}” notes ${count} findings that are gone; “sdet check --update-baseline” takes them out.`,
    fixed: (count, files, rules) =>
      `${count} finding${s(count)} fixed in ${files} file${s(files)}: ${list(rules)}.`,
    fixable: (count, files, rules) =>
      `${count} finding${s(count)} to fix in ${files} file${s(files)}: ${list(rules)}. Nothing was written: to write it, run the command again without --dry-run.`,
    nothingToFix: 'No finding can be fixed without a person deciding.',
    notFixed: count =>
      `${count} fix${count > 1 ? 'es' : ''} left out: ${count > 1 ? 'they' : 'it'} would have led to other findings.`,
  },

  list: {
    id: 'ID',
    kind: 'Kind',
    level: 'Level',
    title: 'Title',
    number: 'Number',
    place: 'Place',
    items: count => `${count} item${s(count)}.`,
    name: 'Name',
    actors: count => `${count} actor${s(count)}.`,
    views: count => `${count} view${s(count)}.`,
    detail: 'Detail',
    sections: count => `${count} section${s(count)}.`,
  },

  explain: {
    severity: severity => `Default severity: ${severity}`,
    off: 'off',
    what: 'What is found',
    why: 'Why it matters',
    remedy: 'What to do',
    bad: 'Example to mend',
    good: 'Correct example',
    setting: 'Setting',
    settingText: rule =>
      `In sdet.yaml, under “rules”, for the whole project or for a volume: ${rule}: off (or hint, info, warning, error).`,
    more: 'To read more about a rule: sdet explain RULE',
  },

  view: {
    written: file => `Version written to ${file}`,
    kept: (kept, unassigned, left) =>
      `${kept} item${s(kept)} kept, ${unassigned} of them without any actor; ${left} left out.`,
    same: file => `Up to date: ${file}`,
    stale: file => `Out of date: ${file}`,
    missing: file => `Missing: ${file}`,
    overBudget: (id, words, budget) => `View “${id}” has ${words} words; its budget is ${budget}.`,
    findings: count => `Beware: the project has ${count} error${s(count)}; “sdet check” shows them.`,
  },

  export: {
    written: file => `Written to ${file}`,
  },

  refactor: {
    renamed: (old, name, places, files) =>
      `“${old}” renamed to “${name}”: ${places} place${s(places)} in ${files} file${s(files)}.`,
    moved: (from, to, count, places, files) =>
      `${from} → ${to}: ${count} file${s(count)} moved, ${places} link${s(places)} or path${s(places)} updated in ${files} file${s(files)}.`,
    dryRun: 'Nothing was written: run the command again without --dry-run to write it.',
  },

  init: {
    question: file => `Write this manifest to ${file}? [y/N] `,
    yes: /^(?:y|yes|o|oui)$/i,
    written: file => `Manifest written to ${file}. Read it, then run “sdet check”.`,
    notWritten: `Nothing was written.`,
  },

  error: {
    line: text => `sdet: ${text}`,
    manifestExists: file =>
      `“${file}” is there already; it was left alone.\nTo start afresh, rename it first, or name another file with --manifest.`,
    initNeedsFolder: path => `“${path}” is a file; name the project’s folder.`,
    nothingToPropose: path =>
      `No chapter to read in “${path}”: there is no Markdown file (README and its like apart).`,
    forceNeedsOut: `--force means something with --out only: without it, nothing is written to the disk.`,
    needsYes: `Nothing was written: nobody is there to answer. Add --yes to write the manifest.`,
    noPath: path => `“${path}” does not exist.`,
    unreadable: (path, code) => `“${path}” cannot be read (${code}).`,
    noManifest: path =>
      `No project here: neither “${path}”, nor the folders around it, nor those below it hold a file sdet.yaml.\nCreate it with “sdet init”, or name a manifest with --manifest FILE.`,
    noManifestFile: path =>
      `No project: neither the folder of “${path}” nor those around it hold a file sdet.yaml.\nName a manifest with --manifest FILE.`,
    manifestIsFolder: path => `The manifest “${path}” is a folder; name a file.`,
    manifestOnePath: '--manifest goes with one folder: give one PATH only.',
    manifestNeedsFolder: path => `With --manifest, PATH must be a folder; “${path}” is a file.`,
    manifestBroken: place =>
      `The manifest ${place} cannot be used: nothing else could be checked in this project.`,
    nothingToCheck: (manifest, globs) =>
      `Nothing to check: no file matches the patterns of “${manifest}” (${list(globs)}).`,
    notOfProject: (path, manifest) =>
      `“${path}” is not part of the project: no pattern of “${manifest}” names it.`,
    stray: path => `“${path}” belongs to no project.`,
    severalProjects: folders => `Several projects here: ${list(folders)}.\nName the folder of one of them.`,
    internalProblem: 'A part of the check failed because of a bug in Atelier SDET.',
    bug: (detail, version, node) =>
      `A bug in Atelier SDET, not in your project: ${detail}\nPlease report it with the command that you ran and this: sdet ${version}, Node ${node}.\nTo attach the trace, run the command again with SDET_DEBUG=1.`,
    unknownRule: (rule, near) => `Unknown rule: “${rule}”.${meant(near)}`,
    knownRules: rules => `Rules: ${list(rules)}.`,
    unknownActor: (actor, near) => `Unknown actor: “${actor}”.${meant(near)}`,
    unknownView: view => `This project has no view “${view}”.`,
    knownViews: views => `Its views: ${list(views)}.`,
    unknownFormat: format => `--format: “${format}” is not a format; formats: md, html, docx.`,
    noViews:
      'This project defines no actor and no view: there is no version to write. Describe its actors in a catalogue “kind: actors” (“catalogues” in the manifest) or its views (“views”).',
    noVersion: 'Name the version: --actor ID, --view ID or --all.',
    knownActors: actors => `Actors of the catalogue: ${list(actors)}.`,
    noActors: 'This project has no catalogue of actors (kind: actors), so no version by actor can be made.',
    outIsFile: path => `--out: “${path}” is a file; name a folder.`,
    targetIsFolder: path => `“${path}” is a folder; nothing was written.`,
    exportFormat: (kind, format, formats) =>
      `“${kind}” cannot be exported as ${format}. Possible formats: ${list(formats)}.`,
    targetForeign: path =>
      `“${path}” exists and was not made by sdet; nothing was written.\nChoose another folder, or add --force to replace it.`,
    targetEdited: path =>
      `“${path}” was changed since it was made; nothing was written.\nChoose another folder, or add --force to lose those changes.`,
    cannotWrite: (path, code) => `“${path}” could not be written (${code}); nothing was left half done.`,
    cannotOutput: code => `The output could not be written in full (${code}).`,
    changedMeanwhile: path =>
      `“${path}” has changed while the command ran; no file was changed. Run it again.`,
    readOnly: (path, code) => `“${path}” cannot be changed, it is read-only (${code}); no file was changed.`,
    dryRunNeedsFix: '--dry-run shows what --fix would change: add --fix.',
    dryRunIsText: '--dry-run shows a difference of texts: it goes with --format text only.',
    dryRunNoBaseline: '--dry-run writes nothing: it does not go with --update-baseline.',
    unknownName: (name, manifest, near) =>
      `“${name}” means nothing in the project of “${manifest}”: no item, no catalogue entry, no anchor (FILE#ANCHOR).${meant(near)}`,
    severalThings: (name, ways) => `“${name}” means several things; write: ${ways.join(' or ')}.`,
    outsideProject: (path, root) => `“${path}” lies outside the project “${root}”.`,
    targetExists: path => `“${path}” exists already; nothing was moved.`,
    stdioNeeded: 'sdet lsp speaks over standard input and output: run “sdet lsp --stdio”.',
    noServer: path => `The language server is missing (“${path}”). Build it with “npm run build”.`,
  },

  usage: {
    unknownOption: (option, near) => `Unknown option: ${option}.${meant(near)}`,
    unknownCommand: (command, near) => `Unknown command: ${command}.${meant(near)}`,
    missingArgument: name => `Argument ${name} is missing.`,
    missingValue: option => `Option ${option} needs a value.`,
    missingOption: option => `Option ${option} is missing.`,
    tooMany: (expected, got) => `Too many arguments: ${expected} expected, ${got} given.`,
    badValue: (value, of, choices) =>
      `Value refused for ${of}: “${value}”. Possible values: ${list(choices)}.`,
    seeHelp: command => `Help: ${command} --help`,
  },

  help: {
    usage: 'Usage:',
    arguments: 'Arguments:',
    options: 'Options:',
    globalOptions: 'Common options:',
    commands: 'Commands:',
    optionsWord: '[options]',
    commandWord: '[command]',
    commandName: 'COMMAND',
    words: {
      path: 'PATH',
      file: 'FILE',
      folder: 'FOLDER',
      format: 'FORMAT',
      severity: 'SEVERITY',
      lang: 'LANGUAGE',
      what: 'WHAT',
      kind: 'KIND',
      rule: 'RULE',
      id: 'ID',
      detail: 'DETAIL',
      old: 'OLD',
      new: 'NEW',
      from: 'FROM',
      to: 'TO',
    },
    choices: values => `values: ${list(values)}`,
    byDefault: value => `default: ${value}`,
    extra: parts => `(${parts.join('; ')})`,
    program:
      'Checks requirement documents written in Markdown and YAML, and makes from them the version that each reader needs.',
    after:
      'Exit codes: 0 clean, 1 findings at or above the threshold, 2 wrong use or unreadable input, 3 a bug of sdet.',
    help: 'show this help',
    helpCommand: 'show the help of a command',
    version: 'show the version',
    lang: 'language of the messages (else that of the environment: LC_ALL, LC_MESSAGES, LANG)',
    noColor: 'without colours (NO_COLOR and FORCE_COLOR count as well)',
    manifest: 'manifest that lies elsewhere: PATH may then be a read-only folder without sdet.yaml',
    format: 'form of the output',
    path: 'folder or file of the project; without PATH, the project of the current folder',
    paths: 'folders or files to check; without PATH, the project of the current folder',
    check: 'check a project and show the findings',
    fix: 'fix, in the files, the findings whose fix is safe; all files are written, or none',
    fixDryRun: 'with --fix: show the changes without writing anything',
    updateBaseline:
      'note every present finding in sdet.baseline.json beside the manifest: it is no longer reported, here or in the editor',
    noBaseline: 'show the findings noted in sdet.baseline.json too',
    threshold: 'severity from which the exit code is 1',
    list: 'list the items, the sections, the actors or the views of a project',
    listWhat: 'what to list',
    explain: 'explain a rule: what it finds, why, what to do',
    explainRule: 'id of the rule, for example reference/unresolved-item; without it, the list of rules',
    view: 'write the simplified version of the project for one or more actors',
    viewActor: 'actor or group of actors of the catalogue; the option may be repeated',
    viewView: 'view of the project (sdet list views); the option may be repeated',
    viewAll: 'all views of the project, and one for each actor',
    viewCheck: 'write nothing; fail when a file is missing or out of date',
    viewDetail: 'titles: titles alone; plain: the essentials in plain words (default); full: the whole text',
    viewFormat: 'formats of the files, between commas: md, html, docx',
    viewOut: 'folder to write to; it is made if it does not exist',
    viewForce: 'replace a file that was edited by hand, or that sdet did not make',
    export:
      'write what the project holds: index, traceability, coverage, dependency graph or the whole model',
    exportWhat: 'what to write; without it, the list of what can be',
    exportKinds: {
      index: 'the items, with their attributes and where they stand',
      traceability: 'needs, services and actors ↔ items, both ways',
      coverage: 'what is covered, and what is missing',
      graph: 'who depends on whom, as a picture',
      model: 'the whole project, as data',
    },
    exportFormat:
      'md or csv for the tables, svg for graph, json for model; without it, by the name of the file',
    exportOut: 'file to write; without it, standard output',
    rename: 'rename an item, a catalogue entry, a heading, an anchor or a footnote in the whole project',
    renameOld:
      'ID of an item, id of an entry (CATALOGUE:ID if need be, as actors:editeur), FILE#ANCHOR or FILE#^NOTE',
    renameNew: 'new name; for a heading, its new text',
    move: 'move or rename a file or a folder; links, sdet.yaml and sdet.baseline.json follow',
    moveFrom: 'file or folder of the project',
    moveTo: 'new place; an existing folder, or a name that ends in “/”, takes the file in',
    movePath: 'folder of the project; without PATH, the project that holds the file',
    dryRun: 'show the changes without writing anything',
    init: `proposes a manifest from the files of a folder, and writes it when you agree`,
    initPath: `the project’s folder; without PATH, the current folder`,
    initYes: `writes the manifest without asking`,
    initManifest: `file to write instead of sdet.yaml in the folder`,
    schema: 'give the JSON Schema of a kind of file, for other tools (editors, validators)',
    schemaKind: 'the kind of file; without it, the list or, with --out, all schemas',
    schemaOut: 'folder to write to; without it, standard output',
    schemaForce: 'replace a file that this version of sdet did not make',
    schemaKinds: {
      manifest: 'sdet.yaml',
      catalogue: 'actors, services, levels, glossary, references, business objects, needs',
      register: 'requirements written in YAML',
      view: 'the version of one reader',
      baseline: 'sdet.baseline.json',
    },
    lsp: 'start the language server, for an editor',
    lspStdio: 'speak over standard input and output',
  },
};
