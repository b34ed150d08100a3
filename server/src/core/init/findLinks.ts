import { folderOf } from '../base/projectPath.ts';
import type { ScannedFile } from './scan.ts';

/** How the links of a tree seem to be written. */
export interface ProposedLinks {
  /** Links without `.md` that lead to Markdown files. */
  readonly withoutExtension: number;
  /** Links `#x` whose anchor is in another file of the tree. */
  readonly elsewhere: number;
  /** Links `#x` whose anchor is nowhere: the site that publishes the files makes it. */
  readonly nowhere: number;
  /** What is to be done about the links `#x`. */
  readonly anchors: 'file' | 'volume' | 'unknown';
}

/** Fewer links say nothing. */
const FEWEST = 10;

/** Looks where links without an extension and links to anchors of the same page lead. */
export function findLinks(files: readonly ScannedFile[], paths: ReadonlySet<string>): ProposedLinks {
  const own = new Map(files.map(({ path, text }) => [path, anchorsOf(text)] as const));
  const every = new Set([...own.values()].flatMap(anchors => [...anchors]));
  let [withoutExtension, here, elsewhere, nowhere] = [0, 0, 0, 0];
  for (const { path, text } of files) {
    for (const [, url = ''] of text.matchAll(/\]\(([^()\s]{1,300})/g)) {
      const [target = '', fragment] = url.split('#');
      if (target === '' && fragment !== undefined) {
        const name = decoded(fragment).toLowerCase();
        if (own.get(path)?.has(name)) here++;
        else if (every.has(name)) elsewhere++;
        else nowhere++;
      } else if (isBare(target) && !paths.has(join(path, target)) && paths.has(`${join(path, target)}.md`)) {
        withoutExtension++;
      }
    }
  }
  const strange = elsewhere + nowhere;
  const isUsual = strange < FEWEST || strange < here * 2;
  const anchors = isUsual ? 'file' : nowhere * 4 > strange ? 'unknown' : 'volume';
  return { withoutExtension, elsewhere, nowhere, anchors };
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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
