import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/file-case';
const manifest = (links = ''): string => `sdet: 1\nvolumes:\n  - { id: p, chapters: ['**/*.md'] }\n${links}`;
const OTHERS = { 'annexes/Plan final.md': '# P\n', 'annexes/B.md': '# B\n', 'img/Vue.PNG': '' };

const check = (prose: string, links = ''): void => {
  const files = { 'sdet.yaml': manifest(links), 'a.md': `${prose}\n`, ...OTHERS };
  expect(markedBy(RULE, files)).toEqual(files);
};

const fixed = (prose: string, links = ''): string | undefined =>
  fixedBy(RULE, { 'sdet.yaml': manifest(links), 'a.md': prose, ...OTHERS });

describe('found', () => {
  test.each([
    '[x](⟦annexes/b.md⟧)',
    '[x](⟦Annexes/B.md#b⟧ "Titre")',
    '![x](⟦img/vue.png⟧)',
    '[x][r]\n\n[r]: ⟦./annexes/b.md⟧',
    '[x](⟦/annexes/b.md⟧)\r\n[y](annexes/B.md)',
  ])('%s', prose => check(prose));
});

describe('left alone', () => {
  test.each([
    '[x](annexes/B.md) ![x](img/Vue.PNG)',
    '[x](rien.md)',
    '[x](https://exemple.fr/annexes/b.md)',
    '`[x](annexes/b.md)`',
    '[x](#A) [x](../annexes/b.md)',
  ])('%s', prose => check(prose));
});

describe('the fix', () => {
  test.each([
    ['[x](annexes/b.md#b)', '[x](annexes/B.md#b)'],
    ['[x](./annexes/b.md)', '[x](annexes/B.md)'],
    ['[x](/annexes/b.md)', '[x](/annexes/B.md)'],
    ['[x](annexes/plan%20final.md)', '[x](annexes/Plan%20final.md)'],
  ])('%s', (text, expected) => expect(fixed(text)).toBe(expected));
  test('not where the path is written in another manner', () =>
    expect(fixed('[x](annexes/b)', 'links: { extension: optional }\n')).toBeUndefined());
});
