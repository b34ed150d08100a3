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
