import { expect, test } from 'vitest';
import { milestone } from '../../../server/src/protocol/milestone.ts';

test('who waits goes on when it has come, and who comes later does not wait', async () => {
  const stone = milestone();
  const heard: string[] = [];
  const waiting = stone.coming?.then(() => heard.push('came'));
  expect(heard).toEqual([]);
  stone.reach();
  stone.reach();
  await waiting;
  expect(heard).toEqual(['came']);
  expect(stone.coming).toBeUndefined();
});
