import { fold } from '../base/fold.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { FieldValue } from '../model/field.ts';
import type { ViewFact } from '../model/view.ts';
import type { ProjectView } from '../project/projectView.ts';
import { meansAll } from '../project/resolve.ts';
import { type Actor, actorDirectory } from './actors.ts';
import type { ViewOptions } from './view.ts';

/** A version that can be made of a project. */
export interface DefinedView {
  readonly id: string;
  readonly title: string;
  /** Where it is defined; undefined for the view that every actor has. */
  readonly path: ProjectPath | undefined;
  /** As the definition writes them; empty: everybody. */
  readonly actors: readonly string[];
  readonly options: Omit<ViewOptions, 'sourceBase' | 'format' | 'language'>;
  /** Words that the output should not exceed. */
  readonly budget: number | undefined;
}

/**
 * All versions of a project: those that it defines, in reading order, then one for each actor that no definition has
 * the id of. Of two definitions with one id the first counts.
 */
export function viewsOf(view: ProjectView): readonly DefinedView[] {
  const views = new Map<string, DefinedView>();
  const add = (defined: DefinedView): void => {
    if (!views.has(fold(defined.id))) views.set(fold(defined.id), defined);
  };
  for (const path of view.documents()) {
    const fact = view.facts(path)?.view;
    if (fact) add(definedView(fact, path));
  }
  for (const actor of actorDirectory(view).all()) add(viewOfActor(actor));
  return [...views.values()];
}

/** The version that a definition describes. */
export function definedView(fact: ViewFact, path: ProjectPath): DefinedView {
  const { id, title, keep, detail, degree, outside, groupBy, glossary, budget, intro } = fact;
  const actors =
    keep.actors === undefined || keep.actors.some(({ text }) => meansAll(text)) ? [] : keep.actors;
  return {
    id: id.text,
    title: title ?? id.text,
    path,
    actors: textsOf(actors),
    options: {
      name: id.text,
      ...(title === undefined ? {} : { title }),
      actors: actors.length === 0 ? 'all' : textsOf(actors),
      ...(keep.levels ? { levels: textsOf(keep.levels) } : {}),
      ...(keep.kinds ? { kinds: textsOf(keep.kinds) } : {}),
      ...(keep.services ? { services: textsOf(keep.services) } : {}),
      detail,
      degree,
      outside,
      groupBy,
      glossary,
      ...(intro === undefined ? {} : { intro }),
    },
    budget,
  };
}

function viewOfActor({ id, name }: Actor): DefinedView {
  const options = { actors: [id], detail: 'plain' } as const;
  return { id, title: name, path: undefined, actors: [id], options, budget: undefined };
}

function textsOf(values: readonly FieldValue[]): readonly string[] {
  return values.map(({ text }) => text);
}
