import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';
import type { Files } from '../../../../support/inMemoryProject.ts';

const RULE = 'structure/number-gap';
const check = (files: Files): void => expect(markedBy(RULE, files)).toEqual(files);

describe('found', () => {
  test.each([
    '# 1 A\n\n# ⟦3 B⟧\n',
    '# 1 A\n\n## 1.1 B\n\n## ⟦1.4 C⟧\n',
    '# Annexe A — X\r\n\r\n# ⟦Annexe D — Y⟧\r\n'.replace('D', 'E'),
  ])('%s', text => check({ 'a.md': text }));
  test('between files of a volume', () => check({ '01.md': '# 1 A\n', '03.md': '# ⟦3 B⟧\n' }));
});

describe('left alone', () => {
  test.each([
    '# 1 A\n\n# 2 B\n\n## 2.1 C\n',
    '# 3 A\n\n# 4 B\n',
    '# 8 A\n\n## 8.3 B\n\n#### 8.3.2 C\n',
    '# I A\n\n# V B\n',
    '# A\n\n### B\n\n#### 1. Ouvrir\n\n#### 4. Fermer\n',
  ])('%s', text => check({ 'a.md': text }));
  test('a number in another file', () => check({ '01.md': '# 1 A\n\n# 3 C\n', '02.md': '# 2 B\n' }));
  test('a volume without numbers', () =>
    check({
      'sdet.yaml': "sdet: 1\nvolumes: [{ id: p, chapters: ['*.md'], numbering: none }]\n",
      'a.md': '# 1 A\n\n# 3 B\n',
    }));
});

test.each([
  ['# 1 A\n\n# 3 B\n', /2/],
  ['# 1 A\n\n# 9 B\n', /1.*9/],
])('%s: the numbers are named', (text, expected) =>
  expect(saidBy(RULE, { 'a.md': text })[0]).toMatch(expected),
);
