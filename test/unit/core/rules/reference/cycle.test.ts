import { describe, expect, test } from 'vitest';
import { findingsBy, markedBy, saidBy } from '../../../../support/checkRule.ts';
import type { Files } from '../../../../support/inMemoryProject.ts';

const RULE = 'reference/cycle';

/** An item with one field of links. */
function item(number: number, field: string, status = 'approuvé'): string {
  return `## EX-AAS-00${number} — T\n\n- **${field}\n- **Statut** : ${status}\n\nL’ENT DOIT agir.\n\n`;
}

const check = (files: Files): void => expect(markedBy(RULE, files)).toEqual(files);

describe('found', () => {
  test.each([
    [
      'two that depend on each other',
      item(1, 'Dépend de** : ⟦EX-AAS-002⟧') + item(2, 'Dépend de** : EX-AAS-001'),
    ],
    [
      'three',
      item(1, 'Précise** : ⟦EX-AAS-003⟧') +
        item(2, 'Précise** : EX-AAS-001') +
        item(3, 'Précise** : EX-AAS-002'),
    ],
    [
      'told at the smallest, wherever it stands',
      item(3, 'Remplace** : EX-AAS-002') + item(2, 'Remplace** : ⟦EX-AAS-003⟧'),
    ],
    [
      'the link that leads into it, of several',
      item(1, 'Dépend de** : EX-AAS-003, ⟦EX-AAS-002⟧') +
        item(2, 'Dépend de** : EX-AAS-001') +
        item(3, 'Niveau** : obligatoire'),
    ],
    [
      'two circles',
      item(1, 'Dépend de** : ⟦EX-AAS-002⟧') +
        item(2, 'Dépend de** : EX-AAS-001') +
        item(3, 'Dépend de** : ⟦EX-AAS-004⟧') +
        item(4, 'Dépend de** : EX-AAS-003'),
    ],
    [
      'a smaller item leads to it',
      item(1, 'Dépend de** : EX-AAS-002') +
        item(2, 'Dépend de** : ⟦EX-AAS-003⟧') +
        item(3, 'Dépend de** : EX-AAS-002'),
    ],
  ])('%s', (_, text) => check({ 'a.md': text }));
  test('across files', () =>
    check({
      'a.md': item(2, 'Dépend de** : EX-AAS-001'),
      'exigences/r.yaml':
        'items:\r\n  - id: EX-AAS-001\r\n    depends: [⟦EX-AAS-002⟧]\r\n    statement: L’ENT DOIT agir.\r\n',
    }));
});

describe('left alone', () => {
  test.each([
    [
      'a chain',
      item(1, 'Dépend de** : EX-AAS-002') +
        item(2, 'Dépend de** : EX-AAS-003') +
        item(3, 'Niveau** : obligatoire'),
    ],
    [
      'a diamond',
      item(1, 'Dépend de** : EX-AAS-002, EX-AAS-003') +
        item(2, 'Dépend de** : EX-AAS-004') +
        item(3, 'Dépend de** : EX-AAS-004') +
        item(4, 'Niveau** : obligatoire'),
    ],
    ['links of different roles', item(1, 'Dépend de** : EX-AAS-002') + item(2, 'Précise** : EX-AAS-001')],
    ['items that cite each other', item(1, 'Voir** : EX-AAS-002') + item(2, 'Voir** : EX-AAS-001')],
    ['an item alone: told by reference/self', item(1, 'Dépend de** : EX-AAS-001')],
    ['what does not exist', item(1, 'Dépend de** : EX-AAS-009')],
  ])('%s', (_, text) => check({ 'a.md': text }));
});

test('the whole circle is named', () =>
  expect(
    saidBy(RULE, { 'a.md': item(1, 'Dépend de** : EX-AAS-002') + item(2, 'Dépend de** : EX-AAS-001') })[0],
  ).toContain('EX-AAS-001 → EX-AAS-002 → EX-AAS-001'));

test('a long chain and a long circle are walked', () => {
  const row = (last: number): string =>
    Array.from(
      { length: 2000 },
      (_, at) =>
        `  - { id: EX-AAS-${at + 1000}, depends: [EX-AAS-${at === 1999 ? last : at + 1001}], statement: A. }\n`,
    ).join('');
  const found = (last: number): number =>
    findingsBy(RULE, { 'sdet.yaml': MANIFEST, 'exigences/r.yaml': `items:\n${row(last)}` }).length;
  expect([found(9999), found(1000)]).toEqual([0, 1]);
});

const MANIFEST =
  "sdet: 1\nvolumes: [{ id: p, chapters: ['*.md'] }]\nregisters: [exigences/*.yaml]\nitems: { r: { pattern: 'EX-AAS-\\d{4}' } }\n";
