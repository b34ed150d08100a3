import { describe, expect, test } from 'vitest';
import { renderFinding } from '../../../../../server/src/core/messages/render.ts';
import { findingsBy, fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/unresolved-file';
const manifest = (links = ''): string => `sdet: 1\nvolumes:\n  - { id: p, chapters: ['**/*.md'] }\n${links}`;
const OTHERS = { 'annexes/b.md': '# B\n', 'annexes/Plan final.md': '# Plan\n', 'img/x.png': '' };

const check = (prose: string, links = ''): void => {
  const files = { 'sdet.yaml': manifest(links), 'a.md': `${prose}\n`, ...OTHERS };
  expect(markedBy(RULE, files)).toEqual(files);
};

const fixed = (prose: string, links = ''): string | undefined =>
  fixedBy(RULE, { 'sdet.yaml': manifest(links), 'a.md': prose, ...OTHERS });

describe('found', () => {
  test.each([
    '[x](⟦c.md⟧)',
    '[x](⟦annexes/c.md#titre⟧ "Titre")',
    '[x](<⟦annexes/Plan.md⟧>)',
    '[x](⟦/c.md⟧)',
    '[x][r]\n\n[r]: ⟦c.md⟧',
    '[x](⟦B.md⟧)',
    '[x](⟦rien/⟧)',
    '[![](img/x.png)](⟦c.md⟧)',
  ])('%s', prose => check(prose));
});

describe('not found', () => {
  test.each([
    '[x](annexes/b.md) [x](./annexes/../annexes/b.md) [x](/annexes/b.md)',
    '[x](annexes/Plan%20final.md) [x](<annexes/Plan final.md>)',
    '[x](annexes/) [x](annexes) [x](.) [x](/) [x](img/x.png)',
    '[x](#rien) [x]()',
    '[x](https://exemple.fr/c.md) <c@exemple.fr> [x](mailto:c@exemple.fr) [x](//exemple.fr/c.md)',
    '[x](../dehors.md)',
    '`[x](c.md)`',
    '![x](c.png)',
    '[x](node_modules/m/README.md) [x](.git/config)',
  ])('%s', prose => check(prose));
});

describe('with optional extensions', () => {
  const links = 'links: { extension: optional }\n';
  test('a chapter, a folder, a file with its extension', () =>
    check('[x](annexes/b) [x](annexes/b.md) [x](annexes) [x](img/x.png) [x](⟦annexes/c⟧)', links));
  test('the fix keeps the manner', () => expect(fixed('[x](annexe/b#t)', links)).toBe('[x](annexes/b#t)'));
});

describe('fixes', () => {
  test('the same name in another folder', () => expect(fixed('[x](b.md)')).toBe('[x](annexes/b.md)'));
  test('from the root', () => expect(fixed('[x](/b.md)')).toBe('[x](/annexes/b.md)'));
  test('spaces are encoded', () =>
    expect(fixed('[x](annexes/Plan%20finals.md#t)')).toBe('[x](annexes/Plan%20final.md#t)'));
  test('nothing near, nothing offered', () => expect(fixed('[x](tout-autre-chose.pdf)')).toBeUndefined());
  test('capitals alone are the affair of file-case; no other slip is safe', () => {
    const files = { 'sdet.yaml': manifest(), 'a.md': '[x](annexes/B.md) [x](annexes/bb.md)', ...OTHERS };
    expect(findingsBy(RULE, files).map(({ fixes }) => fixes[0]?.safe)).toEqual([false]);
  });
});

test.each([
  ['[x](/obligations/)', 'links › elsewhere'],
  ['[x](obligations/z.md)', 'retirez le lien.'],
])('what %s may mean', (prose, remedy) => {
  const [finding] = findingsBy(RULE, { 'sdet.yaml': manifest(), 'a.md': prose, ...OTHERS });
  expect(finding && renderFinding(finding, 'fr').remedy).toContain(remedy);
});
