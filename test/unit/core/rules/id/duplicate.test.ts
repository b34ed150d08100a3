import { expect, test } from 'vitest';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';

const check = (files: Record<string, string>): void => expect(markedBy('id/duplicate', files)).toEqual(files);

const heading = (id: string): string => `### ${id} — Titre\n\nL'ENT DOIT agir.\n`;

test('two forms of one item are two definitions', () =>
  check({ 'a.md': `${heading('⟦EX-AAS-001⟧')}\n- **⟦EX-AAS-001⟧** L'ENT DOIT agir.\n` }));

test('a chapter and a register', () =>
  check({
    'a.md': heading('⟦EX-AAS-001⟧'),
    'exigences/r.yaml': 'items:\n  - id: ⟦EX-AAS-001⟧\n    statement: Il DOIT agir.\n',
  }));

test('three times, in two files', () =>
  check({ 'a.md': heading('⟦EX-AAS-001⟧') + heading('⟦EX-AAS-001⟧'), 'b.md': heading('⟦EX-AAS-001⟧') }));

test('a mention is no definition', () =>
  check({ 'a.md': `${heading('EX-AAS-001')}\nVoir EX-AAS-001, [[EX-AAS-001]] et **EX-AAS-001**.\n` }));

test('code inside a sentence is no definition', () =>
  check({ 'a.md': `${heading('EX-AAS-001')}\nCité \`EX-AAS-001\` ici.\n` }));

test('a file that the manifest does not name does not count', () =>
  check({ 'a.md': heading('EX-AAS-001'), 'archive/a.md': heading('EX-AAS-001') }));

test('other definitions are related places, never the finding itself', () => {
  const files = { 'a.md': heading('EX-AAS-001') + heading('EX-AAS-001'), 'b.md': heading('EX-AAS-001') };
  const related = findingsBy('id/duplicate', files).map(finding =>
    finding.related.map(({ path, symbol }) => `${path}#${symbol.ordinal}`),
  );
  expect(related).toEqual([
    ['a.md#1', 'b.md#0'],
    ['a.md#0', 'b.md#0'],
    ['a.md#0', 'a.md#1'],
  ]);
});

test('the message counts all and names the other files once', () => {
  const files = { 'a.md': heading('EX-AAS-001'), 'b.md': heading('EX-AAS-001') + heading('EX-AAS-001') };
  expect(findingsBy('id/duplicate', files).map(({ args }) => args)).toEqual([
    { id: 'EX-AAS-001', count: 3, elsewhere: ['b.md'] },
    { id: 'EX-AAS-001', count: 3, elsewhere: ['a.md'] },
    { id: 'EX-AAS-001', count: 3, elsewhere: ['a.md'] },
  ]);
});

test('of many definitions each shows some, all of them others', () => {
  const found = findingsBy('id/duplicate', { 'a.md': heading('EX-AAS-001').repeat(100) });
  expect(found.map(({ args }) => args['count'])).toEqual(Array(100).fill(100));
  for (const [index, { related }] of found.entries()) {
    expect(related).toHaveLength(20);
    expect(related.some(({ symbol }) => symbol.ordinal === index)).toBe(false);
  }
});
