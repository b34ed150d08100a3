import fc from 'fast-check';
import { expect } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import {
  OUTSIDE_FORMS,
  VIEW_DETAILS,
  VIEW_GLOSSARIES,
  VIEW_GROUPINGS,
} from '../../../../../server/src/core/model/view.ts';
import type { ComputedProject, ProjectView } from '../../../../../server/src/core/project/projectView.ts';
import type { generateView, ViewOptions, ViewOutput } from '../../../../../server/src/core/views/view.ts';
import { projectOf } from '../../../../support/inMemoryProject.ts';
import { brokenLinks, ownFindings, SOURCE, unmarked } from './outputCheck.ts';
import { ACTORS, type ProjectPlan, randomProjects } from './randomPlan.ts';
import { INTRO, written } from './writeProject.ts';

/** What makes views, right or with a planted fault. */
export type Generate = typeof generateView;

/** How the fields of the random projects name each of `ACTORS`, in lower case. */
const SPELLINGS = [['alpha'], ['acteur beta'], ['gamma (r)'], ['delta'], ['groupe-un'], ['groupe deux']];

/** What a random view is made with. */
export interface RandomView {
  readonly actors: readonly number[];
  readonly options: Omit<ViewOptions, 'actors'>;
}

/** A view of a random project. */
export const randomViews: fc.Arbitrary<RandomView> = fc.record({
  actors: fc.uniqueArray(fc.nat({ max: ACTORS.length - 1 }), { minLength: 1, maxLength: 2 }),
  options: fc
    .record({
      detail: fc.constantFrom(...VIEW_DETAILS),
      levels: fc.constantFrom(
        undefined,
        undefined,
        ['Obligatoires'],
        ['recommandé', 'obligatoire'],
        ['interdit'],
      ),
      kinds: fc.constantFrom(undefined, undefined, ['Requirement', 'practice'], ['practice']),
      degree: fc.nat({ max: 2 }),
      groupBy: fc.constantFrom(...VIEW_GROUPINGS),
      glossary: fc.constantFrom(...VIEW_GLOSSARIES),
      outside: fc.constantFrom(...OUTSIDE_FORMS),
      intro: fc.constantFrom(undefined, projectPath(INTRO)),
    })
    .map(({ intro, levels, kinds, ...rest }) => ({
      ...rest,
      ...(intro === undefined ? {} : { intro }),
      ...(levels === undefined ? {} : { levels }),
      ...(kinds === undefined ? {} : { kinds }),
      sourceBase: SOURCE,
    })),
});

/** The options of a random view, its actors by their ids. */
export function optionsOf({ actors, options }: RandomView): ViewOptions {
  return { ...options, actors: actors.map(at => ACTORS[at] ?? '') };
}

/** The view of a project that must be one. */
export function outputOf(generate: Generate, project: ComputedProject, options: ViewOptions): ViewOutput {
  const made = generate(project, options);
  if (made.kind !== 'output') throw new Error('unknown actor');
  return made;
}

/** Every reference of a view works, no selected item is lost, none that it excludes leaks. */
export function viewProperty(generate: Generate): fc.IProperty<unknown[]> {
  const property = fc.property(randomProjects, randomViews, (plan, wanted) => {
    const project = written(plan);
    const options = optionsOf(wanted);
    const loaded = projectOf(project.files);
    const { text, summary } = outputOf(generate, loaded, options);
    expect(brokenLinks(text, project.files)).toEqual([]);
    expect(ownFindings(text, project.files, loaded, options.outside === 'link')).toEqual([]);
    const expected = expectedItems(loaded.view, plan, wanted);
    const kept = [...expected].flatMap(([id, isKept]) => (isKept ? [id] : []));
    expect(headedItems(unmarked(text))).toEqual(kept.sort());
    expect([summary.kept, summary.leftOut]).toEqual([kept.length, expected.size - kept.length]);
    for (const [id, word] of project.markers) {
      if (expected.get(id) !== true || options.detail === 'titles') expect(text).not.toContain(word);
      else if (options.detail === 'full') expect(text).toContain(word);
    }
  });
  return property as unknown as fc.IProperty<unknown[]>;
}

function headedItems(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (EX-\d{3})(?: |$)/gm)].map(([, id]) => id ?? '').sort();
}

/** For each defined ID whether the view must hold it: an oracle that knows the plan, not the selection. */
function expectedItems(
  view: ProjectView,
  plan: ProjectPlan,
  { actors: wanted, options: { levels, kinds } }: RandomView,
): ReadonlyMap<string, boolean> {
  return new Map(
    view.items().map(id => {
      const values = (view.item(id)?.fields.actors ?? []).map(value => value.toLowerCase());
      const named = SPELLINGS.flatMap((known, at) =>
        values.some(value => known.includes(value)) ? [at] : [],
      );
      const level = view.item(id)?.keywordLevel ?? '';
      const kind = view.item(id)?.kind ?? '';
      const isWanted =
        (!levels || levels.some(name => name.toLowerCase().startsWith(level) && level !== '')) &&
        (!kinds || kinds.some(name => name.toLowerCase() === kind));
      return [
        id,
        isWanted &&
          (values.includes('tous') || named.length === 0 || named.some(at => concerns(plan, wanted, at))),
      ];
    }),
  );
}

/** Two groups or actors concern each other when some actor or group belongs to both, itself included. */
function concerns({ groups }: ProjectPlan, wanted: readonly number[], named: number): boolean {
  const around = (actor: number): ReadonlySet<number> => {
    const met = new Set<number>();
    for (let at: number | undefined = actor; at !== undefined && !met.has(at); at = groups[at]) met.add(at);
    return met;
  };
  return wanted.some(actor =>
    ACTORS.some((_, member) => around(member).has(actor) && around(member).has(named)),
  );
}
