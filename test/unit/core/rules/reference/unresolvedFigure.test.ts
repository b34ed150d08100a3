import { describe, expect, test } from 'vitest';
import { findingsBy, markedBy } from '../../../../support/checkRule.ts';

const RULE = 'reference/unresolved-figure';
const CAPTIONS = '**Figure 1 — Acteurs**\n\n![Figure 2 : flux](x.svg)\n\nTableau A : profils\n\n';
const check = (prose: string): void => {
  const files = { 'a.md': `${CAPTIONS}${prose}\n`, 'b.md': '# Fiche 1 — Compte\n' };
  expect(markedBy(RULE, files)).toEqual(files);
};

describe('found', () => {
  test.each([
    'Voir la figure ⟦3⟧.',
    'Voir la Fig. ⟦4⟧.',
    'See Figure ⟦7⟧.',
    'Voir la fiche ⟦2⟧.',
    'Voir\r\nla figure n° ⟦9⟧.',
  ])('%s', prose => check(prose));
});

describe('left alone', () => {
  test.each([
    'Voir la figure 1 et la figure 2.',
    'Voir la fiche 1.',
    '`la figure 3`',
    'Voir la figure 3 du rapport de la Cour des comptes.',
    'La figure de proue a 3 bras.',
  ])('%s', prose => check(prose));
  test('a word that no caption bears', () =>
    expect(findingsBy(RULE, { 'a.md': 'Voir la figure 4.\n', 'b.md': '**Tableau 1 — P**\n' })).toEqual([]));
});

test('a caption of another volume will do', () => {
  const files = {
    'sdet.yaml': 'sdet: 1\nvolumes:\n  - { id: p, chapters: [p.md] }\n  - { id: q, chapters: [q.md] }\n',
    'p.md': '**Figure 1 — A**\n\nVoir la figure 5 et la figure ⟦6⟧.\n',
    'q.md': '**Figure 5 — B**\n',
  };
  expect(markedBy(RULE, files)).toEqual(files);
});
