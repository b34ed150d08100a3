import { expect, test } from 'vitest';
import { table } from '../../../../server/src/cli/terminal/table.ts';

test('lays cells out in columns', () =>
  expect(
    table([
      ['ID', 'Titre'],
      ['EX-AAS-001', 'Un'],
    ]),
  ).toEqual(['ID          Titre', 'EX-AAS-001  Un']));
test('measures what a terminal shows', () =>
  expect(
    table([
      ['漢', 'a'],
      ['e\u0301', 'b'],
    ]),
  ).toEqual(['漢  a', 'e\u0301   b']));
test('ends no line with spaces', () =>
  expect(
    table([
      ['a', 'bb'],
      ['a', ''],
    ]),
  ).toEqual(['a  bb', 'a']));
test('is empty without rows', () => expect(table([])).toEqual([]));
