import { unitOf } from '../../core/project/project.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import type { ActionContext } from './codeAction.ts';

/**
 * What was tried out for a place of a document, until something that it depends on changes: editors ask anew at every
 * movement of the cursor. `reads` reads, through the view that it is given, all that `make` depends on.
 */
export function remembered<T>(
  { feature: { project }, path }: ActionContext,
  name: string,
  key: string,
  reads: (view: ProjectView) => void,
  make: () => T,
): T {
  const known = project.compute(unitOf(`codeAction/${name}`, path), view => {
    reads(view);
    return new Map<string, { readonly made: T }>();
  });
  const found = known.get(key) ?? { made: make() };
  known.set(key, found);
  return found.made;
}

/** Reads what a document says, how it is read, and who links to it. */
export function readDocument(view: ProjectView, path: ActionContext['path']): void {
  view.facts(path);
  view.text(path);
  view.dialect(path);
  view.linkers(path);
}
