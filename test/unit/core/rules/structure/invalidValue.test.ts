import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'structure/invalid-value';
const check = (text: string, path = 'a.md'): void =>
  expect(markedBy(RULE, { [path]: text })).toEqual({ [path]: text });
const item = (field: string): string => `## EX-AAS-001 — T\n\n- **${field}\n\nL’ENT DOIT agir.\n`;

describe('found', () => {
  test.each([
    item('Statut** : ⟦aprouvé⟧'),
    item('Statut** : ⟦Brouilon⟧').replaceAll('\n', '\r\n'),
    item('Depuis** : ⟦toujours⟧'),
    item('Jusqu’à** : ⟦la fin⟧'),
    `${item('Degré** : 1')}\n## EX-AAS-002 — T\n\n- **Degré** : ⟦3⟧\n\nA.\n`,
  ])('%s', text => check(text));
  test('in a register', () =>
    check('items:\n  - { id: EX-AAS-001, since: ⟦toujours⟧, statement: A. }\n', 'exigences/r.yaml'));
});

describe('left alone', () => {
  test.each([
    item('Statut** : approuvée'),
    item('Statut** : Draft'),
    item('Statut** : —'),
    item('Degré** : 1er, second'),
    item('Depuis** : 7.0'),
    item('Depuis** : juin 2019'),
    // Words of the project’s own.
    item('Statut** : en relecture croisée'),
    '- **Statut** : aprouvé\n',
  ])('%s', text => check(text));
});

describe('the fix', () => {
  test('the nearest word', () =>
    expect(fixedBy(RULE, { 'a.md': item('Statut** : aprouvé') })).toBe(item('Statut** : approuvé')));
  test('none for a version', () =>
    expect(fixedBy(RULE, { 'a.md': item('Depuis** : toujours') })).toBeUndefined());
});
