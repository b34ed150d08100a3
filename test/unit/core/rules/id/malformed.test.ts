import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const ITEM = "### EX-AAS-001 — Titre\n\nL'ENT DOIT agir.\n\n";

const check = (prose: string): void => {
  const files = { 'a.md': `${ITEM}${prose}\n` };
  expect(markedBy('id/malformed', files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'Voir ⟦EX-AAS-01⟧.',
    'Voir ⟦EX-AAS-0001⟧ et ⟦EX-A-1⟧.',
    'Voir (⟦EX-AAAAAS-001⟧).',
    'Voir ⟦EX–AAS–001⟧.',
    'Voir [[⟦EX-AAS-1⟧]].',
    'Voir ⟦BP-1⟧.',
  ])('%s', check);
});

describe('not found', () => {
  test.each([
    'Voir EX-AAS-001 et BP-014.',
    'Un EX-libris, un ex-voto et un EX-MINISTRE.',
    'La norme ISO-27001, RFC-2119, R12, critère 1.6.',
    'Dans le code `EX-AAS-01`, rien.',
    'Voir <https://exemple.fr/EX-AAS-01>.',
    'Voir [[Accueil du projet]].',
    '<!-- EX-AAS-01 -->',
  ])('%s', check);
});

test('the nearest ID is offered', () => {
  expect(fixedBy('id/malformed', { 'a.md': `${ITEM}Voir EX–AAS–001.\n` })).toBe(`${ITEM}Voir EX-AAS-001.\n`);
});

test('without a near ID, no fix', () => {
  expect(fixedBy('id/malformed', { 'a.md': `${ITEM}Voir EX-XYZABC-12.\n` })).toBeUndefined();
});
