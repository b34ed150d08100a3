import { beforeEach, expect, it } from 'vitest';
import { summarise, warningsOf } from '../../../../client/src/generate/summary.ts';
import { resetFake } from '../../../support/fakeVscode.ts';

beforeEach(resetFake);

it('tells what one version kept and left out', () => {
  expect(summarise([{ actor: 'Éditeur ENT', kept: 24, leftOut: 60, warnings: [] }], 'out')).toBe(
    '1 file written to “out”. Éditeur ENT: 24 kept, 60 left out',
  );
});

it('tells it of each of several', () => {
  const views = [
    { actor: 'A', kept: 1, leftOut: 2, warnings: [] },
    { actor: 'B', kept: 0, leftOut: 3, warnings: [] },
  ];
  expect(summarise(views, 'out')).toBe(
    '2 files written to “out”. A: 1 kept, 2 left out · B: 0 kept, 3 left out',
  );
});

it('tells it once of the formats of one version', () => {
  const views = ['md', 'docx'].map(() => ({ actor: 'A', kept: 1, leftOut: 2, warnings: [] }));
  expect(summarise(views, 'out')).toBe('2 files written to “out”. A: 1 kept, 2 left out');
});

it('tells a warning once of the formats of one version, and of many how many there are', () => {
  const views = [['a', 'b'], ['b'], ['c', 'd']].map(warnings => ({ warnings }));
  expect(warningsOf(views)).toEqual(['a', 'b', 'c', 'd']);
  expect(warningsOf([...views, { warnings: ['e', 'f'] }])).toEqual(['a', 'b', 'c', 'And 3 more warnings.']);
});
