import { expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'data/wrong-type';
const manifest = (more: string): string => `sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\n${more}`;

test.each([
  ['sdet.yaml', manifest('catalogues: ⟦catalogues/*.yaml⟧\n')],
  ['sdet.yaml', manifest('keywords: ⟦upper⟧\n')],
  ['sdet.yaml', manifest('items: [⟦requirement⟧]\n')],
  ['sdet.yaml', manifest('title: ⟦12⟧\nversion: 12\n')],
  ['catalogues/a.yaml', '- ⟦kind⟧: actors\n'.replace('- ⟦kind⟧', '⟦- kind').replace(': actors', ': actors⟧')],
])('%s %s', (path, text) => {
  const [plain, marked] = [text, markedBy(RULE, { [path]: text })[path] ?? ''];
  expect(marked.includes('⟦')).toBe(plain.includes('⟦'));
});

test.each([manifest('title: "12"\n'), manifest('version: 7.0\nlevels: sdet\n')])('%s', text =>
  expect(markedBy(RULE, { 'sdet.yaml': text })).toEqual({ 'sdet.yaml': text }),
);

test('the message says what it should be', () => {
  expect(saidBy(RULE, { 'sdet.yaml': manifest('catalogues: a.yaml\n') })).toEqual([
    'La valeur de «\u00a0catalogues\u00a0» doit être une liste.',
  ]);
  expect(saidBy(RULE, { 'catalogues/a.yaml': '- kind: actors\n' }, 'en')).toEqual([
    'This file must be a set of keys.',
  ]);
});
