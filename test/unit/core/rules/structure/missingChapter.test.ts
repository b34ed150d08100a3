import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'structure/missing-chapter';
const manifest = (chapters: string, more = ''): string =>
  `sdet: 1\nvolumes:\n  - { id: p, chapters: [${chapters}] }\n${more}`;
const check = (
  chapters: string,
  more = '',
  others: Readonly<Record<string, string>> = { '01-acces.md': '# A\n' },
): void => {
  const files = { 'sdet.yaml': manifest(chapters, more), ...others };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each(['01-acces.md, ⟦02-annuaire.md⟧', '01-acces.md, ⟦"annexes/*.md"⟧', '⟦01-Acces.md⟧', '⟦acces⟧'])(
    '%s',
    chapters => check(chapters),
  );
  test('a file that is ignored', () =>
    check('⟦01-acces.md⟧', 'ignore: [01-acces.md]\n', { '01-acces.md': '', 'b.md': '' }));
  test('with Windows line ends', () => {
    const files = { 'sdet.yaml': manifest('⟦02.md⟧').replaceAll('\n', '\r\n'), '01.md': '' };
    expect(markedBy(RULE, files)).toEqual(files);
  });
});

describe('left alone', () => {
  test.each(['01-acces.md', '"*.md"', '"**/*.md"', '"0[1-9]-*.md"'])('%s', chapters => check(chapters));
  test('a pattern while there is no Markdown yet', () =>
    check('"*.md"', '', { 'catalogues/a.yaml': 'kind: actors\nentries: []\n' }));
});

describe('the fix', () => {
  test('the nearest file', () =>
    expect(fixedBy(RULE, { 'sdet.yaml': manifest('01-acess.md'), '01-acces.md': '' })).toBe(
      manifest('01-acces.md'),
    ));
  test('none for a pattern', () =>
    expect(fixedBy(RULE, { 'sdet.yaml': manifest('"acces/*.md"'), '01-acces.md': '' })).toBeUndefined());
});
