import { describe, expect, test } from 'vitest';
import { findingsBy, fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/unresolved-anchor';
const manifest = (links = ''): string =>
  `sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\n  - { id: q, chapters: ['q/*.md'] }\n${links}`;
const OTHERS = {
  'b.md': '# B\n\n## Sources et délais\n\n## Sources et délais\n\n<a id="repère"></a>\n\n## Titre {#court}\n',
  'q/c.md': '# C\n',
  'vide.md': '',
};

const check = (prose: string, links = ''): void => {
  const files = { 'sdet.yaml': manifest(links), 'a.md': `# A\n\n${prose}\n`, ...OTHERS };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    '[x](#⟦b⟧)',
    '[x](b.md#⟦source⟧)',
    '[x](b.md#⟦Court⟧)',
    '[x](b.md#⟦sources-et-délais-2⟧)',
    '[x](b.md#⟦rep%C3%A8re-2⟧)',
    '[x](vide.md#⟦rien⟧)',
    '[x][r]\n\n[r]: q/c.md#⟦a⟧',
  ])('%s', prose => check(prose));
});

describe('not found', () => {
  test.each([
    '[x](#a) [x](a.md#a) [x](#) [x](#top)',
    '[x](b.md#sources-et-délais) [x](b.md#sources-et-délais-1) [x](b.md#sources-et-d%C3%A9lais)',
    '[x](b.md#repère) [x](b.md#user-content-repère) [x](b.md#court)',
    '[x](b.md#L12) [x](b.md#L12-L20) [x](b.md#:~:text=Sources)',
    '[x](absent.md#rien) [x](https://exemple.fr#rien) ![x](b.md#rien)',
    '[x](sdet.yaml#items)',
  ])('%s', prose => check(prose));
});

describe('a volume on one page', () => {
  const links = 'links: { anchors: volume }\n';
  test('an anchor of any file of the volume will do', () => check('[x](#court) [x](#⟦rien⟧)', links));
  test('but not one of another volume', () => check('[x](#⟦c⟧)', links));
});

describe('anchors that stand for files', () => {
  const links = 'links: { anchor-files: [q/<anchor>.md] }\n';
  test('there is such a file, or an anchor', () => check('[x](#c) [x](#a) [x](#⟦rien⟧)', links));
  test('not of another document, nor out of the folder', () => check('[x](b.md#⟦c⟧) [x](#⟦../q/c⟧)', links));
});

test('a generated file is not judged', () => {
  const files = { 'a.md': '[x](b.md#rien)\n', 'b.md': '---\nsdet-generated: true\n---\n\n# B\n' };
  expect(markedBy(RULE, files)).toEqual(files);
});

test('the nearest anchor is offered, safely when only case or accents differ', () => {
  const files = { 'a.md': '[x](b.md#Sources-et-delais) [x](b.md#source-et-délais)', ...OTHERS };
  expect(fixedBy(RULE, files)).toBe('[x](b.md#sources-et-délais) [x](b.md#source-et-délais)');
  expect(findingsBy(RULE, files).map(({ fixes }) => fixes[0]?.safe)).toEqual([true, false]);
});
