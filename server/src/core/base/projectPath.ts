import type { Brand } from './brand.ts';

/**
 * Where a file lies: relative to the project's folder, segments joined by `/`, no `.` or `..` inside
 * (`principal/03-services.md`). Hosts turn it into URIs and disk paths; the core never sees those.
 */
export type ProjectPath = Brand<string, 'ProjectPath'>;

/** Takes a string that is already of the right form. */
export function projectPath(path: string): ProjectPath {
  return path as ProjectPath;
}

/** The folder part of a path, without a final slash; the empty string for a file of the project's own folder. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/**
 * Resolves a relative or root-relative (`/a.md`) reference written in the file `from`.
 * Returns undefined when it leaves the project's folder.
 */
export function resolvePath(from: ProjectPath, reference: string): ProjectPath | undefined {
  const base = reference.startsWith('/') ? '' : folderOf(from);
  const segments = base === '' ? [] : base.split('/');
  for (const segment of reference.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined) return undefined;
  }
  return projectPath(segments.join('/'));
}

/** The reference that leads from the file `from` to `to`, as it would be written in a Markdown link. */
export function relativePath(from: ProjectPath, to: ProjectPath): string {
  const source = folderOf(from) === '' ? [] : folderOf(from).split('/');
  const target = to.split('/');
  let shared = 0;
  while (shared < source.length && shared < target.length - 1 && source[shared] === target[shared]) shared++;
  return [...source.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}
