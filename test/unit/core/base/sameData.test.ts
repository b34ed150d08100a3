import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameData } from '../../../../server/src/core/base/sameData.ts';

test.each([
  [{ a: [1, { b: null }] }, { a: [1, { b: null }] }],
  [
    { a: 1, b: 2 },
    { b: 2, a: 1 },
  ],
  [{ a: undefined }, {}],
  [{}, { a: undefined }],
])('%o and %o say the same', (a, b) => expect(sameData(a, b)).toBe(true));

test.each([
  [{ a: 1 }, {}],
  [{}, { a: 1 }],
  [[1], [1, 2]],
  [[1, 2], [1]],
  [[], {}],
  [null, {}],
  ['1', 1],
])('%o and %o differ', (a, b) => expect(sameData(a, b)).toBe(false));

test('as JSON tells it, where keys are in one order', () =>
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (a, b) => {
      const sorted = (value: unknown): string =>
        JSON.stringify(value, (_, inner: unknown) =>
          typeof inner === 'object' && inner !== null && !Array.isArray(inner)
            ? Object.fromEntries(Object.entries(inner).sort(([x], [y]) => (x < y ? -1 : 1)))
            : inner,
        );
      expect(sameData(a, b)).toBe(sorted(a) === sorted(b));
      expect(sameData(a, structuredClone(a))).toBe(true);
    }),
    { seed: 3, numRuns: 500 },
  ));
