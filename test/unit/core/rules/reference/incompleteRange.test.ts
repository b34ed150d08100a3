import { describe, expect, test } from 'vitest';
import { markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/incomplete-range';
const DEFINED = [1, 2, 5].map(number => `- **EX-AAS-00${number}** L’ENT DOIT agir.\n`).join('');

const check = (text: string, path = 'b.md'): void => {
  const files = { 'a.md': DEFINED, [path]: text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'Les exigences ⟦EX-AAS-001 à EX-AAS-005⟧.',
    'Requirements ⟦EX-AAS-002 to EX-AAS-005⟧.',
    'Voir ⟦EX-AAS-001 à\r\nEX-AAS-005⟧.',
    'Voir ⟦EX-AAS-001 à 003⟧.',
    'Voir ⟦EX-AAS-001 à 005⟧.',
  ])('%s', text => check(text));
  test('in a field', () => check('## EX-AAS-009 — T\n\n- **Voir** : ⟦EX-AAS-001 à EX-AAS-005⟧\n\nA.\n'));
  test('in a register', () =>
    check(
      'items:\n  - { id: EX-AAS-009, statement: Voir ⟦EX-AAS-001 à EX-AAS-005⟧. }\n',
      'exigences/r.yaml',
    ));
});

describe('left alone', () => {
  test.each([
    'Voir EX-AAS-001 à EX-AAS-002.',
    'Voir EX-AAS-001 à 002.',
    'Voir EX-AAS-001 et EX-AAS-005.',
    'De EX-AAS-005 à EX-MSG-009.',
    '`EX-AAS-001 à EX-AAS-005`',
    // The ends are judged as any other ID.
    'Voir EX-AAS-002 à EX-AAS-003.',
  ])('%s', text => check(text));
});

test('what is missing is named', () =>
  expect(saidBy(RULE, { 'a.md': DEFINED, 'b.md': 'Voir EX-AAS-001 à EX-AAS-005.' })[0]).toMatch(
    /EX-AAS-003.*EX-AAS-004/,
  ));
