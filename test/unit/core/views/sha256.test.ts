import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../../../../server/src/core/views/sha256.ts';

function check(text: string): void {
  expect(sha256(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
}

describe('sha256', () => {
  it.each([
    '',
    'abc',
    'é',
    '€',
    '😀',
    'a'.repeat(55),
    'a'.repeat(56),
    'a'.repeat(64),
    'a'.repeat(119),
    'a'.repeat(100_000),
  ])('is that of the standard: %.10s', check);

  it('agrees with node on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), check), { numRuns: 300 });
  });

  it('takes a lone surrogate for U+FFFD', () => {
    expect(sha256('a\ud800b')).toBe(sha256('a\ufffdb'));
  });
});
