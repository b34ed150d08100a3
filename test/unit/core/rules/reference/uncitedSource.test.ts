import { describe, expect, test } from 'vitest';
import { manifestWithRule } from '../../../../../server/src/core/rules/exampleManifest.ts';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/uncited-source';
const REFERENCES = (entry: string): string => `kind: references\nentries:\n  - ${entry}\n`;
const check = (entry: string, text: string, path = 'a.md'): void => {
  const files = { 'sdet.yaml': manifestWithRule(RULE), 'catalogues/r.yaml': REFERENCES(entry), [path]: text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    ['{ id: ⟦RGS⟧, name: Référentiel de sécurité }', 'Rien.'],
    ['{ id: ⟦RGS⟧, name: Référentiel de sécurité }', 'Les RGSX et le xRGS.'],
    ['{ id: ⟦RGS⟧, name: Référentiel, url: "https://exemple.fr/rgs" }', '[x](https://exemple.fr/autre)'],
  ])('%s: %s', (entry, text) => check(entry, text));
});

describe('left alone', () => {
  test.each([
    ['{ id: RGS, name: Référentiel de sécurité }', 'L’ENT suit le [RGS].'],
    ['{ id: RGS, name: Référentiel de sécurité }', 'L’ENT suit le REFERENTIEL DE SÉCURITÉ.'],
    ['{ id: rgs, name: Référentiel, aliases: [R.G.S.] }', 'Le R.G.S. s’applique.'],
    ['{ id: rgs, name: Référentiel, url: "https://exemple.fr/rgs" }', '[x](https://exemple.fr/rgs)'],
  ])('%s: %s', (entry, text) => check(entry, text));
  test('cited in a register', () =>
    check(
      '{ id: RGS, name: R }',
      'items:\n  - { id: EX-AAS-001, legal: [RGS], statement: A. }\n',
      'exigences/r.yaml',
    ));
  test('by default', () =>
    expect(findingsBy(RULE, { 'catalogues/r.yaml': REFERENCES('{ id: RGS, name: R }'), 'a.md': '' })).toEqual(
      [],
    ));
});
