import { expect, test } from 'vitest';
import { naturalOrder } from '../../../../server/src/core/base/naturalOrder.ts';
import { SortedList } from '../../../../server/src/core/project/sortedList.ts';
import { seededRandom } from '../../../support/random.ts';

test('members come and go in natural order', () => {
  const members = new Set(['a10', 'a2']);
  const list = new SortedList<string>(members);
  const get = (): readonly string[] => list.get(member => members.has(member));
  expect(get()).toEqual(['a2', 'a10']);
  for (const change of ['a1', 'a3', 'b']) members.add(change);
  for (const change of ['a1', 'a3', 'b']) list.change(change);
  expect(get()).toEqual(['a1', 'a2', 'a3', 'a10', 'b']);
  members.delete('a2');
  list.change('a2');
  expect(get()).toEqual(['a1', 'a3', 'a10', 'b']);
});

test('the same object as long as nothing changed', () => {
  const list = new SortedList<string>(['b', 'a']);
  const first = list.get(() => true);
  list.change('c');
  const second = list.get(member => member !== 'c');
  expect(second).toBe(first);
  expect(list.get(() => false)).toBe(first);
});

test('after any changes it is the sorted set', () => {
  const random = seededRandom(7);
  const members = new Set<string>();
  const list = new SortedList<string>([]);
  for (let step = 0; step < 500; step++) {
    const member = `x${random.below(40)}`;
    if (random.chance(0.5)) members.add(member);
    else members.delete(member);
    list.change(member);
    if (random.chance(0.3))
      expect(list.get(one => members.has(one))).toEqual([...members].sort(naturalOrder));
  }
});
