import { expect, test } from 'vitest';
import { keepRecent } from '../../../../server/src/core/base/keepRecent.ts';

test('the least recent go, and what is used again is recent', () => {
  const map = new Map<string, number>();
  for (const [index, key] of [...'abcad'].entries()) keepRecent(map, key, index, 3);
  expect([...map]).toEqual([
    ['c', 2],
    ['a', 3],
    ['d', 4],
  ]);
});
