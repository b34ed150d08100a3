import type { ProjectPath } from '../../base/projectPath.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { type Actor, actorDirectory } from '../actors.ts';
import { heldBy } from '../buildModel.ts';
import { documentsOnly } from '../documentsOnly.ts';
import { buildOutline } from '../outline.ts';
import type { Held } from '../rewriteReferences.ts';
import { type ItemFilter, type Selection, selectItems } from '../selectItems.ts';
import { documentOf } from './previewAnchors.ts';

/** Whose version a preview shows, and what it keeps. */
export interface PreviewChoice extends ItemFilter {
  readonly actors: readonly Actor[] | 'all';
}

/** Sorts the items of one document; with dependencies, the whole project decides. */
export function selectInDocument(view: ProjectView, choice: PreviewChoice, path: ProjectPath): Selection {
  const { actors, ...filter } = choice;
  const directory = actorDirectory(view);
  if ((filter.degree ?? 0) === 0) return selectItems(documentsOnly(view, [path]), directory, actors, filter);
  const all = selectItems(view, directory, actors, filter);
  const isHere = (item: { readonly path: ProjectPath }): boolean => item.path === path;
  return {
    chosen: all.chosen.filter(isHere),
    dependencies: all.dependencies.filter(isHere),
    undesignated: all.undesignated.filter(isHere),
    leftOut: all.leftOut.filter(isHere),
  };
}

/** What the page of one document holds. */
export function heldInDocument(view: ProjectView, choice: PreviewChoice, path: ProjectPath): Held {
  const { chosen, undesignated } = selectInDocument(view, choice, path);
  return heldBy(buildOutline(view, chosen), undesignated);
}

/** What the pages of a preview hold together; each document is looked at when a reference leads there. */
export function heldInScope(scope: ReadonlySet<string>, held: (path: ProjectPath) => Held): Held {
  const known = new Map<ProjectPath, Held>();
  const heldIn = (path: ProjectPath): Held => {
    const found = known.get(path);
    if (found) return found;
    const made = held(path);
    known.set(path, made);
    return made;
  };
  return {
    keys: {
      has(key) {
        const path = documentOf(key) as ProjectPath | undefined;
        return path !== undefined && scope.has(path) && heldIn(path).keys.has(key);
      },
    },
    first: { get: path => (scope.has(path) ? heldIn(path).first.get(path) : undefined) },
  };
}
