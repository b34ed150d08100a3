import { expect, test } from 'vitest';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'data/missing-key';

test.each([
  ['sdet.yaml', '⟦sdet⟧: 1\n'],
  ['sdet.yaml', "⟦volumes⟧:\n  - { id: p, chapters: ['*.md'] }\n"],
  ['sdet.yaml', "sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\n"],
])('%s %s', (path, text) => expect(markedBy(RULE, { [path]: text })).toEqual({ [path]: text }));

test('an empty catalogue lacks both keys, at its start', () => {
  const found = findingsBy(RULE, { 'catalogues/a.yaml': '# rien\n' });
  expect(found.map(({ args, span }) => [args['key'], span.start])).toEqual(
    [
      ['entries', 0],
      ['kind', 0],
    ].toSorted(
      (a, b) =>
        found.findIndex(({ args }) => args['key'] === a[0]) -
        found.findIndex(({ args }) => args['key'] === b[0]),
    ),
  );
});

test('each entry of a register needs an id', () => {
  const text = 'items:\n  - ⟦statement⟧: Il DOIT.\n  - id: EX-AAS-001\n    statement: Il DOIT.\n';
  expect(markedBy(RULE, { 'exigences/r.yaml': text })).toEqual({ 'exigences/r.yaml': text });
});
