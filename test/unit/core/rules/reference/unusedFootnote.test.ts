import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/unused-footnote';
const check = (text: string): void => expect(markedBy(RULE, { 'a.md': text })).toEqual({ 'a.md': text });

describe('found', () => {
  test.each([
    'x\n\n[^⟦1⟧]: Note.\n',
    'x[^1]\r\n\r\n[^1]: Note.\r\n[^⟦2⟧]: Autre.\r\n',
    '`x[^1]`\n\n[^⟦1⟧]: Note.\n',
    'x\\[^1]\n\n[^⟦1⟧]: Note.\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    'x[^1]\n\n[^1]: Note.\n',
    'x[^Compte]\n\n[^compte]: Note.\n',
    'x[^1]\n\n[^1]: Voir[^2].\n[^2]: Note.\n',
    'Voir la note de bas de page n° 2 x[^1].\n\n[^1]: Note.\n[^2]: Note.\n',
    '| a |\n|---|\n| x[^1] |\n\n[^1]: Note.\n',
    '```\n[^1]: Note.\n```\n',
  ])('%s', text => check(text));
});

test('its words are not thrown away by a fix', () =>
  expect(fixedBy(RULE, { 'a.md': 'x\n\n[^1]: Note.\n' })).toBeUndefined());
