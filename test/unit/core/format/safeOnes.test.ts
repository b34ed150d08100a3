import { expect, it } from 'vitest';
import { safeOnes } from '../../../../server/src/core/format/safeOnes.ts';

/** What is safe of 1 to `length` when each of `bad` is not, and how often was asked. */
function check(length: number, bad: readonly number[], most: number, expected: readonly number[]): number {
  let asked = 0;
  const list = Array.from({ length }, (_, index) => index + 1);
  const isSafe = (some: readonly number[]): boolean => {
    asked++;
    return !some.some(one => bad.includes(one));
  };
  expect(safeOnes(list, isSafe, most)).toEqual(expected);
  expect(asked).toBeLessThanOrEqual(most);
  return asked;
}

it('takes all at once when all is safe', () => {
  expect(
    check(
      1000,
      [],
      1,
      Array.from({ length: 1000 }, (_, n) => n + 1),
    ),
  ).toBe(1);
});

it('leaves out what is not safe, in few questions', () => {
  check(4, [2], 20, [1, 3, 4]);
  check(5, [1, 5], 20, [2, 3, 4]);
  expect(
    check(
      64,
      [33],
      100,
      Array.from({ length: 64 }, (_, n) => n + 1).filter(n => n !== 33),
    ),
  ).toBeLessThan(20);
});

it.each([
  ['nothing is safe', 3, [1, 2, 3], 20],
  ['there is nothing', 0, [], 20],
  ['it may not ask often enough to be sure', 64, [1, 20, 40, 64], 10],
])('takes nothing when %s', (_, length, bad, most) => {
  check(length, bad, most, []);
});

it('takes nothing when what is safe apart is not safe together', () => {
  expect(safeOnes([1, 2], some => some.length === 1, 20)).toEqual([]);
});
