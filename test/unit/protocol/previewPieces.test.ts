import { describe, expect, test } from 'vitest';
import { type PieceHtml, wholeHtml } from '../../../server/src/core/views/preview/pieceHtml.ts';
import { PreviewPieces } from '../../../server/src/protocol/previewPieces.ts';

/** A piece in which capital letters are items with these texts. */
function piece(text: string, items: Readonly<Record<string, string>> = {}): PieceHtml {
  const frame = text.replace(/[A-Z]/g, name => `<""${name}<""`);
  return { frame, items: new Map(Object.entries(items).map(([name, words]) => [name, `<${words}>`])) };
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
  expect(mark === first.mark).toBe(wholeHtml(now) === wholeHtml(BEFORE));
  if (changed) expect(changed.from).toBe(first.mark);
}

describe('what is sent', () => {
  test.each([
    ['the same piece', BEFORE, 'nothing'],
    ['another that looks the same', piece('a A b B', { A: '1', B: '2' }), 'nothing'],
    ['one item', piece('a A b B', { A: '1', B: '3' }), 'B<3>'],
    ['many of the items', piece('a A b B', { A: '0', B: '3' }), 'a <0> b <3>'],
    ['what is no item', piece('c A b B', { A: '1', B: '3' }), 'c <1> b <3>'],
    ['an item less', piece('a A b', { A: '1' }), 'a <1> b'],
  ])('%s', (_, now, expected) => check(now, expected));

  test('two items of many', () => {
    const names = [...'ABCDEFGHIJ'];
    const many = (changes: Readonly<Record<string, string>>): PieceHtml =>
      piece(names.join(' '), { ...Object.fromEntries(names.map(name => [name, '0'])), ...changes });
    const pieces = new PreviewPieces();
    const { mark } = pieces.send('k', many({}), undefined);
    pieces.endAnswer();
    const { changed } = pieces.send('k', many({ C: '1', H: '2' }), mark);
    expect(changed?.items).toEqual([
      { anchor: 'C', html: '<1>' },
      { anchor: 'H', html: '<2>' },
    ]);
  });

  test('single items to a client that shows what it had before answers that did not arrive', () => {
    const pieces = new PreviewPieces();
    const { mark } = pieces.send('k', BEFORE, undefined);
    pieces.endAnswer();
    for (const words of ['3', '4', '5']) {
      const { changed } = pieces.send('k', piece('a A b B', { A: '1', B: words }), mark);
      expect(changed).toEqual({ from: mark, items: [{ anchor: 'B', html: `<${words}>` }] });
      pieces.endAnswer();
    }
  });

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
