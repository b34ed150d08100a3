import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';
import type { Files } from '../../../../support/inMemoryProject.ts';

const RULE = 'structure/orphan-chapter';
const manifest = (chapters: string, more = ''): string =>
  `sdet: 1\nvolumes:\n  - id: p\n    chapters: [${chapters}]\n${more}`;
const check = (sdet: string, files: Files): void => {
  const all = { 'sdet.yaml': sdet, ...files };
  expect(markedBy(RULE, all)).toEqual(all);
};

describe('found', () => {
  test.each<[string, string, Files]>([
    ['beside a chapter', manifest('⟦01.md⟧'), { '01.md': '', '02.md': '' }],
    ['at the whole list', manifest('⟦01.md, 03.md⟧'), { '01.md': '', '02.md': '', '03.md': '' }],
    ['in a folder', manifest('⟦"p/0*.md"⟧'), { 'p/01.md': '', 'p/11.md': '' }],
    ['another ending', manifest('⟦"*.md"⟧'), { '01.md': '', '02.markdown': '' }],
    ['with Windows line ends', manifest('⟦01.md⟧').replaceAll('\n', '\r\n'), { '01.md': '', '02.md': '' }],
  ])('%s', (_, sdet, files) => check(sdet, files));
});

describe('left alone', () => {
  test.each<[string, string, Files]>([
    [
      'what stands in every repository',
      manifest('01.md'),
      { '01.md': '', 'README.md': '', 'CHANGELOG.md': '', 'LISEZMOI.md': '' },
    ],
    ['drafts', manifest('01.md'), { '01.md': '', '_02.md': '' }],
    ['what is ignored', manifest('01.md', 'ignore: [notes.md]\n'), { '01.md': '', 'notes.md': '' }],
    ['another folder', manifest('p/01.md'), { 'p/01.md': '', 'notes.md': '', 'q/02.md': '' }],
    [
      'a chapter of another volume',
      manifest('01.md', '  - { id: q, chapters: [02.md] }\n'),
      { '01.md': '', '02.md': '' },
    ],
    ['no Markdown', manifest('01.md'), { '01.md': '', 'a.png': '', 'b.txt': '' }],
  ])('%s', (_, sdet, files) => check(sdet, files));
});

test('the files are named', () =>
  expect(saidBy(RULE, { 'sdet.yaml': manifest('01.md'), '01.md': '', '02.md': '', '03.md': '' })[0]).toMatch(
    /02\.md.*03\.md/,
  ));
