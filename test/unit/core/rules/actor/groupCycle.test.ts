import { expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const check = (...entries: string[]): void => {
  const files = {
    'catalogues/a.yaml': `kind: actors\nentries:\n${entries.map(entry => `  - ${entry}\n`).join('')}`,
  };
  expect(markedBy('actor/group-cycle', files)).toEqual(files);
};

test('two groups in each other', () => check('{ id: ⟦a⟧, group: b }', '{ id: b, group: a }'));
test('one of several groups leads back', () =>
  check('{ id: ⟦a⟧, group: [x, b] }', '{ id: b, group: a }', '{ id: x }'));
test('several groups without a circle', () =>
  check('{ id: a, group: [b, c] }', '{ id: b, group: c }', '{ id: c }'));
test('services are another matter', () => check('{ id: a }'));
