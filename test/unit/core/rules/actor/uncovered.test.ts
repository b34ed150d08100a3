import { describe, expect, test } from 'vitest';
import { findingsBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'actor/uncovered';
const catalogue = (last: string, more = ''): string => `kind: actors
entries:
  - { id: a, name: Alpha }
  - { id: b, name: Beta }
  - { id: c, name: Gamma }
${more}  - ${last}
`;
const FORGOTTEN = '{ id: ⟦d⟧, name: Delta }';

/** A chapter whose items name these actors. */
function chapter(...actors: readonly string[]): string {
  return actors
    .map(
      (names, index) => `### EX-AAS-00${index + 1} — T\n\n- **Acteurs** : ${names}\n\nL’ENT DOIT agir.\n\n`,
    )
    .join('');
}

const check = (actors: string, text: string): void => {
  const files = { 'catalogues/a.yaml': actors, 'a.md': text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    ['nobody names it', catalogue(FORGOTTEN), chapter('Alpha', 'b', 'Gamma')],
    [
      'an item withdrawn does',
      catalogue(FORGOTTEN),
      `${chapter('Alpha, Beta', 'c')}### EX-AAS-009 — T\n\n- **Acteurs** : Delta\n- **Statut** : retiré\n`,
    ],
    ['a prose does', catalogue(FORGOTTEN), `${chapter('Alpha, Beta, Gamma')}Delta fait tout.\n`],
    [
      'a group of others does',
      catalogue(FORGOTTEN, '  - { id: g, name: Groupe }\n  - { id: e, name: Eta, group: g }\n'),
      chapter('Alpha, Beta, Gamma, Groupe'),
    ],
    ['Windows line ends', catalogue(FORGOTTEN).replaceAll('\n', '\r\n'), chapter('Alpha', 'b', 'Gamma')],
  ])('%s', (_, actors, text) => check(actors, text));
});

describe('left alone', () => {
  test.each([
    [
      'named by its ID, its name, its alias',
      catalogue('{ id: d, name: Delta, aliases: [Del] }'),
      chapter('Alpha, Beta, Gamma', 'Del (R)'),
    ],
    [
      'named by its group',
      catalogue('{ id: d, name: Delta, group: Groupe }', '  - { id: g, name: Groupe }\n'),
      chapter('Alpha, Beta, Gamma', 'g'),
    ],
    [
      'a group, whose members are named',
      catalogue('{ id: d, name: Delta }', '  - { id: z, name: Zeta, group: d }\n'),
      chapter('Alpha, Beta, Gamma, Zeta'),
    ],
    [
      'inherited from a section',
      catalogue('{ id: d, name: Delta }'),
      `${chapter('Alpha, Beta, Gamma')}## Delta {actors=d}\n\n### EX-AAS-009 — T\n\nL’ENT DOIT agir.\n`,
    ],
    ['everybody is meant', catalogue('{ id: d, name: Delta }'), chapter('Alpha, Beta, Gamma', 'tous')],
    [
      'a catalogue that is hardly used is a mere list',
      catalogue('{ id: d, name: Delta }'),
      chapter('Alpha, Beta'),
    ],
    ['no item at all', catalogue('{ id: d, name: Delta }'), '# Titre\n'],
  ])('%s', (_, actors, text) => check(actors, text));

  test('groups in a circle do not hang', () => {
    const circle = catalogue('{ id: d, name: Delta, group: e }', '  - { id: e, name: Eta, group: d }\n');
    expect(findingsBy(RULE, { 'catalogues/a.yaml': circle, 'a.md': chapter('Alpha, Beta, Gamma') })).toEqual(
      [],
    );
  });
});

test('it is told by its name', () =>
  expect(
    saidBy(RULE, {
      'catalogues/a.yaml': catalogue('{ id: d, name: Delta }'),
      'a.md': chapter('Alpha, Beta, Gamma'),
    }),
  ).toEqual([expect.stringContaining('«\u00a0Delta\u00a0»')]));
