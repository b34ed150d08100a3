import { describe, expect, it } from 'vitest';
import { ENCODINGS, offsetOfUnits, unitsBetween } from '../../../server/src/features/encoding.ts';

describe('encoding', () => {
  it.each([
    ['abc', { 'utf-16': 3, 'utf-8': 3, 'utf-32': 3 }],
    ['é', { 'utf-16': 1, 'utf-8': 2, 'utf-32': 1 }],
    ['’', { 'utf-16': 1, 'utf-8': 3, 'utf-32': 1 }],
    ['😀', { 'utf-16': 2, 'utf-8': 4, 'utf-32': 1 }],
    ['a😀é’b', { 'utf-16': 6, 'utf-8': 11, 'utf-32': 5 }],
    ['\uD800', { 'utf-16': 1, 'utf-8': 3, 'utf-32': 1 }],
    ['', { 'utf-16': 0, 'utf-8': 0, 'utf-32': 0 }],
  ] as const)('%j takes %j', (text, units) => {
    for (const encoding of ENCODINGS) {
      expect(unitsBetween(text, 0, text.length, encoding)).toBe(units[encoding]);
      expect(offsetOfUnits(text, 0, text.length, units[encoding], encoding)).toBe(text.length);
    }
  });

  it.each(ENCODINGS)('leads there and back at every character (%s)', encoding => {
    const text = 'L’ENT 😀 é DOIT';
    for (let at = 0; at <= text.length; at++) {
      if (text.charCodeAt(at) >> 10 === 0x37) continue; // the second half of a character
      const units = unitsBetween(text, 0, at, encoding);
      expect(offsetOfUnits(text, 0, text.length, units, encoding)).toBe(at);
    }
  });

  it('moves a place inside a character to its start, and one behind the end to the end', () => {
    expect(offsetOfUnits('a😀b', 0, 4, 3, 'utf-8')).toBe(1);
    expect(offsetOfUnits('a😀b', 0, 4, 99, 'utf-8')).toBe(4);
    expect(offsetOfUnits('a😀b', 0, 4, 99, 'utf-32')).toBe(4);
  });
});
