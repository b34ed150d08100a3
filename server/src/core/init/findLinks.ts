import { decodeUri } from '../base/decodeUri.ts';
import { folderOf } from '../base/projectPath.ts';
import { type Counted, findRootedLinks, type ProposedRoot } from './findRootedLinks.ts';
import type { ScannedFile } from './scan.ts';

/** How the links of a tree seem to be written. */
export interface ProposedLinks extends Pick<ProposedRoot, 'root' | 'site'> {
  /** Links without `.md` that lead to Markdown files. */
  readonly withoutExtension: number;
  /** Links `#x` whose anchor is in another file of the tree. */
  readonly elsewhere: number;
  /** Links `#x` whose anchor is nowhere: the site that publishes the files makes it. */
  readonly nowhere: number;
  /** What is to be done about the links `#x`. */
  readonly anchors: 'file' | 'volume' | 'unknown';
  /** Files that links `#x` stand for: `glossaire/<anchor>.md`. */
  readonly anchorFiles: readonly Counted[];
}

/** Fewer links say nothing. */
const FEWEST = 10;

/** Looks where links without an extension, from the root, and to anchors of the same page lead. */
export function findLinks(files: readonly ScannedFile[], paths: ReadonlySet<string>): ProposedLinks {
  const links = files.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^()\s]{1,300})/g)].map(([, url = '']) => ({ path, url })),
  );
  const rooted = findRootedLinks(
    links.map(({ url }) => url),
    paths,
  );
  const own = new Map(files.map(({ path, text }) => [path, anchorsOf(text)] as const));
  const every = new Set([...own.values()].flatMap(anchors => [...anchors]));
  const names = links
    .filter(({ path, url }) => url.startsWith('#') && own.get(path)?.has(nameOf(url)) !== true)
    .map(({ url }) => nameOf(url));
  const anchorFiles = filesOfAnchors(names, paths);
  const isFile = (name: string): boolean =>
    anchorFiles.some(({ text }) => paths.has(text.replace('<anchor>', name)));
  const strange = names.filter(name => !isFile(name));
  const elsewhere = strange.filter(name => every.has(name)).length;
  const nowhere = strange.length - elsewhere;
  const here = links.filter(({ url }) => url.startsWith('#')).length - names.length;
  const isUsual = strange.length < FEWEST || strange.length < here * 2;
  return {
    withoutExtension: rooted.bareLinks + links.filter(link => isWithoutExtension(link, paths)).length,
    elsewhere,
    nowhere,
    anchors: isUsual ? 'file' : nowhere * 4 > strange.length ? 'unknown' : 'volume',
    anchorFiles,
    root: rooted.root,
    site: rooted.site,
  };
}

/** Anchors that no heading of their file makes, but that are the names of the files of one folder. */
function filesOfAnchors(names: readonly string[], paths: ReadonlySet<string>): readonly Counted[] {
  const folders = new Set([...paths].filter(path => path.endsWith('.md')).map(folderOf));
  const counts = [...folders].map(folder => {
    const base = folder === '' ? '' : `${folder}/`;
    const count = names.filter(name => paths.has(`${base}${name}.md`)).length;
    return { text: `${base}<anchor>.md`, count };
  });
  return counts.filter(({ count }) => count >= FEWEST && count * 4 >= names.length);
}

function nameOf(url: string): string {
  return decodeUri(url.slice(1)).toLowerCase();
}

function isWithoutExtension(
  { path, url }: { readonly path: string; readonly url: string },
  paths: ReadonlySet<string>,
): boolean {
  const target = url.replace(/#.*$/s, '');
  return isBare(target) && !paths.has(join(path, target)) && paths.has(`${join(path, target)}.md`);
}

function anchorsOf(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, title = ''] of text.matchAll(/^#{1,6}\s+(.+)$/gm)) names.add(slug(title));
  for (const [, name = ''] of text.matchAll(/(?:\{#|\b(?:id|name)=["'])([^\s"'}]{1,100})/g))
    names.add(name.toLowerCase());
  return names;
}

function slug(title: string): string {
  return title
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-');
}

function isBare(target: string): boolean {
  return !/^[a-z][\w+.-]*:|^\/|\.[A-Za-z]\w{0,4}$|\/$/i.test(target) && target !== '';
}

function join(from: string, target: string): string {
  const segments = folderOf(from) === '' ? [] : folderOf(from).split('/');
  for (const segment of target.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}
