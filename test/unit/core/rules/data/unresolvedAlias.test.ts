import { expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

test.each([
  'kind: actors\nentries:\n  - { id: a, group: ⟦*g⟧ }\n',
  'kind: actors\nentries:\n  - { id: a, aliases: [⟦*x⟧, ⟦*y⟧] }\n',
  'kind: actors\nentries:\n  - { id: a, group: ⟦*g⟧ }\n  - { id: b, group: &g prestataires }\n',
  'kind: actors\nentries:\n  - { id: b, group: &g prestataires }\n  - { id: a, group: *g }\n',
  'kind: actors\nentries:\n  - { id: a, name: "*g" }\n',
  'kind: actors\nentries:\n  - { &k id: a, *k : b, name: &n A }\n  - { id: b, name: *n }\n',
])('%s', text =>
  expect(markedBy('data/unresolved-alias', { 'catalogues/a.yaml': text })).toEqual({
    'catalogues/a.yaml': text,
  }),
);
