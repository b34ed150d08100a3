import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { base64, fromBase64 } from '../../../../server/src/core/base/base64.ts';

it.each(['', 'a', 'ab', 'abc', 'abcd', 'é', '\u0000\u00ff'])('writes %o as Node does', text => {
  const bytes = new TextEncoder().encode(text);
  expect(base64(bytes)).toBe(Buffer.from(bytes).toString('base64'));
});

it('reads what it writes, and what Node writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), bytes => {
      expect([...fromBase64(base64(bytes))]).toEqual([...bytes]);
      expect([...fromBase64(Buffer.from(bytes).toString('base64'))]).toEqual([...bytes]);
    }),
    { numRuns: 200, seed: 7 },
  );
});

it('passes over what is no letter of it', () => {
  expect(new TextDecoder().decode(fromBase64('YWJ\n j ZA=='))).toBe('abcd');
  expect(fromBase64('%')).toHaveLength(0);
});
