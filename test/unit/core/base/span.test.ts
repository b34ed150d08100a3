import { describe, expect, test } from 'vitest';
import { encloses, span, touches } from '../../../../server/src/core/base/span.ts';

describe('touches', () => {
  test.each([2, 3, 5])('%i', at => expect(touches(span(2, 5), at)).toBe(true));
  test.each([1, 6])('not %i', at => expect(touches(span(2, 5), at)).toBe(false));
});

describe('encloses', () => {
  test.each([
    [2, 5],
    [3, 4],
    [5, 5],
  ])('%i–%i', (start, end) => expect(encloses(span(2, 5), span(start, end))).toBe(true));
  test.each([
    [1, 5],
    [2, 6],
    [6, 6],
  ])('not %i–%i', (start, end) => expect(encloses(span(2, 5), span(start, end))).toBe(false));
});
