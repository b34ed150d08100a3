import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'level/keyword-outside-item';
const ITEM = "\n- **EX-AAS-001** L'ENT DOIT agir.\n";
const manifest = (more: string): string =>
  `sdet: 1\nvolumes:\n  - { id: a, chapters: ['a/*.md'] }\n  - { id: b, chapters: ['b/*.md'] }\n${more}`;

describe('a volume with items', () => {
  test.each(['Le portail ⟦DOIT⟧ ouvrir.\n', 'Le portail doit ouvrir.\n', '# Ce qui DOIT être\n'])(
    '%j',
    text => {
      const all = { 'sdet.yaml': manifest(''), 'a/1.md': text, 'a/2.md': ITEM };
      expect(markedBy(RULE, all)).toEqual(all);
    },
  );
});

test('another volume is left alone', () => {
  const all = { 'sdet.yaml': manifest(''), 'a/1.md': ITEM, 'b/1.md': 'Le portail DOIT ouvrir.\n' };
  expect(markedBy(RULE, all)).toEqual(all);
});

test('and so are words that count in any case', () => {
  const all = {
    'sdet.yaml': manifest('keywords: { case: any }\n'),
    'a/1.md': `Le portail doit ouvrir.\n${ITEM}`,
  };
  expect(markedBy(RULE, all)).toEqual(all);
});
