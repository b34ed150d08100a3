import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeRegex } from '../../../../server/src/core/base/regex/escapeRegex.ts';
import { compileKeywords } from '../../../../server/src/core/extract/keywords.ts';
import { LEVEL_PRESETS } from '../../../../server/src/core/manifest/presets/levels.ts';
import { verbatim } from '../../../../server/src/core/syntax/alignment.ts';
import { proseOfText } from '../../../../server/src/core/syntax/prose.ts';

/** `level: word` for each keyword of a text; its place must hold the same word. */
function keywords(text: string, preset = 'sdet', keywordCase: 'upper' | 'any' = 'upper'): readonly string[] {
  const find = compileKeywords(LEVEL_PRESETS[preset] ?? [], keywordCase);
  return find(proseOfText(verbatim(text, 0))).map(({ level, text: word, span }) => {
    expect(text.slice(span.start, span.end).replace(/\s+/g, ' ')).toBe(word);
    return `${level}: ${word}`;
  });
}

describe('French', () => {
  test.each([
    ['L’ENT DOIT a.', ['obligatoire: DOIT']],
    ['Les ENT DOIVENT a et PEUVENT b.', ['obligatoire: DOIVENT', 'facultatif: PEUVENT']],
    ['Cela EST RECOMMANDÉ.', ['recommande: EST RECOMMANDÉ']],
    ['Elles SONT RECOMMANDEES.', ['recommande: SONT RECOMMANDEES']],
    ['Il NE DOIT PAS a.', ['interdit: NE DOIT PAS']],
    ['Il NE\nDOIT\u00a0PAS a.', ['interdit: NE DOIT PAS']],
    ['Il NE DOIT conférer AUCUN droit.', ['interdit: NE DOIT conférer AUCUN']],
    ['Il NE DOIT en aucun cas JAMAIS a', ['interdit: NE DOIT']],
    ['Il NE DOIT, en effet, PAS a', ['interdit: NE DOIT']],
    ['Aucune donnée à caractère personnel NE DOIT sortir.', ['interdit: NE DOIT']],
    ['Nul NE PEUT y accéder.', ['interdit: NE PEUT']],
    ['Ni l’un ni l’autre NE DEVRAIENT a.', ['deconseille: NE DEVRAIENT']],
    ['Il NE DOIT garder QUE le nom.', ['obligatoire: NE DOIT garder QUE']],
    ['Il NE DOIT PAS transmettre plus QUE a.', ['interdit: NE DOIT PAS']],
    ['Il NE DOIT garder AUCUN nom QUE a.', ['interdit: NE DOIT garder AUCUN']],
    ['Il NE DEVRAIT QUE lire.', ['recommande: NE DEVRAIT QUE']],
    ['Il NE DOIT garder un an AUCUN nom.', ['interdit: NE DOIT garder un an AUCUN']],
    ['Il NE DEVRAIT PAS a.', ['deconseille: NE DEVRAIT PAS']],
    ['Il NE PEUT PAS a.', ['interdit: NE PEUT PAS']],
    ['(DOIT)', ['obligatoire: DOIT']],
    ['DOIT DOIT', ['obligatoire: DOIT', 'obligatoire: DOIT']],
  ])('%o', (text, expected) => expect(keywords(text)).toEqual(expected));

  test.each([
    'Il doit a.',
    'ENDOIT DOITS',
    'DOIT-IL a ?',
    'ON_DOIT a',
    'Le DEVOIR',
    'Cela N’EST PAS OBLIGATOIRE.',
    'EST\u200bOBLIGATOIRE',
    '',
  ])('none in %o', text => expect(keywords(text)).toEqual([]));
});

describe('whatever the case', () => {
  test.each([
    ['Il doit a.', ['obligatoire: doit']],
    ['Il Ne doit pas a.', ['interdit: Ne doit pas']],
    ['Elle est recommandée.', ['recommande: est recommandée']],
    ['Il ne doit pas supposer que a.', ['interdit: ne doit pas']],
    ['Il ne doit garder que le nom.', ['obligatoire: ne doit garder que']],
    ['Il ne devrait pas exiger que a.', ['deconseille: ne devrait pas']],
    ['Il ne doit plus accepter que a.', ['interdit: ne doit plus']],
    ['Il ne doit jamais dire que a.', ['interdit: ne doit jamais']],
  ])('%o', (text, expected) => expect(keywords(text, 'sdet', 'any')).toEqual(expected));
  test.each(['Le devoir', 'peutêtre'])('none in %o', text =>
    expect(keywords(text, 'sdet', 'any')).toEqual([]),
  );
});

describe('English', () => {
  test.each([
    ['It MUST a.', ['must: MUST']],
    ['It SHALL NOT a, it MAY b.', ['must-not: SHALL NOT', 'may: MAY']],
    ['It is NOT RECOMMENDED.', ['should-not: NOT RECOMMENDED']],
  ])('%o', (text, expected) => expect(keywords(text, 'rfc2119')).toEqual(expected));
  test.each(['It must a.', 'MUSTER', 'Il DOIT a.'])('none in %o', text =>
    expect(keywords(text, 'rfc2119')).toEqual([]),
  );
});

test('no levels, no keywords', () => expect(keywords('DOIT', 'inconnu')).toEqual([]));

test('signs in a keyword are signs', () => {
  const level = {
    id: 'a',
    name: { fr: 'a', en: 'a' },
    aliases: [],
    rank: 1,
    polarity: 'positive',
    keywords: ['A+ (B)'],
  } as const;
  const find = compileKeywords([level], 'upper');
  expect(['A+ (B)', 'AAA B'].map(text => find(proseOfText(verbatim(text, 0))).length)).toEqual([1, 0]);
});

/** The places of one keyword in a text. */
function placesOf(keyword: string, text: string, keywordCase: 'upper' | 'any' = 'any'): readonly string[] {
  const name = { fr: 'a', en: 'a' };
  const level = { id: 'a', name, aliases: [], rank: 1, polarity: 'positive', keywords: [keyword] } as const;
  const find = compileKeywords([level], keywordCase);
  return find(proseOfText(verbatim(text, 0))).map(({ span }) => text.slice(span.start, span.end));
}

test.each([
  ["s'impose", "Ici s’impose un choix, là s'impose un autre.", ['s’impose', "s'impose"]],
  ['DOIT', 'İl doit, İL DOİT', ['doit', 'DOİT']],
  ['должен', 'Система ДОЛЖЕН быть', ['ДОЛЖЕН']],
  ['해야 한다', '허여 혼다', []],
  ['べき', 'へき', []],
  ['NE DOIT … QUE SI', 'Il NE DOIT lire QUE a QUE SI b.', ['NE DOIT lire QUE a QUE SI']],
  [' doit … ', 'Il doit.', ['doit']],
  ['…', 'Il … doit', []],
])('whatever the case, %o in %o', (keyword, text, expected) =>
  expect(placesOf(keyword, text)).toEqual(expected),
);

test('where capitals count, apostrophes do too', () =>
  expect(placesOf("S'IMPOSE", 'S’IMPOSE', 'upper')).toEqual([]));

test('no letter changes the length of a text in which keywords are looked for', () => {
  for (let code = 0; code < 0x1_0000; code++) {
    const letter = String.fromCharCode(code);
    const text = `${letter} doit`;
    expect(placesOf('doit', text), letter).toEqual(['doit']);
  }
});

describe('the same as by one expression of all keywords', () => {
  const WORDS = [
    'ne',
    'doit',
    'Doivent',
    'PEUT',
    'pas',
    'que',
    'AUCUN',
    'aucune',
    'jamais',
    'est',
    'recommandé',
    'obligatoire',
  ];
  const OTHERS = [
    'a',
    'un',
    'été',
    'pass',
    '-',
    '_',
    'd’',
    '😀',
    '\u{1d400}',
    '\ud83d',
    '(',
    ')',
    ',',
    '.',
    '1',
  ];
  const SPACES = [' ', ' ', ' ', '\n', '\u00a0', '  '];
  const texts = fc
    .array(fc.constantFrom(...WORDS, ...WORDS, ...OTHERS, ...SPACES, ...SPACES, ...SPACES), { maxLength: 14 })
    .map(parts => parts.join(''));
  test.each([
    ['sdet', 'any'],
    ['sdet', 'upper'],
    ['rfc2119-fr', 'any'],
    ['rfc2119', 'any'],
  ] as const)('%s, %s', (preset, keywordCase) => {
    const all = (LEVEL_PRESETS[preset] ?? []).flatMap(({ id, keywords: of }) =>
      of.map(text => [id, text] as const),
    );
    const expected = byOneExpression(all, keywordCase);
    fc.assert(
      fc.property(texts, text => {
        expect(keywords(text, preset, keywordCase)).toEqual(expected(text));
      }),
      { numRuns: 500 },
    );
  });
});

/** Slow and plain: all keywords as alternatives of one expression, the longest first. */
function byOneExpression(
  keywordsOfLevels: readonly (readonly [string, string])[],
  keywordCase: 'upper' | 'any',
): (text: string) => readonly string[] {
  const bare = (text: string): string => text.replace(/[À-ɏ]/g, letter => letter.normalize('NFD').charAt(0));
  const all = keywordsOfLevels
    .map(([level, text]) => ({ level, text: bare(keywordCase === 'upper' ? text.toUpperCase() : text) }))
    .sort((a, b) => b.text.length - a.text.length);
  const source = ({ text }: { readonly text: string }): string => {
    const [head = '', end] = text.split(/\s*…\s*/);
    if (end === undefined) return spaced(head);
    const ends = all
      .filter(other => other.text.startsWith(`${head} `))
      .map(other => other.text.slice(head.length).replace('…', '').trim().split(' ')[0] ?? '');
    const others = ends.filter(other => other !== end).map(escapeRegex);
    const not = others.length === 0 ? '' : `(?!(?:${others.join('|')})(?![\\p{L}\\p{N}_-]))`;
    return `${spaced(head)}(?:\\s+${not}[^\\s,;:.!?()]+){0,3}?\\s+${spaced(end)}`;
  };
  const finder = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${all.map(keyword => `(${source(keyword)})`).join('|')})(?![\\p{L}\\p{N}_-])`,
    keywordCase === 'any' ? 'giu' : 'gu',
  );
  return text =>
    [...bare(text).matchAll(finder)].map(match => {
      const index = match.findIndex((group, at) => at > 0 && group !== undefined) - 1;
      const word = text.slice(match.index, match.index + match[0].length).replace(/\s+/g, ' ');
      return `${all[index]?.level}: ${word}`;
    });
}

function spaced(words: string): string {
  return words.split(' ').map(escapeRegex).join('\\s+');
}
