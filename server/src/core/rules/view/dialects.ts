import type { Dialect } from '../../manifest/manifest.ts';
import { compileGlobs } from '../../manifest/roles.ts';
import type { ProjectView } from '../../project/projectView.ts';

/** The dialect of each volume that has a document, and that of files outside volumes last: a view is for all of them. */
export function dialectsOf(project: ProjectView): readonly Dialect[] {
  const { volumes, registers } = project.manifest;
  const documents = project.documents();
  const first = [...volumes.map(({ chapters }) => chapters), registers].flatMap(globs => {
    const path = documents.find(compileGlobs(globs));
    return path === undefined ? [] : [path];
  });
  return first.map(path => project.dialect(path));
}
