import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'structure/unknown-field';
const item = (fields: string): string => `### EX-AAS-001 — Titre\n\n${fields}\n\nL'ENT DOIT agir.\n`;

const check = (fields: string): void => {
  const files = { 'a.md': item(fields) };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    '- **Niveau** : obligatoire\n- **⟦Acteurss⟧** : éditeur',
    '- Niveau : obligatoire\n- ⟦Priorité⟧ : haute',
    '* **Niveau :** obligatoire\n* **⟦Constructor⟧ :** x',
    '| Niveau | obligatoire |\n|---|---|\n| ⟦Porteur⟧ | académie |',
  ])('%s', check);
});

describe('not found', () => {
  test.each([
    '- **Niveau** : obligatoire\n- **Acteurs** : éditeur',
    '- **niveau d’exigence** : obligatoire\n- **ETIQUETTES** : a',
    '- **Level** : obligatoire\n- **Actors** : éditeur'
      .replace('Level', 'Niveau')
      .replace('Actors', 'Concerne'),
    '- **Niveau** : obligatoire\n- **Note** : rien',
    '- **Élève** : inscrit\n- **Parent** : responsable',
    '- une liste\n- ordinaire : avec deux points',
  ])('%s', check);
});

describe('fixes', () => {
  test('the nearest label', () =>
    expect(fixedBy(RULE, { 'a.md': item('- **Niveau** : obligatoire\n- **Dépends de** : EX-AAS-001') })).toBe(
      item('- **Niveau** : obligatoire\n- **Dépend de** : EX-AAS-001'),
    ));
  test('a label of the manifest', () => {
    const manifest =
      "sdet: 1\nvolumes:\n  - { id: p, chapters: ['*.md'] }\nlabels: { actors: [Responsable du projet] }\n";
    const files = {
      'sdet.yaml': manifest,
      'a.md': item('- **Niveau** : obligatoire\n- **Responsables du projet** : x'),
    };
    expect(fixedBy(RULE, files)).toBe(item('- **Niveau** : obligatoire\n- **Responsable du projet** : x'));
  });
  test('none when nothing is near', () =>
    expect(
      fixedBy(RULE, { 'a.md': item('- **Niveau** : obligatoire\n- **Priorité** : haute') }),
    ).toBeUndefined());
});
