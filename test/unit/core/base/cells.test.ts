import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsOf, displayWidth } from '../../../../server/src/core/base/cells.ts';

test('measures text as a terminal shows it', () => {
  const widths: Record<string, number> = {
    '': 0,
    abc: 3,
    'e\u0301': 1,
    漢字: 4,
    '👩‍🏫': 2,
    '❤️': 2,
    '«\u00a0»': 3,
    '\u200B': 0,
    Ａ: 2,
    한글: 4,
    '…': 1,
  }; // prettier-ignore
  for (const [text, width] of Object.entries(widths))
    expect([text, displayWidth(text)]).toEqual([text, width]);
});
test('moves a tab to its next stop', () => {
  expect(displayWidth('\t')).toBe(4);
  expect(displayWidth('abc\t')).toBe(4);
  expect(displayWidth('abcd\t')).toBe(8);
});
test('knows where each cell was taken from', () =>
  expect(cellsOf('e\u0301漢\tx').map(cell => cell.offset)).toEqual([0, 2, 3, 4]));
test('cuts simple words as it cuts them beside others', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...' aé~\u00A0\u00ADœ«—’…\u202F“\u02FF\u0301\t©'), maxLength: 12 }),
      text => {
        expect(cellsOf(text)).toEqual(cellsOf(`${text}漢`).slice(0, -1));
      },
    ),
    { seed: 3 },
  ));

test('cuts any text where the language’s own rules cut it', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  const letters =
    'a é1#ωЖאשע؀ب\u0301\u05B8\u0651\uFE0F\u20E3\u200C\u200D\u200B\uFFFD\r\n©漢한각ᄀ\u1100\u1161नि\u094Dक🇫🇷👩🏫🏽❤\uD83D\uDE00';
  const unit = fc.oneof(
    fc.constantFrom(...letters),
    fc.constantFrom(...letters.split('')),
    fc.string({ maxLength: 1, unit: 'binary' }),
  );
  fc.assert(
    fc.property(fc.string({ unit, maxLength: 16 }), text => {
      const expected = [...segmenter.segment(text)].map(({ segment, index }) => [
        segment.replace('\t', ' '),
        index,
      ]);
      expect(cellsOf(text).map(cell => [cell.text.replace(/^ +$/, ' '), cell.offset])).toEqual(expected);
    }),
    { numRuns: 20_000 },
  );
});
test('each mark belongs to a letter where the language’s own rules say so', () => {
  const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
  for (let code = 0; code <= 0x10_ffff; code++) {
    const mark = String.fromCodePoint(code);
    if (!/\p{M}/u.test(mark)) continue;
    const cut = [...segmenter.segment(`a${mark}b`)].map(({ segment }) => segment);
    expect(cellsOf(`a${mark}b`).map(({ text }) => text)).toEqual(cut);
  }
});
test('looks at letters that stand alone one by one, whatever their script', () => {
  let segmented = 0;
  const { segment } = Intl.Segmenter.prototype;
  Intl.Segmenter.prototype.segment = function (text) {
    segmented += text.length;
    return segment.call(this, text);
  };
  try {
    for (const text of [
      'שלום עולם, EX-1 ',
      'שָׁלוֹם עוֹלָם ',
      'Сергей и Ольга ',
      'Ελληνικά ',
      'مرحبا بالعالم ',
      'می\u200Cخواهم ',
      '\uFFFDשלום\uFFFD ',
      'é à ç ',
    ])
      expect(cellsOf(text.repeat(50)).length).toBeGreaterThan(250);
  } finally {
    Intl.Segmenter.prototype.segment = segment;
  }
  expect(segmented).toBe(0);
});
