import { describe, expect, test } from 'vitest';
import { findingsBy, markedBy, saidBy } from '../../../../support/checkRule.ts';

const RULE = 'need/uncovered';
const needs = (last: string): string => `kind: needs
entries:
  - { id: AX-01, name: Lisible }
  - { id: AX-02, name: Léger }
  - { id: AX-03, name: Rapide }
  - ${last}
`;
const chapter = (...answered: readonly string[]): string =>
  answered
    .map(
      (names, index) => `### EX-AAS-00${index + 1} — T\n\n- **Besoins** : ${names}\n\nL’ENT DOIT agir.\n\n`,
    )
    .join('');

const check = (catalogue: string, text: string): void => {
  const files = { 'catalogues/n.yaml': catalogue, 'a.md': text };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    chapter('AX-01, AX-02', 'AX-03'),
    `${chapter('AX-01, AX-02', 'AX-03')}### EX-AAS-009 — T\n\n- **Besoins** : AX-04\n- **Statut** : retirée\n`,
    `${chapter('AX-01, AX-02', 'AX-03')}Le besoin AX-04 attendra.\n`,
  ])('%s', text => check(needs('{ id: ⟦AX-04⟧, name: Simple }'), text));
});

describe('left alone', () => {
  test.each([
    ['answered', chapter('AX-01, AX-02, AX-03', 'AX-04')],
    ['answered by its name', chapter('AX-01, AX-02, AX-03', 'Simple')],
    ['hardly any is answered: the work is ahead', chapter('AX-01, AX-02')],
    ['none is', '# Titre\n'],
  ])('%s', (_, text) => check(needs('{ id: AX-04, name: Simple }'), text));
  test('other catalogues', () =>
    expect(
      findingsBy(RULE, {
        'catalogues/o.yaml': 'kind: objects\nentries:\n  - { id: a, name: A }\n',
        'a.md': chapter('a'),
      }),
    ).toEqual([]));
});

test('the need is quoted', () =>
  expect(
    saidBy(
      RULE,
      { 'catalogues/n.yaml': needs('{ id: AX-04, name: Simple }'), 'a.md': chapter('AX-01, AX-02, AX-03') },
      'en',
    ),
  ).toEqual([expect.stringContaining('AX-04')]));
