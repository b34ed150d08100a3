import { describe, expect, test } from 'vitest';
import { findingsBy, fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'id/case';
const DEFINED = '- **EX-AAS-001** L’ENT DOIT agir.\n';

const check = (text: string, path = 'b.md'): void => {
  const files = { 'a.md': DEFINED, [path]: text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'Voir ⟦ex-aas-001⟧.',
    'Voir ⟦Ex-Aas-001⟧ et ⟦EX-aas-001⟧.',
    'Voir\r\n⟦ex-aas-001⟧,\r\nEX-AAS-001.\r\n',
  ])('%s', text => check(text));
  test('in a field', () =>
    check('## EX-AAS-002 — T\n\n- **Dépend de** : ⟦ex-aas-001⟧\n\nL’ENT DOIT agir.\n'));
  test('in a register', () =>
    check('items:\n  - id: EX-AAS-002\n    statement: Voir ⟦Ex-aas-001⟧.\n', 'exigences/r.yaml'));
});

describe('left alone', () => {
  test.each([
    'Voir EX-AAS-001.',
    'Voir `ex-aas-001` et <https://exemple.fr/ex-aas-001>.',
    'Voir [EX-AAS-001](a.md) et [le reste](ex-aas-001.md).',
    'Voir ex-aas-009.',
    '<!-- ex-aas-001 -->',
    '```\nex-aas-001\n```',
  ])('%s', text => check(text));
});

describe('the fix', () => {
  test('is safe and puts the right ID', () => {
    expect(fixedBy(RULE, { 'a.md': DEFINED, 'b.md': 'Voir ex-aas-001.' })).toBe('Voir EX-AAS-001.');
    const [finding] = findingsBy(RULE, { 'a.md': DEFINED, 'b.md': 'Voir ex-aas-001.' });
    expect(finding?.fixes[0]?.safe).toBe(true);
  });

  test.each([
    ['### ex-aas-001 — La même\n', 'a.md'],
    ['- **ex-aas-001** L’ENT DOIT.\n', 'a.md'],
    ['| ID | T |\n|--|--|\n| ex-aas-001 | Oui. |\n', 'a.md'],
    ['items:\n  - id: ex-aas-001\n    statement: Oui.\n', 'exigences/r.yaml'],
    ['- **EX-AAS-001** L’ENT DOIT (voir ex-aas-001).\n', 'a.md'],
  ])('is for a person to judge where it would define the ID again or cite itself: %s', (text, path) => {
    const own = text.includes('EX-AAS-001');
    const files = { ...(own ? {} : { 'b.md': DEFINED }), [path]: text };
    expect(findingsBy(RULE, files).map(({ fixes }) => fixes[0]?.safe)).toEqual([false]);
  });
  test('in a folded statement', () =>
    expect(
      fixedBy(RULE, {
        'a.md': DEFINED,
        'exigences/r.yaml': 'items:\n  - id: EX-AAS-002\n    statement: >-\n      Voir\n      ex-aas-001.\n',
      }),
    ).toBe('items:\n  - id: EX-AAS-002\n    statement: >-\n      Voir\n      EX-AAS-001.\n'));
  test('a pattern that takes any case: the definition wins', () => {
    const manifest =
      "sdet: 1\nvolumes: [{ id: p, chapters: ['*.md'] }]\nitems: { r: { pattern: '(?:EX|ex)-\\d{3}' } }\n";
    const files = {
      'sdet.yaml': manifest,
      'a.md': '- **EX-001** L’ENT DOIT agir.\n',
      'b.md': 'Voir ex-001.',
    };
    expect(fixedBy(RULE, files)).toBe('Voir EX-001.');
    expect(findingsBy('reference/unresolved-item', files)).toEqual([]);
  });
});
