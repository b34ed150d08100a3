import { expect, it } from 'vitest';
import { actorPicks } from '../../../../client/src/generate/chooseViews.ts';

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
