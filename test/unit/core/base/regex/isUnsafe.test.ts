import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnsafe } from '../../../../../server/src/core/base/regex/isUnsafe.ts';
import { HARMLESS, NOTORIOUS } from './patterns.ts';

const named = (sources: readonly string[]): (readonly [string, string])[] =>
  sources.map(source => [source.length > 60 ? `${source.slice(0, 40)}… (${source.length})` : source, source]);

describe('notorious expressions are refused, within the budget', () => {
  test.each(named(NOTORIOUS))('%s', (_, source) => {
    const budget = { steps: 10_000 };
    expect(isUnsafe(source, budget)).toBe(true);
    expect(Math.max(0, -budget.steps)).toBeLessThan(5000);
  });
});

describe('harmless ones are not', () => {
  test.each(named(HARMLESS))('%s', (_, source) => {
    const budget = { steps: 10_000 };
    expect(isUnsafe(source, budget)).toBe(false);
    expect(budget.steps).toBeGreaterThanOrEqual(0);
  });
});

test('there are as many of these as of those', () => {
  expect(new Set(NOTORIOUS).size).toBeGreaterThanOrEqual(30);
  expect(new Set(HARMLESS).size).toBeGreaterThanOrEqual(new Set(NOTORIOUS).size);
});

test('what is called safe is fast on the texts that hurt most', () => {
  const texts = ['a', 'A', '1', 'a-', 'A.', '1.'].map(part => `${part.repeat(64).slice(0, 63)}!`);
  for (const source of HARMLESS) {
    for (const flags of ['u', '']) {
      const pattern = compiled(source, flags);
      // The quickest of three: a machine that does something else for a moment says nothing about an expression.
      const times = [1, 2, 3].map(() => timeOf(() => texts.map(text => pattern?.test(text))));
      expect(Math.min(...times), source).toBeLessThan(200);
    }
  }
});

/** Milliseconds that an act takes. */
function timeOf(act: () => unknown): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function compiled(source: string, flags: string): RegExp | undefined {
  try {
    return new RegExp(`^(?:${source})$`, flags);
  } catch {
    return undefined;
  }
}

/** What makes the search long: many loops, choices, classes, assertions; alone, in a row, one inside the other. */
const LONG = [
  'a*'.repeat(500),
  'a?'.repeat(500),
  '(?:a|b?)'.repeat(200),
  `(?:${Array.from({ length: 60 }, (_, index) => `[a-z${String.fromCharCode(0x4e00 + index)}]`).join('*')})*`,
  Array.from({ length: 300 }, (_, index) => `[${String.fromCharCode(0x4e00 + index)}-\u9fff]`).join(''),
  '(?=a*b*c*d*e*)'.repeat(140),
  `${'('.repeat(600)}a${')*'.repeat(600)}`,
  '(?:a{1,9}b?){9}'.repeat(20),
  '(((((a?){9}){9}){9}){9}){9}',
  `(${'a|'.repeat(300)}b)*`,
];

describe('the search', () => {
  /** Steps beyond its budget that a search has taken when it ends. */
  const overdrawn = (source: string): number => {
    const budget = { steps: 10_000 };
    const unsafe = isUnsafe(source, budget);
    if (budget.steps < 0) expect(unsafe).toBe(true);
    return Math.max(0, -budget.steps);
  };
  test.each(LONG.map(source => [source.slice(0, 30), source]))('of %s ends', (_, source) =>
    expect(overdrawn(source)).toBeLessThan(5000),
  );

  test('of any expression ends, and a real pattern costs next to nothing', () => {
    const node = fc.letrec<{ node: string }>(tie => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom('a', 'b', '\\d', '[a-z]', '.', '\\w'),
        fc.array(tie('node'), { maxLength: 6 }).map(parts => parts.join('')),
        fc.array(tie('node'), { maxLength: 4 }).map(parts => `(?:${parts.join('|')})`),
        fc
          .tuple(tie('node'), fc.constantFrom('*', '+', '?', '{2,9}'))
          .map(([part, sign]) => `(?:${part})${sign}`),
        tie('node').map(part => `(?=${part})`),
      ),
    })).node;
    fc.assert(
      fc.property(node, source => {
        expect(overdrawn(source)).toBeLessThan(5000);
      }),
      { seed: 5, numRuns: 300 },
    );
    const budget = { steps: 10_000 };
    isUnsafe(String.raw`EX-(?<service>[A-Z]{2,4})-(?<number>\d{3})`, budget);
    expect(budget.steps).toBeGreaterThan(9000);
  });
});
