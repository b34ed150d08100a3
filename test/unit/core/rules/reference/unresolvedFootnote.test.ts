import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const check = (text: string): void => {
  const files = { 'a.md': text, 'b.md': 'x[^b]\n\n[^b]: Ailleurs.\n' };
  expect(markedBy('reference/unresolved-footnote', files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'x[^⟦1⟧]\n',
    'x[^⟦b⟧]\n',
    'x[^a] y[^⟦A2⟧]\r\n\r\n[^a]: Note.\r\n',
    'x[^1], voir la note de bas de page n° ⟦4⟧.\n\n[^1]: Note.\n',
    '> x[^⟦2⟧]\n\n[^1]: y[^⟦3⟧]\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    'x[^1]\n\n[^1]: Note.\n',
    'x[^Compte]\n\n[^compte]: Note.\n',
    'Voir la note de bas de page n° 4.\n',
    'Voir la note de bas de page n° 4.[^a]\n\n[^a]: Note.\n',
    '`x[^1]`\n\n```\n[^2]\n```\n',
    'x\\[^1]\n',
    '/[^/]+/ et [^.]\n',
  ])('%s', text => check(text));
});
