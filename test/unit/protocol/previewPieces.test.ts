import { describe, expect, test } from 'vitest';
import type { PieceHtml } from '../../../server/src/core/views/preview/pieceHtml.ts';
import { PreviewPieces } from '../../../server/src/protocol/previewPieces.ts';

/** A piece `frame`, in which capital letters are items with these texts. */
function piece(frame: string, items: Readonly<Record<string, string>> = {}): PieceHtml {
  const whole = frame.replace(/[A-Z]/g, name => `<${items[name]}>`);
  return { whole, frame, items: new Map(Object.entries(items).map(([name, text]) => [name, `<${text}>`])) };
}

const BEFORE = piece('a A b B', { A: '1', B: '2' });

/** What is sent of a piece to a client that shows the first one. */
function check(now: PieceHtml, expected: string): void {
  const pieces = new PreviewPieces();
  const first = pieces.send('k', BEFORE, undefined);
  pieces.endAnswer();
  const { mark, html, changed } = pieces.send('k', now, first.mark);
  const items = changed?.items.map(({ anchor, html: text }) => `${anchor}${text}`).join(' ');
  expect(items ?? html ?? 'nothing').toBe(expected);
  expect(mark === first.mark).toBe(now.whole === BEFORE.whole);
  if (changed) expect(changed.from).toBe(first.mark);
}

describe('what is sent', () => {
  test.each([
    ['the same piece', BEFORE, 'nothing'],
    ['another that looks the same', piece('a A b B', { A: '1', B: '2' }), 'nothing'],
    ['one item', piece('a A b B', { A: '1', B: '3' }), 'B<3>'],
    ['two items', piece('a A b B', { A: '0', B: '3' }), 'A<0> B<3>'],
    ['what is no item', piece('c A b B', { A: '1', B: '3' }), 'c <1> b <3>'],
    ['an item less', piece('a A b', { A: '1' }), 'a <1> b'],
  ])('%s', (_, now, expected) => check(now, expected));

  test('all of it to a client that shows nothing, or something else than was sent last', () => {
    const pieces = new PreviewPieces();
    pieces.send('k', BEFORE, undefined);
    pieces.endAnswer();
    const now = piece('a A b B', { A: '1', B: '3' });
    for (const known of [undefined, 'x', 7]) expect(pieces.send('k', now, known).html).toBe('a <1> b <3>');
  });

  test('all of it when the piece was not in the last answer', () => {
    const pieces = new PreviewPieces();
    const { mark } = pieces.send('k', BEFORE, undefined);
    pieces.endAnswer();
    pieces.endAnswer();
    expect(pieces.send('k', piece('a A b B', { A: '1', B: '3' }), mark).html).toBe('a <1> b <3>');
  });
});
