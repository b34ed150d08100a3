import { folderOf, type ProjectPath, projectPath, relativePath } from '../base/projectPath.ts';
import type { LinkSettings } from '../manifest/manifest.ts';

/** A link's destination as its author wrote it. */
export interface WrittenDestination {
  /** `../ao/02%20b.md` of `../ao/02%20b.md?x#y`, without `<>`. */
  readonly path: string;
  /** `?x#y` */
  readonly rest: string;
  readonly setting: DestinationSetting;
}

/** What a destination stands in: `(a.md)`, `<a b.md>`, `href="a.md"`, `href=a.md`, `srcset="a.png, b.png 2x"`. */
export type DestinationSetting = 'plain' | 'bracketed' | 'quoted' | 'unquoted' | 'srcset';

/** Characters that a destination cannot hold there, and those that would be read as something else. */
const FORBIDDEN: Readonly<Record<DestinationSetting, RegExp>> = {
  plain: /[\s<>"'\\%?#|`&]/g,
  bracketed: /[<>"'\\%?#|`\n\r\t&]/g,
  quoted: /[\s<>"'\\%?#|`&{}]/g,
  unquoted: /[\s<>"'\\%?#|`&{}=]/g,
  srcset: /[\s<>"'\\%?#|`&{}=,]/g,
};

/** Takes a destination apart. */
export function writtenDestination(raw: string, setting: DestinationSetting): WrittenDestination {
  const end = raw.search(/[?#]/);
  return end < 0
    ? { path: raw, rest: '', setting }
    : { path: raw.slice(0, end), rest: raw.slice(end), setting };
}

/**
 * The destination that leads from the file `from` to `to`, in the style of one that led to `before`: rooted, with `./`, a
 * final slash, without its extension, percent-encoded, as its author likes it. `named`: the path that it named, which
 * `before` may have completed by an extension or an index page.
 */
export function destinationTo(
  { path: written, rest, setting }: WrittenDestination,
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
  return encoded(path, /%[\da-f]{2}/i.test(written), setting) + rest;
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

function encoded(path: string, isEncoded: boolean, setting: DestinationSetting): string {
  const text = isEncoded
    ? path.split('/').map(encodeURIComponent).join('/')
    : path.replace(FORBIDDEN[setting], percent);
  return setting !== 'plain' || isBalanced(text) ? text : text.replace(/[()]/g, percent);
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
