import { expect, it } from 'vitest';
import {
  actorPicks,
  detailPicks,
  formatPicks,
  viewPicks,
} from '../../../../client/src/generate/chooseViews.ts';

function check(
  actors: readonly (readonly [id: string, group?: string])[],
  expected: readonly string[],
): void {
  const choices = actors.map(([id, group]) => ({ id, name: id.toUpperCase(), ...(group ? { group } : {}) }));
  expect(
    actorPicks(choices).map(({ label, id }) => (id === undefined ? `— ${label}` : `${label} (${id})`)),
  ).toEqual(expected);
}

it('lists actors in the order of the catalogue', () => {
  check([['b'], ['a']], ['B (b)', 'A (a)']);
});

it('puts actors under their groups, those without a group as they come', () => {
  check(
    [['g'], ['a', 'Pilotage'], ['x', 'Usagers'], ['b', 'Pilotage']],
    ['G (g)', '— Pilotage', 'A (a)', 'B (b)', '— Usagers', 'X (x)'],
  );
});

it('shows nothing for no actor', () => {
  check([], []);
});

it('lists the versions that the project defines, and none of those that every actor has', () => {
  const view = { id: 'v', title: 'Une version', actors: [], detail: 'plain' } as const;
  const picks = viewPicks({
    views: [
      { ...view, definition: 'file:///v.yaml' },
      { ...view, id: 'chef' },
    ],
  });
  expect(picks.map(({ id }) => id)).toEqual([undefined, 'v']);
  expect(viewPicks({ views: [view] })).toEqual([]);
});

it('ticks the formats that were taken last', () => {
  expect(formatPicks(['html']).map(({ format, picked }) => `${format} ${picked}`)).toEqual([
    'md false',
    'html true',
    'docx false',
  ]);
});

it('offers what versions say themselves only where some do', () => {
  expect(detailPicks(false).map(({ detailLevel }) => detailLevel)).toEqual(['plain', 'full', 'titles']);
  expect(detailPicks(true)[0]?.detailLevel).toBe('own');
});
