import { expect, test } from 'vitest';
import { fixedBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'suppression/unused';
const fixed = (text: string): string | undefined => fixedBy(RULE, { 'a.md': text });

test('marks the name', () => {
  const files = { 'a.md': '<!-- sdet-ignore ⟦id/malformed⟧ : m -->\n\nUn.' };
  expect(markedBy(RULE, files)).toEqual(files);
});
test('says which', () =>
  expect(saidBy(RULE, { 'a.md': '<!-- sdet-ignore id/malformed -->' })).toEqual([
    'Ce commentaire ne fait taire aucun constat de «\u00a0id/malformed\u00a0».',
  ]));
test.each([
  ['its line', '# T\n\n<!-- sdet-ignore id/malformed : m -->\n\nUn.', '# T\n\n\nUn.'],
  ['one in a quote', '> <!-- sdet-ignore id/malformed -->\n> Un.', '>\n> Un.'],
  [
    'the first of two names',
    '<!-- sdet-ignore id/malformed, reference/unresolved-item : m -->\n\nVoir EX-AAS-900.',
    '<!-- sdet-ignore reference/unresolved-item : m -->\n\nVoir EX-AAS-900.',
  ],
  [
    'the second of two names',
    '<!-- sdet-ignore reference/*, id/malformed : m -->\n\nVoir EX-AAS-900.',
    '<!-- sdet-ignore reference/* : m -->\n\nVoir EX-AAS-900.',
  ],
  [
    'a comment in front matter',
    '---\nactors: a # sdet-ignore id/malformed\n---\n\nUn.',
    '---\nactors: a\n---\n\nUn.',
  ],
])('the fix takes out %s', (_, text, expected) => expect(fixed(text)).toBe(expected));
test('none for a comment that serves', () =>
  expect(fixed('<!-- sdet-ignore reference/unresolved-item -->\n\nVoir EX-AAS-900.')).toBeUndefined());
