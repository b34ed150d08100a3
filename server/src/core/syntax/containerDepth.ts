/** Quotes and lists nested deeper than this are refused: remark's work grows with the cube of the depth, and recursion ends. */
const DEEPEST = 100;

/** Nesting up to this costs nothing worth counting. */
const FREE = 8;

/** The sum of the squares of the depths of all lines that are nested deeper than `FREE`: some seconds of remark's time. */
const MOST_WORK = 2_000_000;

const MARKER = /(?:>|(?:[-+*]|\d{1,9}[.)])(?=\s|$))/y;

/**
 * The offset of the line at which a Markdown text nests quotes and lists too deep, or deep for too long; undefined when it
 * does not. Reads line starts only, and never takes a text for flatter than it is: each level of a list needs two columns
 * on a line that does not begin it, each level of a quote its mark, unless the line only goes on with a paragraph.
 */
export function tooNestedAt(text: string): number | undefined {
  let open = 0;
  let afterBlank = true;
  let work = 0;
  for (let start = 0; start < text.length; start = lineAfter(text, start)) {
    const { markers, columns, blank } = lineStart(text, start);
    const depth = markers + Math.min(open, Math.max(0, columns - markers) >> 1);
    if (!blank) open = afterBlank ? depth : Math.max(open, depth);
    afterBlank = blank;
    if (depth > FREE) work += depth * depth;
    if (depth > DEEPEST || work > MOST_WORK) return start;
  }
  return undefined;
}

interface LineStart {
  /** Marks of quotes and list items. */
  readonly markers: number;
  /** Columns of white space before and between them. */
  readonly columns: number;
  /** Nothing else stands on the line. */
  readonly blank: boolean;
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
    if (!found)
      return { markers, columns, blank: markers === 0 && (char === undefined || /[\r\n]/.test(char)) };
    markers++;
    at += found[0].length;
  }
}

function lineAfter(text: string, start: number): number {
  for (let at = start; at < text.length; at++) {
    if (text[at] === '\n') return at + 1;
    if (text[at] === '\r' && text[at + 1] !== '\n') return at + 1;
  }
  return text.length;
}
