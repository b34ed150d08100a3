import { fold } from '../base/fold.ts';
import { folderOf } from '../base/projectPath.ts';
import type { Language } from '../manifest/manifest.ts';
import { LABEL_PRESETS, type LabelTarget } from '../manifest/presets/labels.ts';
import { compileGlobs } from '../manifest/roles.ts';
import { excludeForeign } from './excludeForeign.ts';
import { findCitations } from './findCitations.ts';
import { findKinds, type ProposedKind } from './findKinds.ts';
import { findLanguage, findLevels, type ProposedLevels } from './findLanguage.ts';
import { findLinks, type ProposedLinks } from './findLinks.ts';
import { findNumberedFiles } from './findNumberedFiles.ts';
import { findNumberedItems, withOwnNames } from './findNumberedItems.ts';
import { findVolumes, isChapterLike, type ProposedVolume } from './findVolumes.ts';
import { type ScannedFile, scanFile } from './scan.ts';
import { scanRegister } from './scanRegister.ts';

/** A manifest that a tree seems to want, with what speaks for each part of it. */
export interface Proposal {
  readonly title: string;
  readonly language: Language;
  readonly volumes: readonly ProposedVolume[];
  readonly kinds: readonly ProposedKind[];
  /** Kinds whose IDs only refer in a volume, since it quotes items that are defined elsewhere. */
  readonly quoting: readonly { readonly volume: string; readonly kinds: readonly string[] }[];
  /** Labels that the preset of the language lacks. */
  readonly labels: readonly { readonly target: LabelTarget; readonly names: readonly string[] }[];
  readonly cite: readonly { readonly template: string; readonly count: number }[];
  readonly levels: ProposedLevels;
  readonly links: ProposedLinks;
  readonly catalogues: readonly string[];
  readonly registers: readonly string[];
  /** Files about the repository that lie among the chapters. */
  readonly ignore: readonly string[];
  /** Markdown files that were looked at. */
  readonly files: number;
}

/**
 * Looks at the texts of a tree (by path; Markdown and YAML count) and proposes its manifest. Pure and quick: it reads
 * lines, not syntax trees. Without any chapter there is nothing to propose.
 */
export function proposeManifest(files: ReadonlyMap<string, string>): Proposal | undefined {
  const paths = [...files.keys()].sort();
  const scanned = paths.filter(isChapterLike).map(path => scanFile(path, files.get(path) ?? ''));
  if (scanned.length === 0) return undefined;
  const registers = paths.flatMap(path => registerAt(path, files.get(path) ?? ''));
  const read = [...scanned, ...registers];
  const language = findLanguage(scanned);
  const onePerFile = findNumberedFiles(scanned);
  const kinds = withOwnNames([
    ...findKinds(read).map(kind => excludeForeign(kind, read)),
    ...onePerFile,
    // Items that are files are cited in headings and tables all over.
    ...(onePerFile.length > 0 ? [] : findNumberedItems(scanned)),
  ]);
  const own = titleOfTree(files);
  const volumes = findVolumes(scanned, own);
  const isNamed = compileGlobs(volumes.flatMap(({ chapters }) => chapters));
  return {
    title: own ?? volumes[0]?.title ?? '',
    language,
    volumes,
    kinds,
    quoting: quotingVolumes(volumes, kinds),
    labels: newLabels(scanned, kinds, language),
    cite: findCitations(scanned, kinds),
    levels: findLevels(
      read,
      language,
      kinds.reduce((sum, { ids }) => sum + ids.length, 0),
    ),
    links: findLinks(scanned, new Set(paths)),
    catalogues: yamlFolders(
      files,
      /^kind:\s*(?:actors|services|levels|glossary|references|objects|needs)\b/m,
      /^entries:/m,
    ),
    registers: globsOf(registers.map(({ path }) => path)),
    ignore: paths.filter(path => path.endsWith('.md') && !isChapterLike(path) && isNamed(path)),
    files: scanned.length,
  };
}

/** The title that the tree gives itself at its top; undefined without one. */
function titleOfTree(files: ReadonlyMap<string, string>): string | undefined {
  const readme = [...files.keys()].find(path => /^readme(?:\.\w+)?\.md$/i.test(path));
  return readme === undefined ? undefined : scanFile(readme, files.get(readme) ?? '').title;
}

/** Volumes that define none of a kind's items but quote many. */
function quotingVolumes(
  volumes: readonly ProposedVolume[],
  kinds: readonly ProposedKind[],
): Proposal['quoting'] {
  return volumes.flatMap(({ id, files }) => {
    const quoted = kinds.filter(
      ({ quotedIn, places }) =>
        files.some(path => quotedIn.includes(folderOf(path))) &&
        !places.some(({ path }) => files.includes(path)),
    );
    return quoted.length === 0 ? [] : [{ volume: id, kinds: quoted.map(({ kind }) => kind) }];
  });
}

/** Front-matter keys that mean a field whatever the document. */
const KEYS: Readonly<Record<string, LabelTarget>> = {
  responsable: 'actors',
  responsables: 'actors',
  responsible: 'actors',
  owner: 'actors',
  acteurs: 'actors',
};

function newLabels(
  files: readonly ScannedFile[],
  kinds: readonly ProposedKind[],
  language: Language,
): Proposal['labels'] {
  const found = new Map<LabelTarget, Set<string>>();
  const add = (target: LabelTarget, name: string, isKey: boolean): void => {
    // The presets name columns; of the keys of front matter only those of the fields themselves count.
    const known = isKey ? [target] : LABEL_PRESETS[language][target];
    const isKnown = known.some(label => fold(label) === fold(name));
    if (!isKnown) found.set(target, (found.get(target) ?? new Set()).add(name));
  };
  for (const { labels, forms } of kinds)
    for (const label of labels) add('id', label, forms.includes('document'));
  const items = new Set(kinds.flatMap(({ places }) => places.map(({ path }) => path)));
  for (const { path, matter } of files) {
    if (!items.has(path)) continue;
    for (const { key } of matter) {
      const target = KEYS[fold(key)];
      if (target) add(target, key, true);
    }
  }
  return [...found].map(([target, names]) => ({ target, names: [...names].sort() }));
}

function registerAt(path: string, text: string): readonly ScannedFile[] {
  return /\.ya?ml$/.test(path) ? [scanRegister(path, text)].filter(found => found !== undefined) : [];
}

/** Globs for the folders of YAML files that bear all marks of one sort. */
function yamlFolders(files: ReadonlyMap<string, string>, ...marks: readonly RegExp[]): readonly string[] {
  const marked = [...files].filter(
    ([path, text]) => /\.ya?ml$/.test(path) && marks.every(mark => mark.test(text)),
  );
  return globsOf(marked.map(([path]) => path));
}

/** `a/*.yaml` for each folder with YAML files, by their extension. */
function globsOf(paths: readonly string[]): readonly string[] {
  const globs = paths.map(path => {
    const folder = folderOf(path);
    return `${folder === '' ? '' : `${folder}/`}*${path.endsWith('.yml') ? '.yml' : '.yaml'}`;
  });
  return [...new Set(globs)].sort();
}
