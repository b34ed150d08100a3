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

/**
 * Letters and signs of Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic, and what stands for a character that is not
 * shown, each a column wide: a text can be cut between two of them, and marks and joiners behind one belong to it.
 */
const SINGLE =
  ' -~\\u00A0-\\u00A8\\u00AA-\\u00AC\\u00AF-\\u02FF\\u0370-\\u0377\\u037A-\\u037F\\u0384-\\u0482\\u048A-\\u052F\\u0531-\\u0556\\u0559-\\u058A' +
  '\\u05BE\\u05C0\\u05C3\\u05C6\\u05D0-\\u05EA\\u05EF-\\u05F4\\u0620-\\u064A\\u0660-\\u066F\\u0671-\\u06D5\\u2013\\u2014\\u2018-\\u201D\\u2026\\u202F\\uFFFD';
const SIMPLE = new RegExp(`^[${SINGLE}]*$`);
/** One of them with its marks and joiners, and nothing behind that could belong to it as well. Of the marks that take room some do not. */
const WITH_MARKS = new RegExp(`[${SINGLE}][\\p{Mn}\\p{Me}\\u200C\\u200D]*(?=[${SINGLE}]|$)`, 'uy');
/** Anything else, up to a place where the text can be cut for sure. */
const OTHER = new RegExp(`[^]*?[${SINGLE}](?=[${SINGLE}]|$)|[^]+`, 'uy');

/** Cuts a text into what a terminal shows as one; a tab becomes the spaces up to its stop. */
export function cellsOf(text: string): readonly Cell[] {
  if (SIMPLE.test(text)) return Array.from(text, (letter, offset) => ({ text: letter, width: 1, offset }));
  const cells: Cell[] = [];
  let column = 0;
  const add = (segment: string, offset: number): void => {
    const cell = segment === '\t' ? tab(column, offset) : { text: segment, width: width(segment), offset };
    cells.push(cell);
    column += cell.width;
  };
  for (let at = 0; at < text.length; ) {
    const letter = matchAt(WITH_MARKS, text, at);
    if (letter !== undefined) {
      add(letter, at);
      at += letter.length;
    } else {
      const other = matchAt(OTHER, text, at) ?? text.slice(at);
      for (const { segment, index } of segmenter.segment(other)) add(segment, at + index);
      at += other.length;
    }
  }
  return cells;
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

/** Whether each code unit of a text is shown in a column of its own. */
export function isSimple(text: string): boolean {
  return SIMPLE.test(text);
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
  if (grapheme.length === 1 && SIMPLE.test(grapheme)) return 1;
  if (INVISIBLE.test(grapheme)) return 0;
  return WIDE.test(grapheme) ? 2 : 1;
}
