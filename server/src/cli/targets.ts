import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { errorCode, walkFolder } from '../host/node/folderWalk.ts';
import { pathInside, shownPath } from './paths.ts';
import { UserError } from './userError.ts';

/** A folder with a file of this name is a project (DESIGN §2). */
const MANIFEST = 'sdet.yaml';

/** A project that was asked for. */
export interface Target {
  /** Absolute path of its folder. */
  readonly root: string;
  /** Absolute path of a manifest that lies elsewhere; undefined: the folder's own. */
  readonly manifestFile: string | undefined;
  /** What of it was asked for; undefined: all. */
  readonly only: readonly Asked[] | undefined;
}

/** A file or folder inside a project that was asked for. */
export interface Asked {
  /** From the project's folder. */
  readonly path: string;
  /** As the user sees it. */
  readonly shown: string;
  /** True when it is fine that nothing of the project lies there, since another project does. */
  readonly mayBeEmpty: boolean;
}

/** The projects that were asked for. */
export interface Targets {
  /** Sorted by folder; never empty. */
  readonly targets: readonly Target[];
  /** Given paths around which, and in which, there is no project, as the user sees them. */
  readonly strays: readonly string[];
}

/** What the user gave. */
export interface Request {
  readonly cwd: string;
  readonly paths: readonly string[];
  readonly manifest: string | undefined;
}

/**
 * The projects that the given paths mean. A folder means the project around it, as far as it lies
 * in that folder, and every project below it; a file means itself in its project; no path means the whole project
 * around the current folder, with those nested in it. No project at all is wrong use.
 */
export async function findTargets(request: Request): Promise<Targets> {
  const { cwd, paths } = request;
  if (request.manifest !== undefined)
    return { targets: [await elsewhere(request, request.manifest)], strays: [] };
  if (paths.length === 0) return { targets: await around(cwd), strays: [] };
  const found = await Promise.all(paths.map(path => meant(cwd, resolve(cwd, path))));
  const targets = merged(found.flat());
  const strays = paths.filter((_, index) => found[index]?.length === 0).map(path => resolve(cwd, path));
  const [first] = strays;
  if (targets.length === 0 && first !== undefined) throw await noManifest(cwd, first);
  return { targets, strays: strays.map(path => shownPath(cwd, path)) };
}

/** The one project that is meant, whole: the one around the path, or the only one below it. */
export async function findProject(request: Request): Promise<Target> {
  if (request.manifest !== undefined) return elsewhere(request, request.manifest);
  const path = resolve(request.cwd, request.paths[0] ?? '.');
  const folder = (await kindOf(request.cwd, path)) === 'file' ? dirname(path) : path;
  const own = await projectAround(folder);
  if (own !== undefined) return whole(own);
  const below = await projectsBelow(folder);
  const [only] = below;
  if (only === undefined) throw await noManifest(request.cwd, path);
  if (below.length === 1) return whole(only);
  throw new UserError(({ error }) => error.severalProjects(below.map(root => shownPath(request.cwd, root))));
}

async function elsewhere({ cwd, paths, manifest: given }: Request, manifest: string): Promise<Target> {
  if (paths.length > 1) throw new UserError(({ error }) => error.manifestOnePath);
  const root = resolve(cwd, paths[0] ?? '.');
  if ((await kindOf(cwd, root)) === 'file') {
    throw new UserError(({ error }) => error.manifestNeedsFolder(shownPath(cwd, root)));
  }
  const manifestFile = resolve(cwd, manifest);
  if ((await kindOf(cwd, manifestFile)) === 'folder') {
    throw new UserError(({ error }) => error.manifestIsFolder(given ?? manifest));
  }
  return { root, manifestFile, only: undefined };
}

/** Without any path. */
async function around(cwd: string): Promise<readonly Target[]> {
  const own = await projectAround(cwd);
  const roots = own === undefined ? await projectsBelow(cwd) : [own, ...(await projectsBelow(own))];
  if (roots.length === 0) throw await noManifest(cwd, cwd);
  return roots.map(whole);
}

/** What one path means; nothing when there is no project. */
async function meant(cwd: string, path: string): Promise<readonly Target[]> {
  const isFile = (await kindOf(cwd, path)) === 'file';
  const folder = isFile ? dirname(path) : path;
  const own = await projectAround(folder);
  const below = isFile ? [] : await projectsBelow(folder);
  const nested = below.map(whole);
  if (own === undefined) return nested;
  const inside = pathInside(own, path) ?? '';
  if (inside === '') return [whole(own), ...nested];
  const asked = { path: inside, shown: shownPath(cwd, path), mayBeEmpty: below.length > 0 };
  return [{ root: own, manifestFile: undefined, only: [asked] }, ...nested];
}

function whole(root: string): Target {
  return { root, manifestFile: undefined, only: undefined };
}

/** One target for each folder: paths of the same project come together, and the whole takes in its parts. */
function merged(targets: readonly Target[]): readonly Target[] {
  const byRoot = new Map<string, Target>();
  for (const target of targets) {
    const known = byRoot.get(target.root);
    const only = known === undefined ? target.only : both(known.only, target.only);
    byRoot.set(target.root, { ...target, only });
  }
  return [...byRoot.values()].sort((a, b) => (a.root < b.root ? -1 : 1));
}

function both(a: Target['only'], b: Target['only']): Target['only'] {
  return a === undefined || b === undefined ? undefined : [...a, ...b];
}

/** The nearest folder with a manifest, from `folder` upwards. */
async function projectAround(folder: string): Promise<string | undefined> {
  for (let current = folder; ; current = dirname(current)) {
    if (await isFile(join(current, MANIFEST))) return current;
    if (current === dirname(current)) return undefined;
  }
}

/** Folders with a manifest strictly below `folder`. */
async function projectsBelow(folder: string): Promise<readonly string[]> {
  const { projects } = await walkFolder(folder, { nested: 'enter' });
  return projects.filter(path => path !== '').map(path => join(folder, ...path.split('/')));
}

async function isFile(path: string): Promise<boolean> {
  try {
    return !(await stat(path)).isDirectory();
  } catch {
    return false;
  }
}

async function kindOf(cwd: string, path: string): Promise<'file' | 'folder'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (thrown) {
    const code = errorCode(thrown);
    const shown = shownPath(cwd, path);
    throw new UserError(({ error }) =>
      code === 'ENOENT' || code === 'ENOTDIR' ? error.noPath(shown) : error.unreadable(shown, code),
    );
  }
}

async function noManifest(cwd: string, path: string): Promise<UserError> {
  const shown = shownPath(cwd, path);
  const isFolder = (await kindOf(cwd, path)) === 'folder';
  return new UserError(({ error }) => (isFolder ? error.noManifest(shown) : error.noManifestFile(shown)));
}
