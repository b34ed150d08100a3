import { expect, test } from 'vitest';
import { Multiset } from '../../../../server/src/core/base/multiset.ts';

test('the first of a kind is new, the second is not', () => {
  const set = new Multiset();
  expect([set.add('a'), set.add('a'), set.add('b')]).toEqual([true, false, true]);
  expect([set.size, [...set.values()]]).toEqual([2, ['a', 'b']]);
});

test('the last of a kind is missed, the one before is not', () => {
  const set = new Multiset();
  set.add('a');
  set.add('a');
  expect([set.remove('a'), set.has('a'), set.remove('a'), set.has('a')]).toEqual([false, true, true, false]);
});

test('what is not there stays away', () => {
  const set = new Multiset();
  expect([set.remove('a'), set.size]).toEqual([false, 0]);
});
