import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isUnsafe } from '../../../../../server/src/core/base/regex/isUnsafe.ts';

const SAFE = [
  String.raw`[A-Za-z][A-Za-z\d]+(?:_[A-Z]+)?_\d{2}[a-z]*`,
  String.raw`(?:AS|EW)-[A-Z]+-\d\d-\d{2,3}`,
  String.raw`(?:AR|CO|INT|ST|UI|UX)-\d{2}`,
  String.raw`EX-(?<service>[A-Z]{2,4})-(?<number>\d{3})`,
  String.raw`criteres/(?<id>\d+\.\d+)/index\.md`,
  String.raw`\d+(\.\d+)*`,
  String.raw`\d+\.\d+\.\d+\.\d+\.\d+\.\d+`,
  String.raw`(?:\d{2}){3}`,
  'M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})',
  String.raw`(Règle|Recom)\p{L}+-\d+`,
  '[A-Z]+(-[A-Z/]+)+',
  String.raw`R\d+(-{1,2}|\+)?`,
  String.raw`.*/(?<id>[A-Z]+-\d+)[^/]*\.md`,
  String.raw`(?:docs|src)/(?:[^/]+/)*(?<id>[A-Z]+-\d+)\.md`,
  String.raw`\w+\w*-?\d+`,
  'a*a*b',
  '(a|b)*',
  '(a{1,4}){1,4}',
  '([A-Z]+-)*\\d+',
  '(?!EX)[A-Z]+-\\d+',
  '[]-a]{2}x',
  'a{,3}b{x',
  '',
];

const UNSAFE = [
  '(a+)+',
  '(a*)*b',
  '(a|a)*',
  '(a|ab|b)*c',
  '(x+x+)+y',
  '(.*)*x',
  String.raw`(\w+\d*)+-`,
  String.raw`([A-Z]+-?)+\d`,
  String.raw`(\p{L}+\p{Lu}*)+\d`,
  '(?:a?){30}a{30}',
  'a?'.repeat(30) + 'a'.repeat(30),
  '(?:a|a)'.repeat(30),
  'a*a*a*a*a*a*b',
  '(a{1,20}){1,20}',
  '(a{1,4}){1,4}(a{1,4}){1,4}',
  '((a|a){9}){9}',
  '(?=(a+)+b)a',
  String.raw`(a+)\1+(a\1)*b`,
  `(${'a|'.repeat(500)}b)*`,
  'a'.repeat(3000),
];

describe('safe', () => {
  test.each(SAFE)('%s', source => expect(isUnsafe(source)).toBe(false));
});

describe('unsafe', () => {
  test.each(UNSAFE)('%s', source => expect(isUnsafe(source)).toBe(true));
});

test('what is called safe is fast on the texts that hurt most', () => {
  const texts = ['a', 'A', '1', 'a-', 'A.', '1.'].map(part => `${part.repeat(64).slice(0, 63)}!`);
  for (const source of SAFE) {
    for (const flags of ['u', '']) {
      const pattern = compiled(source, flags);
      const start = performance.now();
      for (const text of texts) pattern?.test(text);
      expect(performance.now() - start, source).toBeLessThan(200);
    }
  }
});

test('it takes less than ten milliseconds to refuse', () => {
  for (const source of UNSAFE)
    expect(
      fastest(() => isUnsafe(source)),
      source,
    ).toBeLessThan(10);
});

/** The shortest of several runs: the machine may be busy during any one of them. */
function fastest(run: () => void): number {
  const times = Array.from({ length: 8 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
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
