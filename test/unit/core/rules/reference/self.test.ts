import { describe, expect, test } from 'vitest';
import { markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/self';
const check = (text: string, path = 'a.md'): void =>
  expect(markedBy(RULE, { [path]: text })).toEqual({ [path]: text });
const item = (prose: string): string => `## EX-AAS-001 — T\n\n${prose}\n`;

describe('found', () => {
  test.each([
    item('- **Dépend de** : ⟦EX-AAS-001⟧'),
    item('L’ENT DOIT agir (voir ⟦EX-AAS-001⟧).'),
    item('L’ENT DOIT agir, cf. l’exigence **⟦EX-AAS-001⟧**.'),
    item('The ENT MUST act (see also [[⟦EX-AAS-001⟧]]).').replaceAll('\n', '\r\n'),
    '- **EX-AAS-001** L’ENT DOIT agir selon ⟦EX-AAS-001⟧.\n',
  ])('%s', text => check(text));
  test('in a register', () =>
    check('items:\n  - id: EX-AAS-001\n    see: [⟦EX-AAS-001⟧]\n    statement: A.\n', 'exigences/r.yaml'));
});

describe('left alone', () => {
  test.each([
    ['a remark on oneself', item('EX-AAS-001 vaut aussi pour les postes partagés.')],
    ['another item', `${item('Voir EX-AAS-002.')}\n## EX-AAS-002 — T\n\nVoir EX-AAS-001.\n`],
    ['the text of a link', item('Voir [EX-AAS-001](#ex-aas-001--t).')],
    ['a range around oneself', item('Voir EX-AAS-000 à EX-AAS-002.')],
    ['an ID that is defined twice', `${item('Voir EX-AAS-001.')}\n${item('A.')}`],
    ['outside any item', `Voir EX-AAS-001.\n\n${item('A.')}`],
  ])('%s', (_, text) => check(text));
});
