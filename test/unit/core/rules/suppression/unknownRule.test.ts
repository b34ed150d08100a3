import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'suppression/unknown-rule';
const check = (text: string): void => {
  const files = { 'a.md': `${text}\n\nUn.\n` };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    '<!-- sdet-ignore ⟦id/dupliqué⟧ : m -->',
    '<!-- sdet-ignore id/duplicate, ⟦tout⟧ -->',
    '<!-- sdet-ignore ⟦ident/*⟧ -->',
    '<!-- sdet-ignore ⟦*⟧ -->',
    '<!-- ⟦sdet-ignore⟧ : m -->',
  ])('%s', check);
});

describe('not found', () => {
  test.each([
    '<!-- sdet-ignore id/duplicate : id/dupliqué -->',
    '<!-- sdet-ignore id/* -->',
    '<!-- sdet-ignore internal/failure -->',
    '<!-- ignore id/dupliqué -->',
    '`<!-- sdet-ignore tout -->`',
  ])('%s', check);
});

test('the fix puts the nearest rule in', () => {
  const fixed = (name: string): string | undefined =>
    fixedBy(RULE, { 'a.md': `<!-- sdet-ignore ${name} : m -->` });
  expect(fixed('id/duplicated')).toBe('<!-- sdet-ignore id/duplicate : m -->');
  expect(fixed('referencs/*')).toBe('<!-- sdet-ignore reference/* : m -->');
  expect(fixed('tout')).toBeUndefined();
});
test('a comment without a name is told as such', () =>
  expect(saidBy(RULE, { 'a.md': '<!-- sdet-ignore -->' })).toEqual([
    'Ce commentaire ne nomme aucune règle.',
  ]));
