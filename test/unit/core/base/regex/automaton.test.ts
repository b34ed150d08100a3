import { expect, test } from 'vitest';
import { automatonOf } from '../../../../../server/src/core/base/regex/automaton.ts';
import { parseRegex } from '../../../../../server/src/core/base/regex/parseRegex.ts';

/** `0>1 1>1×2`: which position follows which, and in how many ways where there is more than one. */
function follow(source: string, limit = 100): string | undefined {
  const automaton = automatonOf(parseRegex(source), limit);
  return automaton?.follow
    .flatMap((ways, from) => [...ways].map(([to, count]) => `${from}>${to}${count > 1 ? `×${count}` : ''}`))
    .join(' ');
}

test.each([
  ['ab', '0>1'],
  ['a*b', '0>0 0>1'],
  ['(a*)*', '0>0×2'],
  ['(a|b)c', '0>2 1>2'],
  ['ab?c', '0>2 0>1 1>2'],
  ['a{3}', '0>1 1>2'],
  ['a{1,2}', '0>1'],
  ['a{1,99}', '0>0'],
  ['a(?=b)c', '0>1'],
])('%s', (source, expected) => expect(follow(source)?.split(' ').sort()).toEqual(expected.split(' ').sort()));

test('one that is too big is not made', () => {
  expect(follow('a{64}', 20)).toBeUndefined();
  expect(follow(`(${'a|'.repeat(300)}b)*`, 400)).toBeUndefined();
});
