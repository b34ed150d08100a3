import { describe, expect, test } from 'vitest';
import { nearest, nearestId } from '../../../../server/src/core/rules/nearest.ts';

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

test('a list is read once, an equal list on its own', () => {
  const list = ['abcd'];
  expect([nearest('abce', list), nearest('abce', list), nearest('abce', ['abcf'])]).toEqual([
    'abcd',
    'abcd',
    'abcf',
  ]);
  expect([nearest('AB-CD', list), nearestId('AB-CD', list)]).toEqual(['abcd', 'abcd']);
});
