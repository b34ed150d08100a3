import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'level/contradicts-text';

const chapter = (level: string, statement: string): Record<string, string> => ({
  'a.md': `### EX-AAS-001 — Titre\n\n- **Niveau** : ${level}\n\n${statement}\n`,
});

describe('found', () => {
  test.each([
    ['⟦recommandé⟧', "L'ENT DOIT agir."],
    ['⟦obligatoire⟧', "L'ENT DEVRAIT agir."],
    ['⟦facultatif⟧', "L'ENT NE DOIT PAS agir."],
    ['⟦interdit⟧', "L'ENT DOIT agir."],
    ['⟦déconseillé⟧', "L'ENT DEVRAIT agir."],
    ['⟦Recommandée⟧', "L'ENT DOIT agir et PEUT se taire."],
  ])('%s / %s', (level, statement) => {
    const files = chapter(level, statement);
    expect(markedBy(RULE, files)).toEqual(files);
  });
});

describe('not found', () => {
  test.each([
    ['obligatoire', "L'ENT DOIT agir."],
    ['obligatoire', "L'ENT NE DOIT PAS agir."],
    ['obligatoire', "L'ENT NE DOIT conférer AUCUN droit."],
    ['recommandé', "L'ENT NE DEVRAIT PAS agir."],
    ['interdit', "L'ENT NE DOIT PAS agir."],
    ['interdit', 'Aucune donnée à caractère personnel NE DOIT sortir.'],
    ['déconseillé', "Ni l'ENT ni ses services NE DEVRAIENT agir."],
    ['obligatoire', "L'ENT NE DOIT garder QUE le nom."],
    ['recommandé', "L'ENT DEVRAIT agir, et DOIT se taire."],
    ['recommandé', "L'ENT agit, comme il doit."],
    ['recommandé', "L'ENT écrit `DOIT`."],
    ['recommandé (collèges)', "L'ENT DOIT agir."],
    ['bloquant', "L'ENT DOIT agir."],
    ['recommandé', "L'ENT agit.\n\n> **Pourquoi** : il DOIT agir."],
  ])('%s / %s', (level, statement) => {
    const files = chapter(level, statement);
    expect(markedBy(RULE, files)).toEqual(files);
  });

  test('a level without keywords of its own cannot be contradicted', () => {
    const files = {
      'sdet.yaml':
        "sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\ncatalogues: ['*.yaml']\nlevels: m\n",
      'niveaux.yaml':
        'kind: levels\nid: m\nentries:\n  - { id: haut, rank: 2 }\n  - { id: bas, rank: 1, keywords: [PEUT] }\n',
      ...chapter('haut', "L'ENT PEUT agir."),
    };
    expect(markedBy(RULE, files)).toEqual(files);
  });
});

test('the strongest keyword is quoted', () => {
  expect(saidBy(RULE, chapter('facultatif', "L'ENT DEVRAIT agir et DOIT parler."))).toEqual([
    'Le champ dit «\u00a0facultatif\u00a0», mais l’énoncé dit «\u00a0DOIT\u00a0», donc «\u00a0obligatoire\u00a0».',
  ]);
});

test('the fix declares what the statement says, with the capital that stood there', () => {
  const files = chapter('Recommandé', "L'ENT DOIT agir.");
  expect(fixedBy(RULE, files)).toBe(chapter('Obligatoire', "L'ENT DOIT agir.")['a.md']);
});
