import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineIndex } from '../../../../server/src/core/base/lineIndex.ts';

function position(text: string, offset: number): string {
  const { line, character } = new LineIndex(text).positionAt(offset);
  return `${line}:${character}`;
}

function offset(text: string, line: number, character: number): number {
  return new LineIndex(text).offsetAt({ line, character });
}

describe('positionAt', () => {
  test.each([
    ['', 0, '0:0'],
    ['ab\ncd', 1, '0:1'],
    ['ab\ncd', 2, '0:2'],
    ['ab\ncd', 3, '1:0'],
    ['ab\r\ncd', 4, '1:0'],
    ['ab\rcd', 3, '1:0'],
    ['a\n\rb', 2, '1:0'],
    ['a\n', 2, '1:0'],
    ['🧭x', 2, '0:2'],
    ['a\u2028b', 2, '0:2'],
  ])('%o at %i is %s', (text, at, expected) => expect(position(text, at)).toBe(expected));

  test('between CR and LF is the end of the line', () => expect(position('ab\r\ncd', 3)).toBe('0:2'));
  test('before the text', () => expect(position('ab\n', -4)).toBe('0:0'));
  test('behind the text', () => expect(position('ab\nc', 99)).toBe('1:1'));
});

describe('offsetAt', () => {
  test.each([
    ['ab\ncd', 1, 1, 4],
    ['ab\r\ncd', 1, 0, 4],
    ['', 0, 0, 0],
  ])('%o at %i:%i is %i', (text, line, character, expected) =>
    expect(offset(text, line, character)).toBe(expected),
  );

  test.each([
    ['beyond a line: its end', 'ab\ncd', 0, 9, 2],
    ['beyond a line with CRLF', 'ab\r\ncd', 0, 3, 2],
    ['beyond the last line', 'ab\ncd', 5, 0, 5],
    ['before the first line', 'ab', -1, 1, 0],
    ['before a line', 'ab\ncd', 1, -3, 3],
  ])('%s', (_, text, line, character, expected) => expect(offset(text, line, character)).toBe(expected));
});

describe('lines', () => {
  test.each([
    ['', 1],
    ['a', 1],
    ['a\n', 2],
    ['a\r\nb\rc', 3],
  ])('%o has %i', (text, expected) => expect(new LineIndex(text).lineCount).toBe(expected));

  test('the start of a line that is not there is the end', () =>
    expect(new LineIndex('ab\nc').lineStart(7)).toBe(4));
});

test('every offset comes back, but those inside CRLF', () => {
  const texts = fc.array(fc.constantFrom('a', 'é', '🧭', '\n', '\r', '\r\n', '\ud800'), { maxLength: 30 });
  const check = (parts: string[]): void => {
    const text = parts.join('');
    const index = new LineIndex(text);
    for (let at = 0; at <= text.length; at++) {
      const inside = text[at - 1] === '\r' && text[at] === '\n';
      expect(index.offsetAt(index.positionAt(at))).toBe(inside ? at - 1 : at);
    }
  };
  fc.assert(fc.property(texts, check), { seed: 1 });
});
