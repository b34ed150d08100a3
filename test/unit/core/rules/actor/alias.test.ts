import { describe, expect, test } from 'vitest';
import { findingsBy, fixedBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'actor/alias';
const ACTORS = [
  'kind: actors',
  'entries:',
  '  - { id: editeur-ent, name: Éditeur ENT, aliases: [éditeur de la solution, EDT] }',
  "  - { id: chef, name: Chef d'établissement, aliases: [DASEN] }",
  '',
].join('\n');

const files = (text: string): Record<string, string> => ({ 'catalogues/acteurs.yaml': ACTORS, 'a.md': text });
const chapter = (actors: string): string =>
  `### EX-AAS-001 — Titre\n\n- **Acteurs** : ${actors}\n\nL'ENT DOIT agir.\n`;

describe('places', () => {
  test.each([
    '⟦EDT⟧',
    '⟦edt (R)⟧, Éditeur ENT, ⟦DASEN⟧',
    'éditeur ent, editeur-ent (R), CHEF D’ÉTABLISSEMENT',
    'inconnu, tous',
  ])('%s', actors => expect(markedBy(RULE, files(chapter(actors)))).toEqual(files(chapter(actors))));
});

describe('the fix puts the name', () => {
  test('in a field list', () =>
    expect(fixedBy(RULE, files(chapter('EDT (R)')))).toBe(chapter('Éditeur ENT (R)')));
  test('in a single-quoted YAML text', () =>
    expect(fixedBy(RULE, files("---\nactors: ['DASEN']\n---\n\n# A\n"))).toBe(
      "---\nactors: ['Chef d''établissement']\n---\n\n# A\n",
    ));
  test('in a plain YAML text', () =>
    expect(fixedBy(RULE, files('---\nactors: EDT\n---\n\n# A\n'))).toBe(
      '---\nactors: Éditeur ENT\n---\n\n# A\n',
    ));
  test('and may be applied unseen', () =>
    expect(
      findingsBy(RULE, files(chapter('EDT'))).flatMap(({ fixes }) => fixes.map(({ safe }) => safe)),
    ).toEqual([true]));
});

test('it is advice', () => {
  expect(findingsBy(RULE, files(chapter('EDT'))).map(({ severity }) => severity)).toEqual(['info']);
});
