import { describe, expect, test } from 'vitest';
import { manifestWithRule } from '../../../../../server/src/core/rules/exampleManifest.ts';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'term/unused-definition';
const glossary = (entry: string): string => `kind: glossary\nentries:\n  - ${entry}\n`;
const check = (entry: string, text: string, path = 'a.md'): void => {
  const files = { 'sdet.yaml': manifestWithRule(RULE), 'catalogues/g.yaml': glossary(entry), [path]: text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    ['{ id: ⟦wap⟧, name: WAP, definition: Un protocole. }', 'L’ENT est ouvert.'],
    ['{ id: ⟦wap⟧, name: WAP, definition: Un protocole. }', 'Le wap et le WAPI.'],
    [
      '{ id: ⟦traceur⟧, name: Traceur, definition: Une marque. }',
      '`Traceur` <!-- traceur --> [x](traceur.md)',
    ],
  ])('%s: %s', (entry, text) => check(entry, text));
  test('used in another definition alone', () =>
    check(
      '{ id: ⟦a⟧, name: Alpha, definition: Voir Beta. }\r\n  - { id: ⟦b⟧, name: Beta, definition: B. }',
      'Rien.',
    ));
});

describe('left alone', () => {
  test.each([
    ['{ id: wap, name: WAP, definition: Un protocole. }', 'Le WAP est là.'],
    ['{ id: ent, name: Espace numérique, acronym: ENT, definition: A. }', 'L’ENT est là.'],
    ['{ id: ent, name: Espace numérique, definition: A. }', 'Les espaces\nnumériques.'],
    ['{ id: cours, name: Cours, aliases: [leçon], definition: A. }', 'La Lecon du jour.'],
  ])('%s: %s', (entry, text) => check(entry, text));
  test('used in a register', () =>
    check(
      '{ id: wap, name: WAP, definition: A. }',
      'items:\n  - { id: EX-AAS-001, statement: Le WAP. }\n',
      'exigences/r.yaml',
    ));
  test('by default', () =>
    expect(
      findingsBy(RULE, {
        'catalogues/g.yaml': glossary('{ id: wap, name: WAP, definition: A. }'),
        'a.md': '',
      }),
    ).toEqual([]));
});
