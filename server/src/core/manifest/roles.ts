import { naturalOrder } from '../base/naturalOrder.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { DocumentRole } from '../model/documentFacts.ts';
import { baselinePath } from './baselinePath.ts';
import { compileGlob } from './glob.ts';
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

/** The manifest of a nested project, or the folder's own when another one is used: no document of this project. */
const ANY_MANIFEST = /(?:^|\/)sdet\.yaml$/;

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
  const baseline = baselinePath(manifestPath);
  return path => {
    if (path === baseline) return { role: { kind: 'baseline' }, rank: lists.length + 1 };
    if (path === manifestPath) return { role: { kind: 'manifest' }, rank: lists.length };
    if (ignored(path) || ANY_MANIFEST.test(path)) return undefined;
    const rank = lists.findIndex(({ matches }) => matches(path));
    const list = lists[rank];
    return list && { role: list.role, rank };
  };
}

export function compileGlobs(globs: readonly string[]): Matcher {
  const matchers = globs.map(compileGlob);
  return path => matchers.some(matches => matches(path));
}

/** Orders files as a reader meets them. */
export function inReadingOrder(files: ReadonlyMap<ProjectPath, RoleMatch>): readonly ProjectPath[] {
  return [...files.entries()]
    .sort(([a, { rank: x }], [b, { rank: y }]) => x - y || naturalOrder(a, b))
    .map(([path]) => path);
}
