/** A text for the manifest and how many links speak for it. */
export interface Counted {
  readonly text: string;
  readonly count: number;
}

/** Where the links of a tree that begin with `/` seem to start from. */
export interface ProposedRoot {
  /** The folder that they start from; undefined: the tree itself. */
  readonly root: { readonly folder: string; readonly count: number } | undefined;
  /** How addresses begin that lead to parts of the published site which the tree does not hold: `/obligations/`. */
  readonly site: readonly Counted[];
  /** Links that lead to Markdown files but are written without `.md`. */
  readonly bareLinks: number;
}

/** Fewer links are not enough to move the root. */
const FEWEST = 3;

/** Looks where links from the root lead. Links to pictures and other files are not judged: only texts are known here. */
export function findRootedLinks(urls: readonly string[], paths: ReadonlySet<string>): ProposedRoot {
  const targets = urls
    .filter(url => /^\/(?!\/)/.test(url))
    .map(url => url.slice(1).replace(/[#?].*$/s, ''))
    .filter(target => target !== '' && /(?:^|\/)[^/.]*\/?$|\.(?:md|html?)$/i.test(target));
  const known = placesOf(paths);
  const counted = (folder: string): { readonly folder: string; readonly count: number } => {
    return { folder, count: targets.filter(target => known.has(placeOf(folder, target))).length };
  };
  const all = [...foldersOf(paths)].map(counted).sort((a, b) => b.count - a.count || order(a, b));
  const [best] = all;
  const isMoved = best !== undefined && best.folder !== '' && best.count >= FEWEST;
  const root = isMoved && best.count > counted('').count ? best : undefined;
  const folder = root?.folder ?? '';
  const bareLinks = targets.filter(target => paths.has(`${placeOf(folder, target)}.md`)).length;
  return { root, site: restOfSite(targets, folder, known), bareLinks };
}

/** Pages of which not even the uppermost folder is in the tree. A link to a `.md` file is meant for the tree. */
function restOfSite(
  targets: readonly string[],
  root: string,
  known: ReadonlySet<string>,
): readonly Counted[] {
  const counts = new Map<string, number>();
  for (const target of targets) {
    const [first = ''] = target.split('/');
    if (/\.md$/i.test(target) || known.has(placeOf(root, first))) continue;
    const start = target.includes('/') ? `/${first}/` : `/${first}`;
    counts.set(start, (counts.get(start) ?? 0) + 1);
  }
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => (a.text < b.text ? -1 : 1));
}

/** Everything that a link may name: files, without their extension and index pages too, and folders. */
function placesOf(paths: ReadonlySet<string>): ReadonlySet<string> {
  const places = new Set<string>();
  for (const path of paths) {
    places.add(path);
    places.add(path.replace(/\.(?:md|ya?ml)$/, ''));
  }
  for (const folder of foldersOf(paths)) places.add(folder);
  return places;
}

/** All folders, from the tree itself (empty) down. */
function foldersOf(paths: ReadonlySet<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) folders.add(path.slice(0, at));
  }
  return folders;
}

function placeOf(folder: string, target: string): string {
  const bare = target.replace(/\/$|\.html?$/i, '');
  return folder === '' ? bare : `${folder}/${bare}`;
}

function order(a: { readonly folder: string }, b: { readonly folder: string }): number {
  return a.folder.length - b.folder.length || (a.folder < b.folder ? -1 : 1);
}
