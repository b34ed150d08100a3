import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { regexFault } from '../../../../../server/src/core/base/regex/regexFault.ts';

function isRefused(source: string): boolean {
  try {
    new RegExp(source);
    return false;
  } catch {
    return true;
  }
}

describe('what is wrong', () => {
  test.each([
    ['EX-(\\d{3}', 'unclosed-group (\\d{3}'],
    ['a(b(c)', 'unclosed-group (b(c)'],
    ['EX-\\d{3})', 'unopened-group )'],
    ['[A-Z-\\d', 'unclosed-class [A-Z-\\d'],
    ['[a\\]', 'unclosed-class [a\\]'],
    ['EX-[z-a]', 'class-range [z-a]'],
    ['*a', 'nothing-to-repeat *a'],
    ['a|+', 'nothing-to-repeat +'],
    ['a**', 'nothing-to-repeat *'],
    ['(?:?)', 'nothing-to-repeat ?)'],
    ['a{3,1}', 'repeat-order {3,1}'],
    ['EX-\\', 'final-backslash \\'],
    ['(?<1>a)', 'group-opening (?<1>a)'],
    ['(?<a', 'group-opening (?<a'],
    ['(?*a)', 'group-opening (?*a)'],
    ['(?<a>x)(?<a>y)', 'group-twice (?<a>y)'],
    ['(?<a>x)\\k<b>', 'unknown-group \\k<b>'],
    [`(${'a'.repeat(99)}`, `unclosed-group (${'a'.repeat(19)}`],
  ])('%s', (source, expected) => {
    const found = regexFault(source);
    expect(isRefused(source)).toBe(true);
    expect(`${found?.fault} ${found?.excerpt}`).toBe(expected);
  });
});

describe('nothing', () => {
  test.each([
    'EX-(?<service>[A-Z]{2,4})-(?<number>\\d{3})',
    '[*+?(|]+',
    '\\(a\\)*',
    'a{,3}',
    'a{x}',
    'a{2}?',
    'a??',
    '(?=a)b|(?!c)d',
    '(?<=a)b',
    '[]a',
    '[^]',
    '[\\]-a]',
    '[+-]',
    '',
    '|',
    '()*',
  ])('%s', source => {
    expect(isRefused(source)).toBe(false);
    expect(regexFault(source)).toBeUndefined();
  });
});

test('names a fault of whatever the engine refuses, and of nothing that it takes', () => {
  const pieces = [
    'a',
    'b',
    '(',
    ')',
    '[',
    ']',
    '{1}',
    '{2,1}',
    '?',
    '*',
    '+',
    '|',
    '\\',
    '(?:',
    '(?<a>',
    '-',
    '\\d',
  ];
  const sources = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map(parts => parts.join(''));
  const check = (source: string): void => {
    expect(regexFault(source) !== undefined, source).toBe(isRefused(source));
  };
  fc.assert(fc.property(sources, check), { seed: 3, numRuns: 3000 });
});
