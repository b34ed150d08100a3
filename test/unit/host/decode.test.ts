import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../server/src/host/decode.ts';

/** What is read of these bytes, as `text` and `kind@byteOffset:start` of problems. */
function check(bytes: readonly number[], text: string, problems: readonly string[]): void {
  const decoded = decodeText(Uint8Array.from(bytes));
  const shown = decoded.problems.map(problem => {
    if (problem.code !== 'syntax') return problem.code;
    const { detail, span } = problem;
    return detail.kind === 'encoding' ? `encoding@${detail.byteOffset}:${span.start}` : detail.kind;
  });
  expect([decoded.text, shown]).toEqual([text, problems]);
}

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];

describe('decodeText', () => {
  it.each(['', 'Été', '😀 €\r\n', 'a\u0301', 'déjà un \uFFFD dans le texte'])('reads %j as it is', text => {
    check(utf8(text), text, []);
  });

  it('takes a byte order mark off', () => check([0xef, 0xbb, 0xbf, 0x41], 'A', []));

  it.each([
    ['a Latin-1 letter', [...utf8('é '), 0xe9, 0x20, 0x41], 'é \uFFFD A', 'encoding@3:2'],
    ['a sequence that is cut short', [...utf8('ab'), 0xe2, 0x82], 'ab\uFFFD', 'encoding@2:2'],
    ['a lone continuation', [0x80], '\uFFFD', 'encoding@0:0'],
    ['an overlong form', [0x41, 0xc0, 0xaf], 'A\uFFFD\uFFFD', 'encoding@1:1'],
    ['an encoded surrogate', [0xed, 0xa0, 0x80], '\uFFFD\uFFFD\uFFFD', 'encoding@0:0'],
    ['more than Unicode has', [0xf4, 0x90, 0x80, 0x80], '\uFFFD\uFFFD\uFFFD\uFFFD', 'encoding@0:0'],
    ['a bad byte behind an astral letter', [...utf8('😀'), 0xff], '😀\uFFFD', 'encoding@4:2'],
    ['a bad byte behind a true U+FFFD', [...utf8('\uFFFD'), 0xff], '\uFFFD\uFFFD', 'encoding@3:1'],
    ['a bad byte behind a byte order mark', [0xef, 0xbb, 0xbf, 0x41, 0xff], 'A\uFFFD', 'encoding@4:1'],
  ])('tells of %s and reads on', (_, bytes, text, problem) => check(bytes, text, [problem]));

  it('reads UTF-16 with its mark, and tells', () => {
    check([0xff, 0xfe, 0x41, 0x00, 0xe9, 0x00], 'Aé', ['encoding@0:0']);
    check([0xfe, 0xff, 0x00, 0x41], 'A', ['encoding@0:0']);
  });

  it('reads nothing of what has NUL bytes', () => check([0x41, 0x00, 0x42], '', ['binary']));
});
