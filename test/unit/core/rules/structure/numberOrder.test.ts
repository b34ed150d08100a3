import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'structure/number-order';
const check = (text: string): void => expect(markedBy(RULE, { 'a.md': text })).toEqual({ 'a.md': text });

describe('found', () => {
  test.each([
    '# 1 A\n\n# 3 C\n\n# ⟦2 B⟧\n',
    '# 1 A\r\n\r\n## 1.10 C\r\n\r\n## ⟦1.9 B⟧\r\n',
    '# 4 A\n\n## ⟦3.2 B⟧\n',
    '# 2 A\n\n# ⟦1 B⟧\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    '# 1 A\n\n## 1.9 B\n\n## 1.10 C\n\n# 2 D\n',
    '# 4 A\n\n## 4.2.1 B\n',
    '# 3 Troisième version\n\n# 2 Deuxième\n\n# 1 Première\n',
    '# 5 A\n\n# Annexe 1 — B\n',
    '# 2 A\n\n# B\n\n# 3 C\n',
    '# a\n\n## 2 A\n\n### x\n\n# b\n\n## 1 B\n',
  ])('%s', text => check(text));
});

test.each([
  ['# 4 A\n\n## 3.2 B\n', /3\.2.*4/],
  ['# 2 A\n\n# 1 B\n', /1.*2/],
])('%s: both numbers are told', (text, expected) =>
  expect(saidBy(RULE, { 'a.md': text })[0]).toMatch(expected),
);
