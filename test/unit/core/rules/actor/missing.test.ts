import { describe, expect, test } from 'vitest';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';
import type { Files } from '../../../../support/inMemoryProject.ts';

const RULE = 'actor/missing';
const ACTORS = `kind: actors
entries:
  - { id: equipe, name: Équipe }
  - { id: editeur, name: Éditeur, group: equipe }
  - { id: hebergeur, name: Hébergeur, group: equipe }
`;

/** An item of a register; `actors` as its field has them. */
function item(number: number, actors: string | undefined, more = ''): string {
  const field = actors === undefined ? '' : `    actors: ${actors}\n`;
  return `  - id: EX-AAS-00${number}\n    statement: L'ENT DOIT agir.\n${field}${more}`;
}

const USUAL = [1, 2, 3].map(number => item(number, '[editeur]')).join('');

const check = (text: string, others: Files = {}): void => {
  const files = {
    'catalogues/acteurs.yaml': ACTORS,
    'exigences/r.yaml': `items:\n${USUAL}`,
    'a.md': text,
    ...others,
  };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    '## ⟦EX-AAS-004⟧ — Titre\n\nL’ENT DOIT agir.\n',
    '- **⟦EX-AAS-004⟧** L’ENT DOIT agir.\n',
    '## ⟦EX-AAS-004⟧ — Titre\r\n\r\n- **Acteurs** :\r\n- **Niveau** : obligatoire\r\n\r\nL’ENT DOIT agir.\r\n',
    '## EX-AAS-005 — A\n\n- **Acteurs** : hébergeur\n\nL’ENT DOIT agir.\n\n## ⟦EX-AAS-004⟧ — Titre\n\nL’ENT DOIT agir.\n',
  ])('%s', text => check(text));
});

describe('left alone', () => {
  test.each([
    ['a value, known or not', '## EX-AAS-004 — T\n\n- **Acteurs** : inconnu\n\nL’ENT DOIT agir.\n'],
    [
      'what is inherited from a section',
      '## Machines {actors=hebergeur}\n\n### EX-AAS-004 — T\n\nL’ENT DOIT agir.\n',
    ],
    [
      'what is inherited from the file',
      '---\nactors: [editeur]\n---\n\n## EX-AAS-004 — T\n\nL’ENT DOIT agir.\n',
    ],
    ['nobody, said so', '## EX-AAS-004 — T\n\n- **Acteurs** : —\n\nL’ENT DOIT agir.\n'],
    ['an item withdrawn', '## EX-AAS-004 — T\n\n- **Statut** : retirée\n'],
    ['another kind, whose items name nobody', '## BP-001 — T\n\nPrévoir du papier.\n'],
  ])('%s', (_, text) => check(text));

  test('without a catalogue', () => {
    const files = { 'exigences/r.yaml': `items:\n${USUAL}${item(4, undefined)}` };
    expect(findingsBy(RULE, files)).toEqual([]);
  });

  test.each([
    ['two others are no habit', 2, 0],
    ['three are', 3, 1],
  ])('%s', (_, count, expected) => {
    const others = [1, 2, 3].slice(0, count).map(number => item(number, '[editeur]'));
    const files = {
      'catalogues/a.yaml': ACTORS,
      'exigences/r.yaml': `items:\n${others.join('')}${item(4, undefined)}`,
    };
    expect(findingsBy(RULE, files)).toHaveLength(expected);
  });

  test('where as many name nobody, that is the habit', () => {
    const files = {
      'catalogues/a.yaml': ACTORS,
      'exigences/r.yaml': `items:\n${USUAL}${[4, 5, 6].map(number => item(number, undefined)).join('')}`,
    };
    expect(findingsBy(RULE, files)).toEqual([]);
  });
});

test('a value of null counts as none; the place is the ID of the register', () => {
  const files = {
    'catalogues/a.yaml': ACTORS,
    'exigences/r.yaml': `items:\n${USUAL}  - id: ⟦EX-AAS-004⟧\n    statement: L'ENT DOIT agir.\n    actors:\n`,
  };
  expect(markedBy(RULE, files)).toEqual(files);
});
