import { describe, expect, test } from 'vitest';
import { fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'actor/unknown';
const ACTORS = [
  'kind: actors',
  'entries:',
  '  - { id: prestataires, name: Prestataires }',
  '  - { id: editeur-ent, name: Éditeur ENT, aliases: [éditeur de la solution], group: prestataires }',
  '  - { id: chef, name: Chef d’établissement (CE) }',
  '',
].join('\n');

const chapter = (actors: string): Record<string, string> => ({
  'catalogues/acteurs.yaml': ACTORS,
  'a.md': `### EX-AAS-001 — Titre\n\n- **Acteurs** : ${actors}\n\nL'ENT DOIT agir.\n`,
});

const check = (files: Record<string, string>): void => expect(markedBy(RULE, files)).toEqual(files);

describe('fields', () => {
  test.each([
    '⟦éditeur⟧',
    '⟦editeur-end (R)⟧, editeur-ent (A)',
    'éditeur ENT, ⟦hébergeur⟧',
    'Éditeur ENT, EDITEUR ENT, editeur-ent, éditeur de la solution, prestataires',
    'editeur-ent (R), prestataires (R/A), chef d’établissement (CE) (I)',
    'éditeur ENT (s’il héberge)',
    'Tous, tous les acteurs',
    'n/a',
  ])('%s', actors => check(chapter(actors)));
});

test('groups: a name is known, another is not', () => {
  const files = {
    'catalogues/acteurs.yaml': `${ACTORS}  - { id: hebergeur, group: [prestataires, ⟦ailleurs⟧] }\n`,
  };
  check(files);
});

test('a catalogue of another kind does not count', () => {
  const files = chapter('n’importe qui');
  check({ 'a.md': files['a.md'] ?? '', 'catalogues/s.yaml': 'kind: services\nentries:\n  - id: a\n' });
});

test('the fix leaves the RACI letter', () => {
  expect(fixedBy(RULE, chapter('éditeur ETN (R)'))).toBe(chapter('Éditeur ENT (R)')['a.md']);
});

test('the fix of a front matter quotes what YAML would misread', () => {
  const actors = 'kind: actors\nentries:\n  - { id: college, name: "Collège: site pilote" }\n';
  const document = (value: string): string => `---\nactors: [${value}]\n---\n\n# A\n`;
  const files = { 'catalogues/acteurs.yaml': actors, 'a.md': document('Collège  site pilot') };
  expect(fixedBy(RULE, files)).toBe(document('"Collège: site pilote"'));
});
