import { describe, expect, test } from 'vitest';
import { read } from './support/read.ts';
import { showItems } from './support/show.ts';

const manifest = `items:
  criterion: { pattern: '\\d+\\.\\d+', names: [critère, criterion] }
  test: { pattern: '\\d+\\.\\d+\\.\\d+', names: [test] }
  practice: { pattern: 'BP-(?<number>\\d{3})', names: [bonne pratique] }
  requirement: { pattern: 'EX-[A-Z]{3}-\\d{3}', names: [exigence] }
`;

const items = (text: string): readonly string[] => showItems(read(text, { manifest }));

describe('an ID behind a word for its kind defines', () => {
  test.each([
    ['#### Critère 1.1 Chaque image', 'heading 1.1 "Chaque image"'],
    ['#### Critère 1.1 — Chaque image', 'heading 1.1 "Chaque image"'],
    ['#### CRITERE n° 1.1\u00a0: Chaque image', 'heading 1.1 "Chaque image"'],
    ['#### [Critère 1.1] Chaque image', 'heading 1.1 "Chaque image"'],
    ['#### [Critère 1.1](#crit-1-1) [A] Chaque image {id="crit-1-1"}', 'heading 1.1 "[A] Chaque image"'],
    ['#### **Critère 1.1**', 'heading 1.1'],
    ['### Bonne pratique BP-017 : Trier', 'heading BP-017 "Trier"'],
    ['### Exigence EX-AAS-001 — Titre', 'heading EX-AAS-001 "Titre"'],
    ['### Exigence EX-AAS-001 Offre de service', 'heading EX-AAS-001 "Offre de service"'],
    ['### Exigence EX-AAS-001 Désactivation', 'heading EX-AAS-001 "Désactivation"'],
    ['#### Critère 1.1 dématérialisation', 'heading 1.1 "dématérialisation"'],
    ['#### Critère 1.1 Des contrastes suffisants', 'heading 1.1 "Des contrastes suffisants"'],
    ['**[Test 1.5.1](#t)** Quoi ?', 'lead 1.5.1 : Quoi ?'],
    ['- **Test 1.5.1** : Quoi ?', 'lead 1.5.1 : Quoi ?'],
    ['**Exigence EX-AAS-001 : Titre** Texte.', 'lead EX-AAS-001 "Titre" : Texte.'],
    ['| Critère | Texte |\n|---|---|\n| Critère 1.1 | Quoi ? |', 'table 1.1 : Quoi ?'],
  ])('%o', (text, expected) => expect(items(text)).toEqual([expected]));
});

describe('nothing is defined', () => {
  test.each([
    ['by several', '### Critères 1.1 et 1.2'],
    ['by a range', '### Critères 1.1 à 1.9'],
    ['by a word alone', '### Critère de succès'],
    ['behind other words', '### Le critère 1.1'],
    ['by a word for something else', '### Chapitre 1.1'],
    ['by another document’s', '### Critère 1.1 du RGAA'],
    ['by another document’s, in capitals', '### CRITÈRE 1.1 DU RGAA'],
    ['by another document’s with an apostrophe', '### Critère 1.1 de l’annexe'],
    ['by its number alone', '### Bonne pratique 17 : Trier'],
    ['by a kind of another name', '### Test 1.1 Titre'],
    ['by a quantity', '### Critère 1.1 %'],
    ['by a number of another shape', '### Critère 1'],
    ['in a sentence', 'Critère 1.1 : voir plus bas.'],
    ['in a longer cell', '| Critère | Texte |\n|---|---|\n| Critère 1.1, voir plus bas | x |'],
    ['by a link in a cell', '| Critère | Texte |\n|---|---|\n| [Critère 1.1](#c) | x |'],
    ['in code', '```\n### Critère 1.1 Titre\n```'],
  ])('%s', (_, text) => expect(items(text)).toEqual([]));
});

test('its own name is no reference to it, that of another is', () => {
  const text =
    '### Bonne pratique BP-001 : Trier\n\nVoir bonne pratique 2.\n\n- **Test 1.5.1** : voir le test 1.5.2.';
  const { references } = read(text, { manifest });
  expect(references.map(reference => reference.kind === 'item' && reference.id)).toEqual(['BP-002', '1.5.2']);
});
