import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { type Span, span } from '../base/span.ts';

/** A readable text and, for each of its code units, where that stands in the file. */
export interface MappedText {
  readonly text: string;
  /** The place in the file of a half-open range of `text`. */
  spanOf(start: number, end: number): Span;
}

/** Maps a text that stands in the file unchanged from `start` on. */
export function verbatim(text: string, start: number): MappedText {
  return { text, spanOf: (from, to) => span(start + from, start + to) };
}

/**
 * Finds each code unit of `value` (what a parser made of it) in `source` (what the author wrote from `start` on):
 * escapes, character references, quoting, and the marks and white space at line starts are stepped over.
 * Positions only grow, and always lie inside the source.
 */
export function align(value: string, source: string, start: number): MappedText {
  if (value === source) return verbatim(value, start);
  const starts = new Uint32Array(value.length + 1);
  const ends = new Uint32Array(value.length + 1);
  let at = 0;
  let end = 0;
  for (let i = 0; i < value.length; ) {
    const step = stepAt(value, i, source, at);
    for (let k = 0; k < step.taken; k++) {
      starts[i + k] = step.exact ? step.from + k : step.from;
      ends[i + k] = step.exact ? step.from + k + 1 : step.to;
    }
    at = step.to;
    end = step.to;
    i += step.taken;
  }
  starts[value.length] = end;
  return {
    text: value,
    spanOf(from, to) {
      const first = starts[from] ?? end;
      return span(start + first, start + (to > from ? (ends[to - 1] ?? end) : first));
    },
  };
}

interface Step {
  /** Where in the source the code units stand. */
  readonly from: number;
  readonly to: number;
  /** How many code units of the value this step explains. */
  readonly taken: number;
  /** One to one, code unit by code unit. */
  readonly exact: boolean;
}

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z\d]{1,31}));/y;

function stepAt(value: string, i: number, source: string, at: number): Step {
  const wanted = value[i] ?? '';
  const found = source[at];
  if (found === wanted && !(found === '\\' && source[at + 1] === '\\') && !(found === '&')) {
    return { from: at, to: at + 1, taken: 1, exact: true };
  }
  if (found === '&') return referenceStep(value, i, source, at);
  if ((found === '\\' || found === "'") && source[at + 1] === wanted) {
    return { from: at + 1, to: at + 2, taken: 1, exact: true };
  }
  if (wanted === ' ' || wanted === '\n') return whiteStep(source, at);
  const next = source.indexOf(wanted, at);
  if (next < 0) return { from: at, to: at, taken: 1, exact: false };
  return { from: next, to: next + 1, taken: 1, exact: true };
}

function referenceStep(value: string, i: number, source: string, at: number): Step {
  REFERENCE.lastIndex = at;
  const match = REFERENCE.exec(source);
  const decoded = match ? decode(match) : undefined;
  if (match && decoded && value.startsWith(decoded, i)) {
    return { from: at, to: at + match[0].length, taken: decoded.length, exact: false };
  }
  return { from: at, to: at + 1, taken: 1, exact: true };
}

function decode(match: RegExpExecArray): string | undefined {
  const [, decimal, hex, name] = match;
  if (name !== undefined) return decodeNamedCharacterReference(name) || undefined;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '�';
}

/** A space or line end of the value may be any run of white space in the source (folded YAML, CRLF). */
function whiteStep(source: string, at: number): Step {
  let to = at;
  while (to < source.length && /[\s]/.test(source[to] ?? '')) to++;
  return { from: at, to: Math.max(to, at), taken: 1, exact: false };
}
