/** Quotes, lists and directives nested deeper than this are refused: remark's work grows with the cube of the depth. */
const DEEPEST = 100;

/** Nesting up to this costs nothing worth counting. */
const FREE = 8;

/** The work allowed for a text, in squares of depths of lines and in pairs of lazy lines: some seconds of remark's time. */
const MOST_WORK = 2_000_000;

/** A quote, a list item, or a footnote's text. */
const MARKER = /(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$)|\[\^[^\]\s]{1,999}\]:)/y;

/** `:::name` opens a directive, `:::` alone closes one. */
const DIRECTIVE = /:{3,}[ \t]*(\p{L})?/uy;

/**
 * The offset of the line at which a Markdown text nests its blocks too deep, or deep for too long; undefined when it does
 * not. Reads line starts only, and never takes a text for flatter than it is: each level of a list needs two columns on a
 * line that does not begin it, each level of a quote its mark, unless the line only goes on with a paragraph (lazily: of
 * such lines remark looks back at all those before).
 */
export function tooNestedAt(text: string): number | undefined {
  const depths = new Depths();
  for (let start = 0; start < text.length; start = lineAfter(text, start)) {
    if (!depths.takes(lineStart(text, start))) return start;
  }
  return undefined;
}

/** The nesting of a text, line by line. */
class Depths {
  #open = 0;
  #directives = 0;
  #lazy = 0;
  #afterBlank = true;
  #work = 0;

  /** Takes in a line; false when that is too much. */
  takes({ markers, columns, blank, directive }: LineStart): boolean {
    const depth = markers + Math.min(this.#open, Math.max(0, columns - markers) >> 1);
    const isLazy = !blank && !this.#afterBlank && depth < this.#open;
    this.#lazy = isLazy ? this.#lazy + 1 : 0;
    if (!blank) this.#open = this.#afterBlank ? depth : Math.max(this.#open, depth);
    this.#afterBlank = blank;
    if (directive === 'opens') this.#directives++;
    else if (directive === 'closes') this.#directives = Math.max(0, this.#directives - 1);
    const all = depth + this.#directives;
    this.#work += (all > FREE ? all * all : 0) + this.#lazy / 4;
    return all <= DEEPEST && this.#work <= MOST_WORK;
  }
}

interface LineStart {
  /** Marks of quotes, list items and footnotes. */
  readonly markers: number;
  /** Columns of white space before and between them. */
  readonly columns: number;
  /** Nothing else stands on the line. */
  readonly blank: boolean;
  /** What it does to directives. */
  readonly directive: 'opens' | 'closes' | undefined;
}

function lineStart(text: string, start: number): LineStart {
  let markers = 0;
  let columns = 0;
  for (let at = start; ; ) {
    const char = text[at];
    if (char === ' ' || char === '\t') {
      columns += char === '\t' ? 4 : 1;
      at++;
      continue;
    }
    MARKER.lastIndex = at;
    const found = MARKER.exec(text);
    if (!found) {
      const blank = markers === 0 && (char === undefined || char === '\r' || char === '\n');
      return { markers, columns, blank, directive: char === ':' ? directiveAt(text, at) : undefined };
    }
    markers++;
    at += found[0].length;
  }
}

function directiveAt(text: string, at: number): LineStart['directive'] {
  DIRECTIVE.lastIndex = at;
  const found = DIRECTIVE.exec(text);
  if (!found) return undefined;
  return found[1] === undefined ? 'closes' : 'opens';
}

function lineAfter(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\n') return at + 1;
    if (text[at] === '\r' && text[at + 1] !== '\n') return at + 1;
  }
  return text.length;
}
