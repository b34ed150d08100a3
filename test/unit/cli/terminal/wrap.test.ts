import { expect, test } from 'vitest';
import { wrap } from '../../../../server/src/cli/terminal/wrap.ts';

function check(text: string, width: number, expected: string, used = 0): void {
  expect(wrap(text, width, used).join('|')).toBe(expected);
}

test('folds at spaces', () => check('un deux trois quatre', 9, 'un deux|trois|quatre'));
test('leaves a short text alone', () => check('un deux', 7, 'un deux'));
test('counts what the first line has taken already', () => check('un deux trois', 9, 'un|deux|trois', 5));
test('never breaks at a non-breaking space', () =>
  check('voici «\u00a0un mot\u00a0»', 9, 'voici|«\u00a0un|mot\u00a0»'));
test('gives a long word its own line', () => check('a bbbbbbbbbbbb c', 5, 'a|bbbbbbbbbbbb|c'));
test('folds nothing where there is no end', () =>
  check('un  deux trois', Number.POSITIVE_INFINITY, 'un deux trois'));
test('folds a long line in no time', () =>
  expect(wrap('mot '.repeat(200_000), 1_000_000)).toEqual(['mot '.repeat(200_000)]));
test('keeps line ends', () => check('a b\n\nc', 9, 'a b||c'));
test('measures columns, not code units', () => check('漢字 漢字', 8, '漢字|漢字'));
test('gives an empty text one empty line', () => check('', 5, ''));
