import { expect, test } from 'vitest';
import { findingsBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'service/parent-cycle';

const services = (...entries: string[]): Record<string, string> => ({
  'catalogues/services.yaml': `kind: services\nentries:\n${entries.map(entry => `  - ${entry}\n`).join('')}`,
});

const check = (...entries: string[]): void =>
  expect(markedBy(RULE, services(...entries))).toEqual(services(...entries));

test('once per circle, at its smallest id', () =>
  check('{ id: c, parent: a }', '{ id: ⟦a⟧, parent: b }', '{ id: b, parent: c }', '{ id: d, parent: a }'));
test('two circles', () =>
  check('{ id: ⟦a⟧, parent: b }', '{ id: b, parent: a }', '{ id: ⟦x⟧, parent: y }', '{ id: y, parent: x }'));
test('its own parent', () => check('{ id: ⟦a⟧, parent: a }'));
test('a parent named by an alias', () =>
  check('{ id: ⟦a⟧, aliases: [alpha], parent: b }', '{ id: b, parent: Alpha }'));
test('a tree, two roots, an unknown parent', () =>
  check('{ id: a }', '{ id: b, parent: a }', '{ id: c, parent: b }', '{ id: d, parent: rien }'));
test('no catalogue', () => expect(findingsBy(RULE, { 'a.md': '# A\n' })).toEqual([]));

test('the message shows the way round', () => {
  expect(saidBy(RULE, services('{ id: a, parent: b }', '{ id: b, parent: a }'))).toEqual([
    'Ces services sont parents les uns des autres, en boucle\u00a0: «\u00a0a\u00a0» → «\u00a0b\u00a0» → «\u00a0a\u00a0».',
  ]);
  expect(saidBy(RULE, services('{ id: a, parent: a }'), 'en')).toEqual([
    '“a” → “a”: this service is its own parent.',
  ]);
});
