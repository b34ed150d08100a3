import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'level/unknown';

const chapter = (level: string): string =>
  `### EX-AAS-001 — Titre\n\n- **Niveau** : ${level}\n\nL'ENT agit.\n`;

const check = (level: string): void => {
  const files = { 'a.md': chapter(level) };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each(['⟦bloquant⟧', '⟦obligatoire ou recommandé⟧', '⟦A⟧', '⟦à préciser⟧', '⟦**fort**⟧'])(
    '%s',
    level => {
      const files = { 'a.md': chapter(level) };
      expect(markedBy(RULE, files)['a.md']?.includes('⟦')).toBe(true);
    },
  );
  test('the place is the value', () => check('⟦bloquant⟧'));
});

describe('not found', () => {
  test.each([
    'obligatoire',
    'Obligatoire',
    'OBLIGATOIRES',
    'Recommandée',
    'recommande',
    'recommandé (collèges)',
    '**facultatif**',
    'optionnelle',
    'Souhaitée',
    'souhaitable',
    'Impératif',
    'must',
    'DEVRAIT',
    '—',
    'sans objet',
  ])('%s', check);
});

test('a levels catalogue of the project', () => {
  const files = {
    'sdet.yaml':
      "sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\ncatalogues: ['*.yaml']\nlevels: maison\n",
    'niveaux.yaml': 'kind: levels\nid: maison\nentries:\n  - { id: a, name: Vital, aliases: [V] }\n',
    'a.md':
      chapter('vital') + chapter('V').replace('001', '002') + chapter('⟦obligatoire⟧').replace('001', '003'),
  };
  expect(markedBy(RULE, files)).toEqual(files);
});

describe('the nearest level is offered', () => {
  test('in a field list', () =>
    expect(fixedBy(RULE, { 'a.md': chapter('obligatore') })).toBe(chapter('obligatoire')));
  test('in front matter, in quotes', () => {
    const document = (level: string): string =>
      `---\nid: EX-AAS-001\nlevel: "${level}"\n---\n\n# Titre\n\nIl agit.\n`;
    expect(fixedBy(RULE, { 'a.md': document('facultativ') })).toBe(document('facultatif'));
  });
  test('not when none is near', () => expect(fixedBy(RULE, { 'a.md': chapter('bloquant') })).toBeUndefined());
});

describe('whose levels they are', () => {
  const said = (levels: string): readonly string[] =>
    saidBy(
      RULE,
      {
        'sdet.yaml': `sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md']${levels} }\nlevels: sdet\n`,
        'a.md': chapter('bloquant'),
      },
      'en',
    );
  test('the project’s', () => expect(said('')).toEqual(['“bloquant” is not a level of this project.']));
  test('a volume’s that says the same', () =>
    expect(said(', levels: sdet')).toEqual(['“bloquant” is not a level of this project.']));
  test('a volume’s own', () =>
    expect(said(', levels: anssi')).toEqual(['“bloquant” is not a level of this volume.']));
});
