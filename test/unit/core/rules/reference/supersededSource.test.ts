import { describe, expect, test } from 'vitest';
import { findingsBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/superseded-source';
const REFERENCES = `kind: references
entries:
  - { id: RGAA3, name: RGAA 3.0, superseded-by: RGAA4 }
  - { id: RGAA4, name: RGAA 4.1 }
  - { id: RGS1, name: RGS 1.0, aliases: [RGS], superseded-by: ailleurs }
`;
const check = (text: string, path = 'a.md'): void => {
  const files = { 'catalogues/r.yaml': REFERENCES, [path]: text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'L’ENT suit [⟦RGAA3⟧].',
    '## EX-AAS-001 — T\n\n- **Fondement** : RGAA 4.1, ⟦RGAA 3.0⟧\n\nL’ENT DOIT agir.\n',
    'Une autre ligne dit remplacé.\r\nL’ENT suit [⟦RGAA3⟧].\r\n',
  ])('%s', text => check(text));
  test('in a register', () =>
    check('items:\n  - { id: EX-AAS-001, legal: [⟦RGAA3⟧], statement: A. }\n', 'exigences/r.yaml'));
});

describe('left alone', () => {
  test.each([
    'L’ENT suit [RGAA4].',
    'Il a remplacé [RGAA3] en 2019.',
    'Formerly [RGAA3].',
    'L’ENT suit [RGAA9].',
    '`[RGAA3]`',
    '[RGAA3](https://exemple.fr)',
  ])('%s', text => check(text));
  test('without a catalogue', () => expect(findingsBy(RULE, { 'a.md': 'L’ENT suit [RGAA3].' })).toEqual([]));
});

test.each([
  ['L’ENT suit [RGAA3].', 'RGAA 4.1'],
  ['Voir le § 3 du RGS.', 'ailleurs'],
  ['L’ENT suit [RGS].', 'ailleurs'],
])('%s: the successor is named', (text, successor) =>
  expect(saidBy(RULE, { 'catalogues/r.yaml': REFERENCES, 'a.md': text })[0]).toContain(successor),
);

test('history far away on the same line is none', () =>
  check(`Il a remplacé l’autre. ${'Et encore. '.repeat(200)}L’ENT suit [⟦RGAA3⟧].`));
