import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/withdrawn-target';
const OLD = '## EX-AAS-001 — Carte\n\n- **Statut** : retiré\n';
const check = (text: string, path = 'b.md'): void => {
  const files = { 'a.md': OLD, [path]: text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'Voir ⟦EX-AAS-001⟧.\n',
    'Voir [[⟦EX-AAS-001⟧]] et\r\n⟦EX-AAS-001⟧.\r\n',
    '## EX-AAS-002 — T\n\n- **Dépend de** : ⟦EX-AAS-001⟧\n\nL’ENT DOIT agir.\n',
    '| Besoin | Exigence |\n|---|---|\n| Lire | voir ⟦EX-AAS-001⟧ |\n',
  ])('%s', text => check(text));
  test('in a register', () =>
    check('items:\n  - { id: EX-AAS-002, depends: [⟦EX-AAS-001⟧], statement: A. }\n', 'exigences/r.yaml'));
  test('far from the word on a very long line', () =>
    check(`L’autre est retirée. ${'Et encore. '.repeat(200)}Voir ⟦EX-AAS-001⟧.\n`));
});

describe('left alone', () => {
  test.each([
    ['what replaces it', '## EX-AAS-002 — T\n\n- **Remplace** : EX-AAS-001\n\nL’ENT DOIT agir.\n'],
    ['what is withdrawn too', '## EX-AAS-002 — T\n\n- **Voir** : EX-AAS-001\n- **Statut** : retirée\n'],
    ['what tells of it', 'EX-AAS-001 a été retirée en 2019.\n'],
    ['the text of a link', 'Voir [EX-AAS-001](a.md).\n'],
    ['code', 'Voir `EX-AAS-001`.\n'],
    ['an item that is not there', 'Voir EX-AAS-009.\n'],
  ])('%s', (_, text) => check(text));
});

test('the successor is proposed', () => {
  const text = 'Voir EX-AAS-001.\n\n## EX-AAS-002 — T\n\n- **Remplace** : EX-AAS-001\n\nL’ENT DOIT agir.\n';
  expect(saidBy(RULE, { 'a.md': OLD, 'b.md': text })).toHaveLength(1);
  expect(fixedBy(RULE, { 'a.md': OLD, 'b.md': text })).toBe(text.replace('001', '002'));
});

test('without a successor nothing is put in', () =>
  expect(fixedBy(RULE, { 'a.md': OLD, 'b.md': 'Voir EX-AAS-001.\n' })).toBeUndefined());
