import { lastAtOrBefore } from '../base/search.ts';

/** What the parser looks for to the end of a block when it meets an opening, and again at the next one. */
const OPENING = /`+|<!--|<\?|<!\[CDATA\[|<![A-Za-z]|\]\([^\s()]*\s+(?=["'(])|\]:\s*\S+\s+(?=["'(])/g;

const CLOSINGS: Readonly<Record<string, string>> = {
  '<!--': '-->',
  '<?': '?>',
  '<![CDATA[': ']]>',
  '"': '"',
  "'": "'",
  '(': ')',
};

/** No kind of inline markup goes on behind a blank line. */
const BLANK = /(?:\n|\r)[ \t]*(?:\r|\n)/g;

/** Shorter stretches cost nothing worth counting. */
const FREE = 250;

/** The sum of all stretches that are read in vain, in code units: about a second of remark's time. */
const MOST_READ = 30_000_000;

/**
 * The offset of the code, comment, tag or link title at which a Markdown text has left too many of them unclosed, each over a long
 * stretch; undefined when it has not. remark reads each to the end of its block, which takes the square of their number.
 */
export function tooMuchUnclosedAt(text: string): number | undefined {
  const next = nextOccurrence(text);
  const ticks = nextTicks(text);
  let read = 0;
  for (const { 0: opening, index } of text.matchAll(OPENING)) {
    const from = index + opening.length;
    const closing = CLOSINGS[opening] ?? CLOSINGS[text[from] ?? ''] ?? '>';
    const closed = opening.startsWith('`') ? ticks(opening.length, index) : next(closing, from + 1);
    const stretch = Math.min(closed, next(undefined, from)) - from;
    if (stretch > FREE) read += stretch;
    if (read > MOST_READ) return index;
  }
  return undefined;
}

/** Finds the next run of so many backticks behind the one at an offset; the end of the text when there is none. */
function nextTicks(text: string): (length: number, at: number) => number {
  const places = new Map<number, number[]>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) {
    const known = places.get(run.length);
    if (known) known.push(index);
    else places.set(run.length, [index]);
  }
  return (length, at) => {
    const runs = places.get(length) ?? [];
    return runs[lastAtOrBefore(runs.length, index => runs[index] ?? 0, at) + 1] ?? text.length;
  };
}

/** Finds the next place of a text, or of a blank line (undefined), from an offset that only grows. */
function nextOccurrence(text: string): (sought: string | undefined, from: number) => number {
  const known = new Map<string | undefined, number>();
  const search = (sought: string | undefined, from: number): number => {
    if (sought !== undefined) return text.indexOf(sought, from);
    BLANK.lastIndex = from;
    return BLANK.exec(text)?.index ?? -1;
  };
  return (sought, from) => {
    const before = known.get(sought);
    if (before !== undefined && before >= from) return before;
    const found = search(sought, from);
    const place = found < 0 ? text.length : found;
    known.set(sought, place);
    return place;
  };
}
