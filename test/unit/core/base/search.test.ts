import { describe, expect, test } from 'vitest';
import { lastAtOrBefore } from '../../../../server/src/core/base/search.ts';

function last(starts: readonly number[], at: number): number {
  return lastAtOrBefore(starts.length, index => starts[index] ?? Number.NaN, at);
}

describe('lastAtOrBefore', () => {
  test.each([
    [[0, 3, 7], 3, 1],
    [[0, 3, 7], 6, 1],
    [[0, 3, 7], 99, 2],
    [[5], 5, 0],
    [[2, 2, 2], 2, 2],
  ])('%j at %i', (starts, at, expected) => expect(last(starts, at)).toBe(expected));

  test.each([
    [[], 4],
    [[5], 4],
    [[0, 1], -1],
  ])('%j has none at %i', (starts, at) => expect(last(starts, at)).toBe(-1));
});
