import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameData } from '../../../../server/src/core/base/sameData.ts';

test.each([
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }],
  [{ a: undefined }, {}],
  [{}, { a: undefined }],
  [
    { a: undefined, b: 1 },
    { b: 1, c: undefined },
  ],
])('%o and %o say the same', (a, b) => expect(sameData(a, b)).toBe(true));

test.each([
  [{ a: 1 }, {}],
  [{}, { a: 1 }],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [[1], [1, 2]],
  [[1, 2], [1]],
  [[1], [1, undefined]],
  [[], {}],
  [null, {}],
  ['1', 1],
])('%o and %o differ', (a, b) => expect(sameData(a, b)).toBe(false));

test('as JSON tells it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      expect(sameData(a, b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      expect(sameData(a, structuredClone(a))).toBe(true);
    }),
    { seed: 3, numRuns: 500 },
  );
});
