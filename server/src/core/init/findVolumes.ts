import { naturalOrder } from '../base/naturalOrder.ts';
import { typedNumber } from '../extract/typedNumber.ts';
import type { ScannedFile } from './scan.ts';

/** A volume that a tree seems to have. */
export interface ProposedVolume {
  readonly id: string;
  readonly title: string;
  readonly chapters: readonly string[];
  readonly files: readonly string[];
  /** Headings begin with typed numbers; else `none`. */
  readonly numbering: 'manual' | 'none';
}

/** Files that tell of the repository, not of its subject. */
const ABOUT =
  /(?:^|\/)(?:readme|changelog|changes|history|contributing|contributors|licen[cs]e|security|code_of_conduct|authors|notice|governance|support|maintainers|pull_request_template)(?:[._-][\w.-]*)?\.md$/i;
/** Folders that hold no chapters. */
const ASIDE =
  /(?:^|\/)(?:\.[^/]*|node_modules|vendor|dist|build|out|templates?|archives?|images|assets|static)\//;

/** Whether a file is likely to be read as a part of the document. */
export function isChapterLike(path: string): boolean {
  return path.endsWith('.md') && !ABOUT.test(path) && !ASIDE.test(`${path}`);
}

/** One volume for the files of the common folder itself, and one for each folder in it. `title` is that of the tree. */
export function findVolumes(
  files: readonly ScannedFile[],
  title: string | undefined,
): readonly ProposedVolume[] {
  const root = commonFolder(files.map(({ path }) => path));
  const groups = new Map<string, ScannedFile[]>();
  for (const file of files) {
    const rest = file.path.slice(root.length);
    const folder = rest.includes('/') ? rest.slice(0, rest.indexOf('/')) : '';
    const group = groups.get(folder);
    if (group) group.push(file);
    else groups.set(folder, [file]);
  }
  const ids = new Set<string>();
  return [...groups]
    .sort(([a], [b]) => naturalOrder(a, b))
    .map(([folder, group]) => {
      const base = folder === '' ? root : `${root}${folder}/`;
      const isFlat = group.every(({ path }) => !path.slice(base.length).includes('/'));
      const everything = folder === '' || isFlat ? `${base}*.md` : `${base}**/*.md`;
      return {
        id: uniqueId(folder === '' ? 'main' : folder, ids),
        title: folder === '' ? mainTitle(group, title) : readable(folder),
        chapters: chaptersOf(group, everything),
        files: group.map(({ path }) => path),
        numbering: isNumbered(group) ? 'manual' : 'none',
      };
    });
}

/** An index page comes first. */
function chaptersOf(group: readonly ScannedFile[], everything: string): readonly string[] {
  const [index, ...more] = group.filter(({ path }) => /(?:^|\/)index\.md$/i.test(path));
  return index && more.length === 0 && group.length > 1 ? [index.path, everything] : [everything];
}

/** The folder that holds all files, with a final slash; empty for the tree itself. */
function commonFolder(paths: readonly string[]): string {
  const [first = '', ...rest] = paths.map(path => path.split('/').slice(0, -1));
  const folders = [...first];
  for (const segments of rest) {
    while (folders.length > 0 && folders.some((name, at) => segments[at] !== name)) folders.pop();
  }
  return folders.length === 0 ? '' : `${folders.join('/')}/`;
}

function isNumbered(group: readonly ScannedFile[]): boolean {
  const numbered = group.reduce((sum, file) => sum + file.numbered, 0);
  const headings = group.reduce((sum, file) => sum + file.headings, 0);
  return numbered >= 3 && numbered * 4 >= headings;
}

function uniqueId(name: string, taken: Set<string>): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  let id = plain === '' ? 'volume' : plain;
  for (let count = 2; taken.has(id); count++) id = `${plain}-${count}`;
  taken.add(id);
  return id;
}

function readable(folder: string): string {
  const words = folder
    .replace(/^\d+[-_.\s]*/, '')
    .replace(/[-_]+/g, ' ')
    .trim();
  const text = words === '' ? folder : words;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The title of the index page, or of the only file; several files without an index have that of the tree. */
function mainTitle(group: readonly ScannedFile[], title: string | undefined): string {
  const index = group.find(({ path }) => /(?:^|\/)index\.md$/i.test(path));
  if (index === undefined && title !== undefined && group.length > 1) return title;
  const first = index ?? group[0];
  const chapter = first?.title;
  // « 1. Cadre » numbers a chapter of the volume, not the volume.
  if (chapter !== undefined) return chapter.slice(typedNumber(chapter)?.length ?? 0) || chapter;
  return readable(first?.path.replace(/^.*\/|\.md$/g, '') ?? 'main');
}
