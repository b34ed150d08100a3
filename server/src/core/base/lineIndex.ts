import { lastAtOrBefore } from './search.ts';

/** A place in a text as editors count it: zero-based line, zero-based UTF-16 code unit in that line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/**
 * Turns offsets into positions and back for one text; line ends are LF, CRLF and CR, as in the LSP. A line ends before
 * its line end: an offset inside CRLF, or a character beyond the line, is the line's end.
 */
export class LineIndex {
  readonly #starts: readonly number[];
  /** Where the content of each line ends. */
  readonly #ends: readonly number[];

  constructor(text: string) {
    const starts = [0];
    const ends: number[] = [];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code !== 10 && code !== 13) continue;
      ends.push(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    }
    ends.push(text.length);
    this.#starts = starts;
    this.#ends = ends;
  }

  /** Number of lines; an empty text has one. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** The position of an offset; offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): Position {
    const line = Math.max(
      0,
      lastAtOrBefore(this.lineCount, index => this.lineStart(index), offset),
    );
    const character = Math.min(offset, this.#ends[line] ?? 0) - this.lineStart(line);
    return { line, character: Math.max(0, character) };
  }

  /** The offset of a position; a position outside the text is moved to the nearest place inside it. */
  offsetAt({ line, character }: Position): number {
    if (line < 0) return 0;
    const end = this.#ends[line];
    if (end === undefined) return this.#ends.at(-1) ?? 0;
    return Math.min(this.lineStart(line) + Math.max(character, 0), end);
  }

  /** Offset of the first code unit of a line; the text's length when there is no such line. */
  lineStart(line: number): number {
    return this.#starts[line] ?? this.#ends.at(-1) ?? 0;
  }
}
