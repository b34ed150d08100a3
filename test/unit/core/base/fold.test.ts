import { describe, expect, test } from 'vitest';
import { fold, foldInPlace } from '../../../../server/src/core/base/fold.ts';

describe('fold', () => {
  test.each([
    ['Éditeur ENT', 'editeur ent'],
    ['Niveau d’exigence', "niveau d'exigence"],
    ['  Objets\u00a0 métier\n', 'objets metier'],
    ['Œuvre', 'oeuvre'],
    ['ÆTHER', 'aether'],
    ['e\u0301', 'e'],
    ['', ''],
    ['EX-AAS-001 B', 'ex-aas-001 b'],
    ['A  b', 'a b'],
    [' a', 'a'],
    ['a\tb', 'a b'],
  ])('%o → %o', (text, expected) => expect(fold(text)).toBe(expected));

  test.each([
    ['a-b', 'a b'],
    ["l'ENT", 'l ENT'],
    ['§ 3', '3'],
  ])('%o and %o differ', (a, b) => expect(fold(a)).not.toBe(fold(b)));
});

describe('foldInPlace', () => {
  test.each([
    ['ÉDITEUR\u00a0ENT', 'editeur ent'],
    ['l’§ 3', "l'§ 3"],
    ['Chapitre\n3', 'chapitre 3'],
  ])('%o → %o', (text, expected) => expect(foldInPlace(text)).toBe(expected));

  test.each(['œuvre', 'İstanbul', 'ﬁn', 'e\u0301', '\ud800x', '🧭 a'])('%o keeps its length', text =>
    expect(foldInPlace(text)).toHaveLength(text.length),
  );
});
