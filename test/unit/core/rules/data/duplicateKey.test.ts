import { expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'data/duplicate-key';

test.each([
  ['catalogues/a.yaml', 'kind: actors\n⟦kind⟧: actors\nentries: []\n'],
  ['catalogues/a.yaml', 'kind: actors\nentries:\n  - { id: a, ⟦id⟧: b }\n'],
  [
    'exigences/r.yaml',
    'items:\n  - id: EX-AAS-001\n    statement: DOIT.\n    "⟦statement⟧": DOIT.\n'.replace(
      '"⟦statement⟧"',
      '⟦"statement"⟧',
    ),
  ],
  ['a.md', '---\ntitle: A\n⟦title⟧: B\n---\n\n# A\n'],
  ['a.md', '# A\n\ntitle: A\ntitle: B\n'],
  ['catalogues/a.yaml', 'kind: actors\nentries:\n  - { id: a }\n  - { id: b }\n'],
])('%s %s', (path, text) => expect(markedBy(RULE, { [path]: text })).toEqual({ [path]: text }));

test('the message says on which line the first one stands', () => {
  expect(saidBy(RULE, { 'a.md': '---\ntitle: A\nowner: B\ntitle: C\n---\n\n# A\n' })).toEqual([
    'La clé «\u00a0title\u00a0» est déjà écrite à la ligne 2.',
  ]);
});
