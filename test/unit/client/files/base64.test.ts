import { expect, it } from 'vitest';
import { base64Of, bytesOf } from '../../../../client/src/files/base64.ts';

it.each([0, 1, 2, 3, 0x7fff, 0x8000, 0x8001, 100_000])('agrees with Node on %i bytes', length => {
  const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256);
  expect(base64Of(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

it('reads what it writes', () => {
  const bytes = Uint8Array.from({ length: 300 }, (_, index) => (index * 31) % 256);
  expect([...bytesOf(base64Of(bytes))]).toEqual([...bytes]);
  expect(bytesOf('')).toHaveLength(0);
});
