import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';
import type { Files } from '../../../../support/inMemoryProject.ts';

const RULE = 'id/number-gap';
const MANIFEST = `sdet: 1
volumes:
  - { id: p, chapters: ['*.md'] }
  - { id: q, chapters: ['q/*.md'] }
registers: [exigences/*.yaml]
items:
  requirement: { pattern: 'EX-(?<service>[A-Z]{3})-(?<number>\\d{3})' }
  practice: { pattern: 'BP-\\d{3}' }
rules: { ${RULE}: info }
`;
const items = (...ids: readonly string[]): string => ids.map(id => `- **${id}** L’ENT DOIT agir.\n`).join('');

const check = (files: Files): void => {
  const all = { 'sdet.yaml': MANIFEST, ...files };
  expect(markedBy(RULE, all)).toEqual(all);
};

describe('found', () => {
  test.each([
    ['one left out', items('EX-AAS-001', '⟦EX-AAS-003⟧')],
    ['the first one', items('⟦EX-AAS-002⟧', 'EX-AAS-003')],
    ['in any order of the text', items('⟦EX-AAS-003⟧', 'EX-AAS-001')],
    ['a hundred', items('EX-AAS-001', '⟦EX-AAS-102⟧')],
    ['with Windows line ends', items('EX-AAS-001', '⟦EX-AAS-003⟧').replaceAll('\n', '\r\n')],
  ])('%s', (_, text) => check({ 'a.md': text }));
});

describe('left alone', () => {
  test.each([
    ['in order', items('EX-AAS-001', 'EX-AAS-002')],
    ['each service for itself', items('EX-AAS-001', 'EX-MSG-001')],
    ['a series of its own, far away', items('EX-AAS-001', 'EX-AAS-500', 'EX-AAS-501')],
    ['a kind without a number', items('BP-001', 'BP-009')],
    [
      'a place kept by a withdrawn item',
      `${items('EX-AAS-001')}\n### EX-AAS-002 — T\n\n- **Statut** : retiré\n\n### EX-AAS-003 — T\n\nL’ENT DOIT agir.\n`,
    ],
  ])('%s', (_, text) => check({ 'a.md': text }));
  test('in another volume, in a register', () =>
    check({
      'a.md': items('EX-AAS-001'),
      'q/b.md': items('EX-AAS-003'),
      'exigences/r.yaml': 'items:\n  - { id: EX-AAS-002, statement: L’ENT DOIT agir. }\n',
    }));
});

test('a few are named, the rest is counted', () =>
  expect(saidBy(RULE, { 'sdet.yaml': MANIFEST, 'a.md': items('EX-AAS-001', 'EX-AAS-012') })).toEqual([
    expect.stringContaining('2\u00a0autres'),
  ]));
