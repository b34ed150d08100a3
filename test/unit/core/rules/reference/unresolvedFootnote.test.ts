import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

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

describe('the fix', () => {
  const fixed = (text: string): string | undefined =>
    fixedBy('reference/unresolved-footnote', { 'a.md': text });
  test.each([
    ['x[^comptes]\n\n[^Compte]: Note.\n', 'x[^Compte]\n\n[^Compte]: Note.\n'],
    [
      'x[^note1]\n\n[^note-1]: Note.\n\n[^note-2]: Autre.\n',
      'x[^note-1]\n\n[^note-1]: Note.\n\n[^note-2]: Autre.\n',
    ],
  ])('%o', (text, expected) => expect(fixed(text)).toBe(expected));
  test.each([
    'x[^2]\n\n[^1]: Note.\n',
    'x[^12]\n\n[^1]: Note.\n',
    'x[^note3]\n\n[^note2]: Note.\n',
    'x[^loin]\n\n[^compte]: Note.\n',
    'x[^1], voir la note de bas de page n° 4.\n\n[^1]: Note.\n',
  ])('none for %o', text => expect(fixed(text)).toBeUndefined());
});
