import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generateView, type ViewOptions, type ViewOutput } from '../../../../server/src/core/views/view.ts';
import { type Files, projectOf } from '../../../support/inMemoryProject.ts';
import { brokenLinks, ownFindings, SOURCE, unmarked } from './support/outputCheck.ts';
import { ACTORS, randomProjects, type WrittenProject, written } from './support/randomProject.ts';

const RUNS = 250;

/** IDs that the random projects cite and nowhere define. */
const UNDEFINED = ['EX-997', 'EX-998', 'EX-999'];

function output(files: Files, options: ViewOptions): ViewOutput {
  const made = generateView(projectOf(files), options);
  if (made.kind !== 'output') throw new Error('unknown actor');
  return made;
}

/** An oracle of its own for who concerns whom: pairs of actors, by walking the groups upwards. */
function concerns(plan: { readonly groups: readonly (number | undefined)[] }, wanted: readonly number[], named: number): boolean {
  const above = (actor: number): Set<number> => {
    const met = new Set<number>();
    for (let at: number | undefined = actor; at !== undefined && !met.has(at); at = plan.groups[at]) met.add(at);
    return met;
  };
  return wanted.some(actor =>
    ACTORS.some((_, member) => above(member).has(actor) && above(member).has(named)),
  );
}

const views = fc.record({
  actors: fc.uniqueArray(fc.nat({ max: ACTORS.length - 1 }), { minLength: 1, maxLength: 2 }),
  detail: fc.constantFrom('plain' as const, 'full' as const),
});

function idsIn(text: string): readonly string[] {
  return [...text.matchAll(/^#+ (EX-\d{3})(?: |$)/gm)].map(([, id]) => id ?? '');
}

function expectedIds({ files }: WrittenProject, plan: { readonly groups: readonly (number | undefined)[] }, wanted: readonly number[]): ReadonlyMap<string, boolean> {
  const { view } = projectOf(files);
  const names = [['alpha'], ['acteur beta', 'beta'], ['gamma (r)', 'gamma'], ['delta'], ['groupe-un'], ['groupe deux']];
  return new Map(
    view.items().map(id => {
      const written = (view.item(id)?.fields.actors ?? []).map(value => value.toLowerCase());
      const named = written.map(value => names.findIndex(known => known.includes(value))).filter(at => at >= 0);
      const kept = written.includes('tous') || named.length === 0 || named.some(at => concerns(plan, wanted, at));
      return [id, kept];
    }),
  );
}

describe('views of random projects', () => {
  it('hold what they select and nothing else, and every reference works', () => {
    fc.assert(
      fc.property(randomProjects, views, (plan, { actors, detail }) => {
        const project = written(plan);
        const options = { actors: actors.map(at => ACTORS[at] ?? ''), detail, sourceBase: SOURCE };
        const { text, summary } = output(project.files, options);
        expect(brokenLinks(text, project.files)).toEqual([]);
        const findings = ownFindings(text, project.files);
        expect(findings.filter(finding => !UNDEFINED.some(id => finding.endsWith(id)))).toEqual([]);
        const expected = expectedIds(project, plan, actors);
        const kept = [...expected].flatMap(([id, isKept]) => (isKept ? [id] : []));
        expect([...idsIn(unmarked(text))].sort()).toEqual(kept.sort());
        expect([summary.kept, summary.leftOut]).toEqual([kept.length, expected.size - kept.length]);
        for (const [id, word] of project.markers) {
          if (expected.get(id) !== true) expect(text).not.toContain(word);
          else if (detail === 'full') expect(text).toContain(word);
        }
      }),
      { numRuns: RUNS },
    );
  }, 240_000);

  it('are the same bytes for the same project', () => {
    fc.assert(
      fc.property(randomProjects, views, (plan, { actors, detail }) => {
        const { files } = written(plan);
        const options = { actors: actors.map(at => ACTORS[at] ?? ''), detail };
        const backwards = Object.fromEntries(Object.entries(files).reverse());
        expect(output(backwards, options).text).toBe(output(files, options).text);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});
