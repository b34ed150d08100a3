import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type * as rewriting from '../../../../server/src/core/views/rewriteReferences.ts';
import type * as selecting from '../../../../server/src/core/views/selectItems.ts';
import { generateView } from '../../../../server/src/core/views/view.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';
import { randomProjects } from './support/randomPlan.ts';
import { type Generate, optionsOf, outputOf, randomViews, viewProperty } from './support/viewProperty.ts';
import { written } from './support/writeProject.ts';

const RUNS = Number(process.env['SDET_VIEW_RUNS'] ?? 200);

describe('views of random projects', () => {
  it('hold what they select and nothing else, and every reference works', () => {
    fc.assert(viewProperty(generateView), { numRuns: RUNS });
  }, 600_000);

  it('hold every statement of the source when they are for everybody and show everything', () => {
    fc.assert(
      fc.property(randomProjects, randomViews, (plan, { options }) => {
        const { files, markers } = written(plan);
        const { levels: _levels, kinds: _kinds, ...rest } = options;
        const project = projectOf(files);
        const all = { ...rest, actors: 'all', detail: 'full' } as const;
        const { text, summary } = outputOf(generateView, project, all);
        expect([...markers.values()].filter(word => !text.includes(word))).toEqual([]);
        expect([summary.kept, summary.leftOut]).toEqual([project.view.items().length, 0]);
      }),
      { numRuns: Math.min(RUNS, 60) },
    );
  }, 120_000);

  it('are the same bytes for the same project, whatever order it was loaded in', () => {
    fc.assert(
      fc.property(randomProjects, randomViews, (plan, wanted) => {
        const { files } = written(plan);
        const options = optionsOf(wanted);
        const backwards = Object.fromEntries(Object.entries(files).reverse());
        const { text } = outputOf(generateView, projectOf(files), options);
        expect(outputOf(generateView, projectOf(backwards), options).text).toBe(text);
      }),
      { numRuns: 30 },
    );
  }, 120_000);
});

type TargetFinder = rewriting.TargetFinder;
type Selection = selecting.Selection;

/** Ways to break the rewriting of references, one at a time. */
const REWRITING: Readonly<Record<string, (right: TargetFinder) => TargetFinder>> = {
  'IDs are left as they are': right => ({ ...right, item: () => ({ kind: 'nowhere' }) }),
  'links are left as they are': right => ({ ...right, link: ({ url }) => ({ kind: 'web', url }) }),
  'broken links stay links': right => ({
    ...right,
    link: (reference, from) => {
      const target = right.link(reference, from);
      return target.kind === 'nowhere' ? { kind: 'web', url: reference.url } : target;
    },
  }),
  'anchors of left-out items are taken for ours': right => ({
    ...right,
    item: id => {
      const target = right.item(id);
      return target.kind === 'source' ? { kind: 'web', url: `#${id.toLowerCase()}` } : target;
    },
  }),
};

/** Ways to break the selection. */
const SELECTING: Readonly<Record<string, (right: Selection) => Selection>> = {
  'an item is lost': right => ({ ...right, chosen: right.chosen.slice(1) }),
  'an item leaks': right => ({ ...right, chosen: [...right.chosen, ...right.leftOut.slice(0, 1)] }),
  'items without an actor are lost': right => ({ ...right, undesignated: [] }),
};

async function faulty(
  module: string,
  change: (actual: Record<string, unknown>) => object,
): Promise<Generate> {
  vi.resetModules();
  vi.doMock(module, async original => {
    const actual = (await original()) as Record<string, unknown>;
    return { ...actual, ...change(actual) };
  });
  const mod = await import('../../../../server/src/core/views/view.ts');
  return mod.generateView;
}

function caught(generate: Generate): boolean {
  return fc.check(viewProperty(generate), { numRuns: RUNS, endOnFailure: true }).failed;
}

describe('a planted fault is caught', () => {
  afterEach(() => {
    vi.doUnmock('../../../../server/src/core/views/rewriteReferences.ts');
    vi.doUnmock('../../../../server/src/core/views/selectItems.ts');
    vi.resetModules();
  });

  it('(and without a fault the stand-in is right)', async () => {
    const generate = await faulty('../../../../server/src/core/views/rewriteReferences.ts', () => ({}));
    fc.assert(viewProperty(generate), { numRuns: 20 });
  }, 120_000);

  it.each(Object.entries(REWRITING))(
    '%s',
    async (_name, breaking) => {
      const generate = await faulty('../../../../server/src/core/views/rewriteReferences.ts', actual => {
        const right = actual['targetFinder'] as typeof rewriting.targetFinder;
        return { targetFinder: (...args: Parameters<typeof right>) => breaking(right(...args)) };
      });
      expect(caught(generate)).toBe(true);
    },
    120_000,
  );

  it.each(Object.entries(SELECTING))(
    '%s',
    async (_name, breaking) => {
      const generate = await faulty('../../../../server/src/core/views/selectItems.ts', actual => {
        const right = actual['selectItems'] as typeof selecting.selectItems;
        return { selectItems: (...args: Parameters<typeof right>) => breaking(right(...args)) };
      });
      expect(caught(generate)).toBe(true);
    },
    120_000,
  );
});
