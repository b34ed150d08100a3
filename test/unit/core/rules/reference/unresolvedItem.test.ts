import { describe, expect, test } from 'vitest';
import { findingsBy, fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/unresolved-item';
const ITEM = "### EX-AAS-001 — Titre\n\nL'ENT DOIT agir.\n\n";

const ELSEWHERE = `${ITEM}## Suite\n\n`;

const check = (prose: string): void => {
  const files = { 'a.md': `${ITEM}${prose}\n` };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'Voir ⟦EX-AAS-002⟧.',
    'Voir [[⟦EX-AAS-002⟧]] et **⟦EX-AAS-003⟧**.',
    'De EX-AAS-001 à ⟦EX-AAS-009⟧ ; ⟦EX-AAS-002⟧/⟦EX-AAS-003⟧.',
    '| A | B |\n|---|---|\n| texte | ⟦EX-AAS-007⟧ |',
    '## Titre qui cite ⟦EX-AAS-002⟧',
  ])('%s', check);
});

describe('not found', () => {
  test.each([
    'Voir EX-AAS-001, [[EX-AAS-001]] et (EX-AAS-001).',
    'Du code : `EX-AAS-002`.\n\n```\nEX-AAS-003\n```',
    '<!-- EX-AAS-002 -->',
    'L’ancien [EX-AAS-002](https://exemple.fr).',
    'Le fichier https://exemple.fr/EX-AAS-002.',
  ])('%s', check);
});

test.each([
  ['depends', 'Dépend de'],
  ['refines', 'Précise'],
  ['replaces', 'Remplace'],
  ['see', 'Voir'],
])('the field %s', (_, label) =>
  check(`### EX-AAS-003 — Titre\n\n- **${label}** : EX-AAS-001, ⟦EX-AAS-002⟧\n\nIl DOIT agir.`),
);

test('an item that appears settles it', () => {
  const cites = 'Voir EX-AAS-002.\n';
  expect(findingsBy(RULE, { 'a.md': ITEM + cites })).toHaveLength(1);
  expect(findingsBy(RULE, { 'a.md': ITEM + cites, 'b.md': ITEM.replace('001', '002') })).toHaveLength(0);
});

describe('nearest ID', () => {
  test('one slip', () =>
    expect(fixedBy(RULE, { 'a.md': `${ELSEWHERE}EX-AAS-011\n` })).toBe(`${ELSEWHERE}EX-AAS-001\n`));
  test('neighbours swapped', () =>
    expect(fixedBy(RULE, { 'a.md': `${ELSEWHERE}EX-ASA-001\n` })).toBe(`${ELSEWHERE}EX-AAS-001\n`));
  test('another service is another item', () =>
    expect(fixedBy(RULE, { 'a.md': `${ELSEWHERE}EX-MSG-001\n` })).toBeUndefined());
  test('inside wiki brackets', () =>
    expect(fixedBy(RULE, { 'a.md': `${ELSEWHERE}Voir [[EX-AAS-011]]\n` })).toBe(
      `${ELSEWHERE}Voir [[EX-AAS-001]]\n`,
    ));
});

test('an item is never offered itself', () =>
  expect(fixedBy(RULE, { 'a.md': `${ITEM}EX-AAS-011\n` })).toBeUndefined());
