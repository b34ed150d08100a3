import picomatch from 'picomatch/posix';
import { naturalOrder } from '../base/naturalOrder.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { DocumentRole } from '../model/documentFacts.ts';
import type { Manifest } from './manifest.ts';

/** A file that the project reads, and where it comes in the reading order. */
export interface RoleMatch {
  readonly role: DocumentRole;
  /** Files are read in ascending order of this, files of the same rank in natural order of their paths. */
  readonly rank: number;
}

/** Tells what each file of a project is for; undefined for files that are only there to be linked to. */
export type RoleFinder = (path: ProjectPath) => RoleMatch | undefined;

type Matcher = (path: string) => boolean;

/** Compiles the globs of a manifest. The first list that names a file wins: chapters, registers, catalogues, views. */
export function compileRoles(manifest: Manifest, manifestPath: ProjectPath): RoleFinder {
  const ignored = compileGlobs(manifest.ignore);
  const lists: { matches: Matcher; role: DocumentRole }[] = [];
  for (const volume of manifest.volumes) {
    for (const glob of volume.chapters)
      lists.push({ matches: compileGlobs([glob]), role: { kind: 'chapter', volume: volume.id } });
  }
  lists.push({ matches: compileGlobs(manifest.registers), role: { kind: 'register' } });
  lists.push({ matches: compileGlobs(manifest.catalogues), role: { kind: 'catalogue' } });
  lists.push({ matches: compileGlobs(manifest.views), role: { kind: 'view' } });
  return path => {
    if (path === manifestPath) return { role: { kind: 'manifest' }, rank: lists.length };
    if (ignored(path)) return undefined;
    const rank = lists.findIndex(({ matches }) => matches(path));
    const list = lists[rank];
    return list && { role: list.role, rank };
  };
}

/** A matcher for project paths; a glob that makes no sense matches nothing. `./a.md` means `a.md`. */
export function compileGlobs(globs: readonly string[]): Matcher {
  const matchers = globs
    .filter(glob => glob !== '')
    .map(glob => picomatch(glob.replace(/^(?:\.\/)+/, ''), { dot: false }));
  return path => matchers.some(matches => matches(path));
}

/** Orders files as a reader meets them. */
export function inReadingOrder(files: ReadonlyMap<ProjectPath, RoleMatch>): readonly ProjectPath[] {
  return [...files.entries()]
    .sort(([a, { rank: x }], [b, { rank: y }]) => x - y || naturalOrder(a, b))
    .map(([path]) => path);
}
