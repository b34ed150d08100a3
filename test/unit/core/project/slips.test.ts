import { describe, expect, test } from 'vitest';
import {
  boundedNearest,
  nearest,
  nearestFile,
  nearestId,
} from '../../../../server/src/core/project/slips.ts';

describe('words', () => {
  const NAMES = ['Services', 'Service', 'Statut', 'Niveau', 'ENT', 'PIA'];
  test.each([
    ['Sevices', 'Services'],
    ['services', 'Services'],
    ['STATUTS', 'Statut'],
    ['nivau', 'Niveau'],
    ['EMT', 'ENT'],
    ['Priorité', undefined],
    ['N', undefined],
    ['', undefined],
    ['PI', 'PIA'],
    ['P', undefined],
  ])('%s → %s', (text, expected) => expect(nearest(text, NAMES)).toBe(expected));

  test('of equally close ones the longest common beginning wins, then the first', () => {
    expect(nearest('chat', ['char', 'that'])).toBe('char');
    expect(nearest('chat', ['chas', 'char'])).toBe('chas');
  });
});

test('of too many slips the last are not guessed at', () => {
  const find = boundedNearest();
  const names = Array.from({ length: 400_000 }, (_, index) => `nom-${index}`);
  expect(['nom-x1', 'nom-x2', 'nom-x3'].map(text => find(text, names))).toEqual([
    'nom-1',
    'nom-2',
    undefined,
  ]);
  expect(boundedNearest()('nom-x3', names)).toBe('nom-3');
});

describe('IDs', () => {
  const IDS = ['EX-AAS-001', 'EX-AAS-010', 'EX-MSG-001', 'BP-001', 'OIA_02'];
  test.each([
    ['EX-AAS-011', 'EX-AAS-010'],
    ['ex_aas_001', 'EX-AAS-001'],
    ['EX–AAS–001', 'EX-AAS-001'],
    ['EX-AAS-1', 'EX-AAS-001'],
    ['EX-ASA-001', 'EX-AAS-001'],
    ['OAI_02', 'OIA_02'],
    ['EX-MSG-01', 'EX-MSG-001'],
    ['EX-ANN-001', undefined],
    ['EX-AAS-123', undefined],
    ['XX-123', undefined],
  ])('%s → %s', (text, expected) => expect(nearestId(text, IDS)).toBe(expected));
});

describe('files', () => {
  const FILES = ['a/annuaire.md', 'b/Annuaire.md', 'a/acces.md', 'img/plan.png'];
  test.each([
    ['c/acces.md', 'a/acces.md'],
    ['A/annuaire.md', 'a/annuaire.md'],
    ['tout/en/haut/annuaire.md', undefined],
    ['a/acce.md', 'a/acces.md'],
    ['img/plan.svg', 'img/plan.png'],
    ['tout/autre/chose.md', undefined],
  ])('%s → %s', (path, expected) => expect(nearestFile(path, FILES)).toBe(expected));
});
