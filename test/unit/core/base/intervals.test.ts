import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { innermostFinder, outermost, overlapFinder } from '../../../../server/src/core/base/intervals.ts';
import { span } from '../../../../server/src/core/base/span.ts';

describe('overlapFinder', () => {
  const find = overlapFinder([span(2, 4), span(4, 6), span(9, 10)]);
  test.each([
    [1, 3, 2],
    [3, 5, 4],
    [5, 9, 4],
    [0, 20, 9],
  ])('%i–%i meets the one at %i', (start, end, expected) =>
    expect(find({ start, end })?.start).toBe(expected),
  );

  test.each([
    [0, 2],
    [6, 9],
    [10, 12],
    [7, 7],
  ])('%i–%i meets none', (start, end) => expect(find({ start, end })).toBeUndefined());

  test('tells the same as looking at each', () => {
    const widths = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })), { maxLength: 20 });
    const check = (parts: [number, number][], start: number, length: number): void => {
      let end = 0;
      const spans = parts.map(([gap, width]) => {
        const from = end + gap;
        end = from + width;
        return span(from, end);
      });
      const place = span(start, start + length);
      const any = spans.some(other => other.start < place.end && place.start < other.end);
      expect(overlapFinder(spans)(place) !== undefined).toBe(any);
    };
    fc.assert(fc.property(widths, fc.nat(60), fc.integer({ min: 1, max: 20 }), check), { seed: 7 });
  });
});

describe('spans inside others', () => {
  const spans = [span(0, 10), span(1, 4), span(2, 3), span(5, 8), span(12, 14), span(12, 13)];
  test('the outermost', () => expect(outermost(spans)).toEqual([span(0, 10), span(12, 14)]));
  test('of none', () => expect(outermost([])).toEqual([]));
  test.each([
    [0, 0],
    [2, 2],
    [3, 1],
    [4, 0],
    [7, 3],
    [9, 0],
    [10, -1],
    [11, -1],
    [12, 5],
    [13, 4],
    [14, -1],
  ])('the innermost at %i is number %i', (offset, expected) =>
    expect(innermostFinder(spans)(offset)).toBe(expected),
  );
});
