import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { align, type Notation, verbatim } from '../../../../server/src/core/syntax/alignment.ts';

/** What stands in the source where a part of the value is found. */
function written(value: string, source: string, part: string, notation: Notation): string {
  const start = value.indexOf(part);
  const place = align(value, source, 100, notation).spanOf(start, start + part.length);
  return source.slice(place.start - 100, place.end - 100);
}

describe('the same text', () => {
  test('stands where it stands', () => expect(verbatim('abc', 7).spanOf(1, 2)).toEqual({ start: 8, end: 9 }));
  test('an empty range is a place', () =>
    expect(verbatim('abc', 7).spanOf(3, 3)).toEqual({ start: 10, end: 10 }));
});

describe('markdown', () => {
  test.each([
    ['a*b', 'a\\*b', '*', '*'],
    ['a*b', 'a\\*b', 'a*b', 'a\\*b'],
    ['a & EX', 'a &amp; EX', '&', '&amp;'],
    ['a & EX', 'a &amp; EX', 'EX', 'EX'],
    ['&copy EX', '&copy EX', 'EX', 'EX'],
    ['A&B EX', '&#65;&#x26;B EX', '&', '&#x26;'],
    ['\u{1d504} EX', '&Afr; EX', '\u{1d504}', '&Afr;'],
    ['\uFFFD EX', '&#0; EX', 'EX', 'EX'],
    ['\uFFFD EX', '&#xD800; EX', 'EX', 'EX'],
    ['\uFFFD EX', '\0 EX', 'EX', 'EX'],
    ['\\ EX', '\\\\ EX', '\\', '\\'],
    ['\\* EX', '\\\\\\* EX', 'EX', 'EX'],
    ['\\a EX', '\\a EX', 'EX', 'EX'],
    ['a\nEX', 'a\n> EX', 'EX', 'EX'],
    ['a\n-EX-', 'a\n> &#45;EX-', 'EX-', 'EX-'],
    ['\u2060*EX', '\uFEFF\\*EX', 'EX', 'EX'],
    ['a\nEX', 'a  \n    EX', 'EX', 'EX'],
    ['a\r\nEX', 'a\r\n  EX', 'EX', 'EX'],
    ['&amp EX', '&amp EX', 'EX', 'EX'],
  ])('%o in %o: %o is %o', (value, source, part, expected) =>
    expect(written(value, source, part, 'markdown')).toBe(expected),
  );
});

describe('code', () => {
  test.each([
    ['a | EX', 'a \\| EX', '|', '|'],
    ['&amp; EX', '&amp; EX', 'EX', 'EX'],
    ['\\\\ EX', '\\\\ EX', 'EX', 'EX'],
    ['a EX', 'a\nEX', 'EX', 'EX'],
  ])('%o in %o: %o is %o', (value, source, part, expected) =>
    expect(written(value, source, part, 'code')).toBe(expected),
  );
});

describe('double-quoted', () => {
  test.each([
    ['a\nnEX', 'a\\nnEX', 'nEX', 'nEX'],
    ['é EX', '\\u00e9 EX', 'é', '\\u00e9'],
    ['é EX', '\\xe9 EX', 'EX', 'EX'],
    ['\u{1f9ed}EX', '\\U0001F9EDEX', 'EX', 'EX'],
    ['a "b" EX', 'a \\"b\\" EX', '"b"', '\\"b\\"'],
    ['abEX', 'a\\\n   bEX', 'bEX', 'bEX'],
    ['a EX', 'a\n   EX', 'EX', 'EX'],
    ['\\q EX', '\\q EX', 'EX', 'EX'],
    ['&amp; EX', '&amp; EX', 'EX', 'EX'],
  ])('%o in %o: %o is %o', (value, source, part, expected) =>
    expect(written(value, source, part, 'double-quoted')).toBe(expected),
  );
});

describe('single-quoted', () => {
  test.each([
    ["l'EX", "l''EX", 'EX', 'EX'],
    ["l'EX", "l''EX", "'", "'"],
    ['a\\nEX', 'a\\nEX', 'EX', 'EX'],
  ])('%o in %o: %o is %o', (value, source, part, expected) =>
    expect(written(value, source, part, 'single-quoted')).toBe(expected),
  );
});

describe('plain', () => {
  test.each([
    ['a b EX', 'a\n  b\n  EX', 'b EX', 'b\n  EX'],
    ['\\\\ EX', '\\\\ EX', 'EX', 'EX'],
    ["l'EX ''", "l'EX ''", "''", "''"],
    ['&amp; EX', '&amp; EX', 'EX', 'EX'],
    ['a\n\nEX\n', 'a\r\n\r\n    EX\r\n', 'EX', 'EX'],
  ])('%o in %o: %o is %o', (value, source, part, expected) =>
    expect(written(value, source, part, 'plain')).toBe(expected),
  );
});

test('whatever the texts, places grow and stay inside', () => {
  const text = fc.array(
    fc.constantFrom(
      'a',
      ' ',
      '\n',
      '&amp;',
      '&',
      '\\',
      '\\n',
      "'",
      '"',
      '&#65;',
      '\0',
      '\ud800',
      'x'.repeat(510),
    ),
    { maxLength: 12 },
  );
  const notations = fc.constantFrom<Notation>('markdown', 'code', 'double-quoted', 'single-quoted', 'plain');
  const check = (value: string[], source: string[], notation: Notation): void => {
    const [made, from] = [value.join(''), source.join('')];
    const mapped = align(made, from, 5, notation);
    const places = Array.from({ length: made.length }, (_, i) => mapped.spanOf(i, i + 1));
    const grows = places.every(({ start, end }, i) => (places[i - 1]?.start ?? 5) <= start && start <= end);
    expect(grows).toBe(true);
    expect(mapped.spanOf(0, made.length).end).toBeLessThanOrEqual(5 + from.length);
  };
  fc.assert(fc.property(text, text, notations, check), { seed: 11, numRuns: 500 });
});
