import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchesOf } from '../../../../server/src/core/base/matchesOf.ts';

const EXPRESSIONS = [
  /a/g,
  /a+/g,
  /a*/g,
  /(?<first>a)|(b)/g,
  /(?=b)/g,
  /\b/g,
  /$/gm,
  /(?:)/gu,
  new RegExp('', ['g', 'v'].join('')),
  /[^a]*/gu,
  /a/dgi,
  /^a/g,
];

test.each(EXPRESSIONS)('%o finds what matchAll finds', expression => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', 'B', '\n', '😀', '\ud83d', '\ude00'),
    maxLength: 8,
  });
  fc.assert(
    fc.property(texts, text => {
      expect(matchesOf(text, expression)).toEqual([...text.matchAll(expression)]);
    }),
  );
});

test('it begins at the start, wherever a search has stopped before', () => {
  const expression = /a/g;
  expression.exec('aab');
  expect(matchesOf('aab', expression).map(({ index }) => index)).toEqual([0, 1]);
});

test('matches of the same expression inside a match', () => {
  const expression = /a/g;
  const pairs = matchesOf('aa', expression).flatMap(() => matchesOf('a', expression));
  expect(pairs).toHaveLength(2);
});

test('an expression that is not global is refused', () => expect(() => matchesOf('a', /a/)).toThrow(/g/));
