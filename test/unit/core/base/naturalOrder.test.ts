import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naturalOrder } from '../../../../server/src/core/base/naturalOrder.ts';

describe('as people count', () => {
  test.each([
    ['2.md', '10.md'],
    ['EX-AAS-009', 'EX-AAS-010'],
    ['01.md', '2.md'],
    ['a', 'a1'],
    ['1.2', '1.10'],
    ['A', 'a'],
    ['99999999999999999998', '99999999999999999999'],
  ])('%s before %s', (a, b) => {
    expect(naturalOrder(a, b)).toBeLessThan(0);
    expect(naturalOrder(b, a)).toBeGreaterThan(0);
  });
});

test('equal texts are equal, different ones never', () => {
  expect(naturalOrder('a1', 'a1')).toBe(0);
  expect(naturalOrder('1', '01')).not.toBe(0);
});

test('it is an order', () => {
  const texts = fc.array(fc.constantFrom('1', '01', '10', '2', 'a', 'B', '-', '!', ':'), { maxLength: 4 });
  const sign = (a: string[], b: string[]): number => Math.sign(naturalOrder(a.join(''), b.join('')));
  const check = (a: string[], b: string[], c: string[]): void => {
    expect(sign(a, b)).toBe(-sign(b, a) + 0);
    if (sign(a, b) <= 0 && sign(b, c) <= 0) expect(sign(a, c)).toBeLessThanOrEqual(0);
  };
  fc.assert(fc.property(texts, texts, texts, check), { seed: 3, numRuns: 2000 });
});
