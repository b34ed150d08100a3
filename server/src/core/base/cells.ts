/** A piece of text that a terminal shows as one: a letter with its accents, an ideograph, an emoji. */
export interface Cell {
  readonly text: string;
  /** Columns that it takes: 0, 1 or 2. */
  readonly width: number;
  /** Offset in the text it was taken from, in UTF-16 code units. */
  readonly offset: number;
}

const TAB_STOP = 4;
const WIDE =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\uFE0F/u;
const INVISIBLE = /^[\p{M}\u200B-\u200D\u2060\uFEFF\u00AD]+$/u;
const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Letters and signs of Latin scripts, each a column wide and never part of another. */
const SIMPLE = /^[ -~\u00A0-\u00AC\u00AE-\u02FF\u2013\u2014\u2018-\u201D\u2026\u202F]*$/;

/** Cuts a text into what a terminal shows as one; a tab becomes the spaces up to its stop. */
export function cellsOf(text: string): readonly Cell[] {
  if (SIMPLE.test(text)) return Array.from(text, (letter, offset) => ({ text: letter, width: 1, offset }));
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of segmenter.segment(text)) {
    const cell =
      segment === '\t' ? tab(column, index) : { text: segment, width: width(segment), offset: index };
    cells.push(cell);
    column += cell.width;
  }
  return cells;
}

/** How many columns a text takes. */
export function displayWidth(text: string): number {
  return SIMPLE.test(text) ? text.length : widthOf(cellsOf(text));
}

/** How many columns these cells take. */
export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function tab(column: number, offset: number): Cell {
  const width = TAB_STOP - (column % TAB_STOP);
  return { text: ' '.repeat(width), width, offset };
}

function width(grapheme: string): number {
  if (INVISIBLE.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
