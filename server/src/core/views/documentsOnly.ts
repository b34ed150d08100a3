import type { ProjectPath } from '../base/projectPath.ts';
import type { ProjectView } from '../project/projectView.ts';

/** The same project as if it had some documents alone. */
export function documentsOnly(view: ProjectView, paths: readonly ProjectPath[]): ProjectView {
  return Object.create(view, { documents: { value: () => paths } }) as ProjectView;
}
