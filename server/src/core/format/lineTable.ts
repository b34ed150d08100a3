import { LineIndex } from '../base/lineIndex.ts';

/** The lines of a text that ends them with LF or CRLF, by number. */
export class LineTable {
  readonly text: string;
  readonly #index: LineIndex;

  constructor(text: string) {
    this.text = text;
    this.#index = new LineIndex(text);
  }

  /** Number of lines. */
  get count(): number {
    return this.#index.lineCount;
  }

  /** The line of an offset. */
  lineOf(offset: number): number {
    return this.#index.positionAt(offset).line;
  }

  /** The column of an offset, in code units. */
  columnOf(offset: number): number {
    return this.#index.positionAt(offset).character;
  }

  /** Offset of the first code unit of a line. */
  startOf(line: number): number {
    return this.#index.lineStart(line);
  }

  /** A line without its line end. */
  textOf(line: number): string {
    return this.text.slice(this.startOf(line), this.startOf(line + 1)).replace(/\r?\n$/, '');
  }

  /** How many spaces a line begins with. */
  indentOf(line: number): number {
    return /^ */.exec(this.textOf(line))?.[0].length ?? 0;
  }

  /** The next dash of a list whose first dash stands at `first`, at `from` or behind; undefined when there is none. */
  dashFrom(from: number, first: number): number | undefined {
    if (from === first) return this.text[first] === '-' ? first : undefined;
    const column = this.columnOf(first);
    for (let line = this.lineOf(from); line < this.count; line++) {
      const at = this.startOf(line) + column;
      const isOwn = at >= from && this.indentOf(line) === column;
      if (isOwn && /^-(?=\s|$)/.test(this.textOf(line).slice(column))) return at;
    }
    return undefined;
  }
}
