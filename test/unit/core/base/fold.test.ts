import fc from 'fast-check';
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

describe('the same as by Unicode, step by step', () => {
  const slowly = (text: string): string =>
    text
      .normalize('NFD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .replace(/[’‘ʼ]/g, "'")
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .replace(/\s+/g, ' ')
      .trim();

  test('every sign below U+3000', () => {
    for (let code = 0; code < 0x3000; code++) {
      const sign = String.fromCharCode(code);
      for (const text of [sign, `A${sign}`, `${sign} É`, `à ${sign} b`])
        expect(fold(text)).toBe(slowly(text));
    }
  });

  test('random texts', () =>
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aÉè ’ÿÆœß×÷\u00a0\t\u0301-"Zİ') }), text => {
        expect(fold(text)).toBe(slowly(text));
      }),
      { seed: 5, numRuns: 2_000 },
    ));
});

describe('foldInPlace', () => {
  test.each([
    ['ÉDITEUR\u00a0ENT', 'editeur ent'],
    ['l’§ 3', "l'§ 3"],
    ['Chapitre\n3', 'chapitre 3'],
    ['해야', '해야'],
  ])('%o → %o', (text, expected) => expect(foldInPlace(text)).toBe(expected));

  test.each(['œuvre', 'İstanbul', 'ﬁn', 'e\u0301', '\ud800x', '🧭 a'])('%o keeps its length', text =>
    expect(foldInPlace(text)).toHaveLength(text.length),
  );
});
