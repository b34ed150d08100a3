import { type ProjectPath, projectPath } from '../base/projectPath.ts';
import type { ProjectView } from '../project/projectView.ts';

/** A file or folder that goes to another place. */
export interface FileMove {
  readonly from: ProjectPath;
  readonly to: ProjectPath;
}

/** Where a path lies after some moves. */
export type Relocation = (path: ProjectPath) => ProjectPath;

/** Follows moves of files and folders, all done at once; of two that concern a path the more exact one counts. */
export function relocation(moves: readonly FileMove[]): Relocation {
  const byLength = moves.toSorted((a, b) => b.from.length - a.from.length);
  return path => {
    for (const { from, to } of byLength) {
      if (path === from) return to;
      if (path.startsWith(`${from}/`)) return projectPath(to + path.slice(from.length));
    }
    return path;
  };
}

/** What lies where after some moves. */
export interface FilesAfter {
  /** Every file that goes to another place, with its paths before and after. */
  readonly moved: readonly FileMove[];
  kind(path: ProjectPath): 'file' | 'folder' | undefined;
}

/** The files of a project as they lie after some moves. */
export function filesAfter(view: ProjectView, relocate: Relocation): FilesAfter {
  const files = new Set<string>();
  const folders = new Set<string>(['']);
  const moved: FileMove[] = [];
  for (const from of view.files()) {
    const to = relocate(from);
    if (to !== from) moved.push({ from, to });
    files.add(to);
    for (let slash = to.lastIndexOf('/'); slash > 0; slash = to.lastIndexOf('/', slash - 1))
      folders.add(to.slice(0, slash));
  }
  return { moved, kind: path => (files.has(path) ? 'file' : folders.has(path) ? 'folder' : undefined) };
}
