import { frontMatterEnd } from './frontMatterFence.ts';

/** Parts are no shorter, in UTF-16 code units: to begin one costs the parser as much as a line or two. */
const LEAST = 1_500;

/** Parts of a text that is read again and again while it is written: all that is read each time is the part that changed. */
export const LEAST_AGAIN = 300;

/** A heading at the start of a line; it ends whatever paragraph, list, quote, table or footnote stands before it. */
const HEADING = /^#{1,6}(?=[ \t\r\n]|$)/;

/** What may hold a heading as its content: code, directives, raw HTML and comments, and how each ends. */
const OPENINGS: readonly (readonly [RegExp, (opened: string) => RegExp])[] = [
  [/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?(`{3,}|~{3,})/, mark => new RegExp(`^[ \\t>]*${mark}`)],
  [/^[ \t>]*(:{3,})[ \t]*\p{L}/u, mark => new RegExp(`^[ \\t>]*${mark}[ \\t]*$`)],
  [/^ {0,3}<(pre|script|style|textarea)\b(?!.*<\/)/i, name => new RegExp(`</${name}>`, 'i')],
  [/^ {0,3}(<!--)(?!.*-->)/, () => /-->/],
];

/**
 * Where the parts of a Markdown text begin, in UTF-16 code units: 0, and then headings at which nothing seems to be open. A
 * guess from single lines, which the reader of the parts proves or refutes. Lone carriage returns: one part. No part but the last
 * is shorter than `least`.
 */
export function partStarts(text: string, least = LEAST): readonly number[] {
  const starts = [0];
  if (text.length < 2 * least || /\r(?!\n)/.test(text)) return starts;
  let last = 0;
  let closing: RegExp | undefined;
  for (let at = frontMatterEnd(text); at < text.length; ) {
    const end = lineEnd(text, at);
    if (closing !== undefined || mayOpen(text, at)) {
      const line = text.slice(at, end);
      closing = closing === undefined ? closingOf(line) : closing.test(line) ? undefined : closing;
    } else if (text.charCodeAt(at) === 35 && at - last >= least && HEADING.test(text.slice(at, at + 7))) {
      starts.push(at);
      last = at;
    }
    at = end + 1;
  }
  return starts;
}

/** The last code unit of the line before its `\n`, or the end of the text. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** Most lines begin with a letter, a `#` or nothing: no expression needs to look at them. */
function mayOpen(text: string, at: number): boolean {
  return ' \t>-+*0123456789`~:<'.includes(text[at] ?? '\n');
}

function closingOf(line: string): RegExp | undefined {
  for (const [opening, closing] of OPENINGS) {
    const opened = opening.exec(line)?.[1];
    if (opened !== undefined) return closing(opened);
  }
  return undefined;
}
