import { type Span, span } from '../base/span.ts';
import { characterReference, PUNCTUATION } from './markdownEscapes.ts';
import { doubleQuotedEscape } from './yamlEscapes.ts';

/** A readable text and, for each of its code units, where that stands in the file. */
export interface MappedText {
  readonly text: string;
  /** The place in the file of a half-open range of `text`. */
  spanOf(start: number, end: number): Span;
  /** Whether the author wrote a code unit as an escape or a character reference, to be itself and no mark. */
  escapedAt?(index: number): boolean;
}

/** Maps a text that stands in the file unchanged from `start` on. */
export function verbatim(text: string, start: number): MappedText {
  return { text, spanOf: (from, to) => span(start + from, start + to) };
}

/** How a text is written: what in its source stands for something else. White space may be folded in all of them. */
export type Notation =
  /** Escapes (`\*`) and character references (`&amp;`). */
  | 'markdown'
  /** Nothing but `\|` in a table. */
  | 'code'
  /** YAML's `"…"` without its quotes. */
  | 'double-quoted'
  /** YAML's `'…'` without its quotes. */
  | 'single-quoted'
  /** Plain and block scalars of YAML: nothing. */
  | 'plain';

/**
 * Finds each code unit of `value` (what a parser made of it) in `source` (what the author wrote from `start` on):
 * escapes, character references, and the marks and white space at line starts are stepped over. Positions only grow,
 * and always lie inside the source.
 */
export function align(
  value: string,
  source: string,
  start: number,
  notation: Notation = 'markdown',
): MappedText {
  if (value === source) return verbatim(value, start);
  const starts = new Uint32Array(value.length + 1);
  const ends = new Uint32Array(value.length + 1);
  const written = NOTATIONS[notation];
  let at = 0;
  for (let i = 0; i < value.length; ) {
    const step = nextStep(written, value, i, source, at);
    for (let k = 0; k < step.taken; k++) {
      starts[i + k] = step.exact ? step.from + k : step.from;
      ends[i + k] = step.exact ? step.from + k + 1 : step.to;
    }
    at = step.to;
    i += step.taken;
  }
  starts[value.length] = at;
  return {
    text: value,
    spanOf(from, to) {
      const first = starts[from] ?? at;
      return span(start + first, start + (to > from ? (ends[to - 1] ?? at) : first));
    },
    escapedAt(index) {
      const [from = at, to = at] = [starts[index], ends[index]];
      return to - from > 1 ? source[from] === '&' : backslashesBefore(source, from) % 2 === 1;
    },
  };
}

function backslashesBefore(source: string, at: number): number {
  let count = 0;
  while (source[at - count - 1] === '\\') count++;
  return count;
}

interface Step {
  /** Where in the source the code units stand. */
  readonly from: number;
  readonly to: number;
  /** How many code units of the value this step explains; none for a part of the source that stands for nothing. */
  readonly taken: number;
  /** One to one, code unit by code unit. */
  readonly exact: boolean;
}

/** Explains the code unit `value[i]` by what stands at `source[at]`. */
type Stepper = (value: string, i: number, source: string, at: number) => Step | undefined;

const NOTATIONS: Readonly<Record<Notation, Stepper>> = {
  markdown(value, i, source, at) {
    if (source[at] === '\\' && PUNCTUATION.test(source[at + 1] ?? ''))
      return escapeStep(value, i, source, at);
    if (source[at] !== '&') return undefined;
    const reference = characterReference(source, at);
    if (!reference || !value.startsWith(reference.decoded, i)) return undefined;
    return { from: at, to: at + reference.length, taken: reference.decoded.length, exact: false };
  },
  code: (value, i, source, at) =>
    source[at] === '\\' && source[at + 1] === '|' ? escapeStep(value, i, source, at) : undefined,
  'double-quoted'(value, i, source, at) {
    const escaped = doubleQuotedEscape(source, at);
    if (!escaped || !value.startsWith(escaped.decoded, i)) return undefined;
    return { from: at, to: at + escaped.length, taken: escaped.decoded.length, exact: false };
  },
  'single-quoted': (value, i, source, at) =>
    source[at] === "'" && source[at + 1] === "'" ? escapeStep(value, i, source, at) : undefined,
  plain: () => undefined,
};

/** The second of two code units stands for itself. */
function escapeStep(value: string, i: number, source: string, at: number): Step | undefined {
  return source[at + 1] === value[i] ? { from: at + 1, to: at + 2, taken: 1, exact: true } : undefined;
}

/** How far ahead a code unit is looked for: the marks of containers at a line start are not longer. */
const FARTHEST = 500;

/** What stands at `at` or, failing that, the nearest behind it that explains the code unit. */
function nextStep(written: Stepper, value: string, i: number, source: string, at: number): Step {
  const here = stepAt(written, value, i, source, at);
  if (here) return here;
  if (value[i] === ' ' || value[i] === '\n') return whiteStep(source, at);
  const limit = Math.min(source.length, at + FARTHEST);
  for (let next = at + 1; next < limit; next++) {
    const step = stepAt(written, value, i, source, next);
    if (step && step.taken > 0) return step;
  }
  return { from: at, to: at, taken: 1, exact: false };
}

function stepAt(written: Stepper, value: string, i: number, source: string, at: number): Step | undefined {
  const step = written(value, i, source, at);
  if (step) return step;
  const [wanted, found] = [value[i], source[at]];
  // The parser of Markdown reads NUL as U+FFFD, and a byte order mark is given to it as a word joiner.
  const isSame =
    found === wanted ||
    (found === '\0' && wanted === '\uFFFD') ||
    (found === '\uFEFF' && wanted === '\u2060');
  return isSame ? { from: at, to: at + 1, taken: 1, exact: true } : undefined;
}

/** A space or line end of the value may be any run of white space in the source (folded YAML, CRLF). */
function whiteStep(source: string, at: number): Step {
  let to = at;
  while (to < source.length && /\s/.test(source[to] ?? '')) to++;
  return { from: at, to, taken: 1, exact: false };
}
