import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineAtTop, type Place, topOfLine } from '../../../../client/src/preview/webview/places.ts';

/** Places written `line@top`. */
function places(text: string): readonly Place[] {
  return text
    .split(' ')
    .filter(Boolean)
    .map(word => word.split('@').map(Number))
    .map(([line = 0, top = 0]) => ({ line, top, bottom: top + 10 }));
}

describe('where a line stands', () => {
  it.each([
    ['0@0 10@100', 0, 0],
    ['0@0 10@100', 5, 50],
    ['0@0 10@100', 10, 100],
    ['0@0 10@100', 99, 100],
    ['4@40 10@100', 1, 40],
    ['', 3, undefined],
    ['0@0 10@100 4@150 20@200', 15, 150],
    ['5@0 5@30 6@60', 5, 0],
  ])('%o, line %d: %s', (text, line, expected) => expect(topOfLine(places(text), line)).toBe(expected));
});

describe('what stands there', () => {
  it.each([
    ['0@0 10@100', 0, 0],
    ['0@0 10@100', 25, 2.5],
    ['0@0 10@100', 500, 10],
    ['4@40 10@100', 0, 4],
    ['', 3, undefined],
    ['0@0 10@0 20@100', 50, 15],
  ])('%o, at %d: %s', (text, top, expected) => expect(lineAtTop(places(text), top)).toBe(expected));
});

it('the way there and back is the same where both grow', () => {
  const step = fc.record({
    lines: fc.integer({ min: 1, max: 50 }),
    height: fc.integer({ min: 1, max: 900 }),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 30 }), fc.nat(1000), (steps, at) => {
      let [line, top] = [0, 0];
      const made = steps.map(({ lines, height }) => {
        line += lines;
        top += height;
        return { line, top, bottom: top };
      });
      const [first, last] = [made[0]?.line ?? 0, made.at(-1)?.line ?? 0];
      const wanted = first + (at / 1000) * (last - first);
      expect(lineAtTop(made, topOfLine(made, wanted) ?? Number.NaN)).toBeCloseTo(wanted, 6);
    }),
    { numRuns: 300, seed: 11 },
  );
});
