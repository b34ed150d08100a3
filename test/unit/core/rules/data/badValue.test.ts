import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'data/bad-value';
const manifest = (more: string, version = '1'): Record<string, string> => ({
  'sdet.yaml': `sdet: ${version}\nvolumes:\n  - { id: p, chapters: ['*.md'] }\n${more}`,
});

describe('found', () => {
  test.each([
    manifest('', '⟦2⟧'),
    manifest('language: ⟦de⟧\n'),
    manifest('rules: { id/duplicate: ⟦fatal⟧ }\n'),
    manifest("items: { faq: { pattern: ⟦'F-('⟧ } }\n"),
    manifest('keywords: { case: ⟦lower⟧ }\nlevels: ⟦sdte⟧\n'),
    { 'catalogues/a.yaml': 'kind: ⟦acteurs⟧\nentries: []\n' },
  ])('%o', files => expect(markedBy(RULE, files)).toEqual(files));
});

describe('not found', () => {
  test.each([
    manifest('language: en\nkeywords: { case: any }\nlevels: rfc2119-fr\n'),
    manifest("items: { faq: { pattern: 'F-(\\d+)[a-z]?' } }\nrules: { id/duplicate: hint }\n"),
    manifest('levels:\n'),
  ])('%o', files => expect(markedBy(RULE, files)).toEqual(files));
});

test('the nearest value is offered, in the quotes that stand there', () => {
  expect(fixedBy(RULE, manifest('levels: "rfc-2119"\n'))).toBe(manifest('levels: "rfc2119"\n')['sdet.yaml']);
});

test('the words of the expression engine are quoted without the expression', () => {
  const [said] = saidBy(RULE, manifest("items: { faq: { pattern: 'F-(' } }\n"), 'en');
  expect(said).toBe('“F-(” is not an accepted regular expression (Unterminated group).');
});

test('a format of the future says so', () => {
  expect(saidBy(RULE, manifest('', '2'))).toEqual(['La version de format «\u00a02\u00a0» n’est pas connue.']);
});
