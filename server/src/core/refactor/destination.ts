import { folderOf, type ProjectPath, projectPath, relativePath } from '../base/projectPath.ts';
import type { LinkSettings } from '../manifest/manifest.ts';
import { percentEncoded, type Spelled, spelledLike } from './spelling.ts';

/** A link's destination as its author wrote it. */
export interface WrittenDestination {
  /** `../ao/02%20b.md` of `../ao/02%20b.md?x#y`, without `<>`. */
  readonly path: string;
  /** `?x#y` */
  readonly rest: string;
  readonly setting: DestinationSetting;
  /** Stands in a Markdown file, not in a text of YAML. */
  readonly isVerbatim: boolean;
}

/** What a destination stands in: `(a.md)`, `<a b.md>`, `href="a.md"`, `href=a.md`, `srcset="a.png, b.png 2x"`. */
export type DestinationSetting = 'plain' | 'bracketed' | 'quoted' | 'unquoted' | 'srcset';

/** Characters that a destination cannot hold there, and those that would be read as something else. */
const FORBIDDEN: Readonly<Record<DestinationSetting, RegExp>> = {
  plain: /[\s<>"'\\%?#|`&]/,
  bracketed: /[<>"'\\%?#|`\n\r\t&]/,
  quoted: /[\s<>"'\\%?#|`&{}]/,
  unquoted: /[\s<>"'\\%?#|`&{}=]/,
  srcset: /[\s<>"'\\%?#|`&{}=,]/,
};

/** Takes a destination apart. */
export function writtenDestination(
  raw: string,
  setting: DestinationSetting,
  isVerbatim: boolean,
): WrittenDestination {
  const end = endOfPath(raw);
  return { path: raw.slice(0, end), rest: raw.slice(end), setting, isVerbatim };
}

/** Where `?` or `#` ends the path; the `#` of a character reference (`&#35;`) does not. */
function endOfPath(raw: string): number {
  const found = /[?#]/.exec(raw.replace(/&#(?=\w+;)/g, '&.'));
  return found ? found.index : raw.length;
}

/**
 * The destination that leads from the file `from` to `to`, in the style of one that led to `before`: rooted, with `./`, a
 * final slash, without its extension, percent-encoded, as its author likes it. `named`: the path that it named, which
 * `before` may have completed by an extension or an index page.
 */
export function destinationTo(
  { path: written, rest, setting, isVerbatim }: WrittenDestination,
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
  const must = (char: string): boolean => FORBIDDEN[setting].test(char);
  return balanced(spelledLike(path, written, must, isVerbatim), setting) + rest;
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

/** In parentheses, those of the destination must come in pairs. */
function balanced(path: readonly Spelled[], setting: DestinationSetting): string {
  let depth = 0;
  let isBalanced = true;
  for (const { raw } of path) {
    if (raw === '(') depth++;
    else if (raw === ')') isBalanced &&= --depth >= 0;
  }
  const isKept = setting !== 'plain' || (isBalanced && depth === 0);
  return path.map(({ raw }) => (isKept || !/^[()]$/.test(raw) ? raw : percentEncoded(raw))).join('');
}
