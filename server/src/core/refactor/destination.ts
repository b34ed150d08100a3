import { folderOf, type ProjectPath, projectPath, relativePath } from '../base/projectPath.ts';
import type { LinkSettings } from '../manifest/manifest.ts';

/** A link's destination as its author wrote it. */
export interface WrittenDestination {
  /** `../ao/02%20b.md` of `../ao/02%20b.md?x#y`, without `<>`. */
  readonly path: string;
  /** `?x#y` */
  readonly rest: string;
  /** Stands in `<>`, where spaces are allowed. */
  readonly isBracketed: boolean;
}

/** Takes a destination apart. */
export function writtenDestination(raw: string, isBracketed: boolean): WrittenDestination {
  const end = raw.search(/[?#]/);
  return end < 0
    ? { path: raw, rest: '', isBracketed }
    : { path: raw.slice(0, end), rest: raw.slice(end), isBracketed };
}

/**
 * The destination that leads from the file `from` to `to`, in the style of one that led to `before`: rooted, with `./`, a
 * final slash, without its extension, percent-encoded, as its author likes it. `named`: the path that it named, which
 * `before` may have completed by an extension or an index page.
 */
export function destinationTo(
  { path: written, rest, isBracketed }: WrittenDestination,
  way: {
    readonly from: ProjectPath;
    readonly named: ProjectPath;
    readonly before: ProjectPath;
    readonly to: ProjectPath;
    readonly links: LinkSettings;
  },
): string {
  const target = shortened(way.to, way.named, way.before);
  const rooted = written.startsWith('/') ? underRoot(target, way.links.root) : undefined;
  const relative = relativePath(way.from, target);
  let path = rooted ?? relative;
  const isOdd = relative === '' || /^[^/]*:/.test(relative);
  if (rooted === undefined && (isOdd || written.startsWith('./'))) path = `./${relative}`;
  if (written.endsWith('/') && !path.endsWith('/')) path += '/';
  return encoded(path, /%[\da-f]{2}/i.test(written), isBracketed) + rest;
}

/** A path from the outside of the project's folder, as a link from another file names it: `../../hors.md`. */
export function outsideFrom(from: ProjectPath, written: string, to: ProjectPath): string {
  const ups = written.split('/').filter(segment => segment === '..').length;
  const depth = depthOf(from);
  const tail = written.split('/').filter(segment => segment !== '..' && segment !== '.');
  return [...Array.from({ length: depthOf(to) + ups - depth }, () => '..'), ...tail].join('/');
}

function depthOf(path: ProjectPath): number {
  const folder = folderOf(path);
  return folder === '' ? 0 : folder.split('/').length;
}

/** What the author left out of the path, a link may go on leaving out. */
function shortened(to: ProjectPath, named: ProjectPath, before: ProjectPath): ProjectPath {
  if (named === before || !before.startsWith(named)) return to;
  const ending = before.slice(named.length);
  return to.endsWith(ending) && to.length > ending.length
    ? projectPath(to.slice(0, to.length - ending.length))
    : to;
}

function underRoot(path: ProjectPath, root: string): string | undefined {
  if (root === '') return `/${path}`;
  return path.startsWith(`${root}/`) ? path.slice(root.length) : undefined;
}

/** Characters that a destination cannot hold, and those that would be read as something else. */
function encoded(path: string, isEncoded: boolean, isBracketed: boolean): string {
  const needed = isBracketed ? /[<>"'\\%?#|`\n\r\t&]/g : /[\s<>"'\\%?#|`&]/g;
  const text = isEncoded ? path.split('/').map(encodeURIComponent).join('/') : path.replace(needed, percent);
  return isBracketed || isBalanced(text) ? text : text.replace(/[()]/g, percent);
}

function percent(char: string): string {
  const code = encodeURIComponent(char);
  return code === char ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : code;
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const char of text) {
    if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return false;
  }
  return depth === 0;
}
