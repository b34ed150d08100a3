/** What syntax of Markdown may begin or stand in, and spaces that are not single ones between words. */
const NOT_WORDS = /[^\p{L}\p{M}\p{N}«»“”‘’'"(),;:.?!/%°€§…–—\u00a0\u202f -]| {2}|^ | $/u;

/** A line of prose begins with a letter or an opening sign: no `:`, no number of a list. */
const PROSE = /^[\p{L}«“(]/u;

const HEADING = /^#{1,6} /;

/** Links that make themselves. */
const LINK = /www\.|:\/\/|https?:/i;

/** Whether a line, without its line end, is prose that no syntax of Markdown can begin or stand in. */
export function isPlainLine(line: string): boolean {
  return PROSE.test(line) && isWords(line);
}

/** The rank of the heading, 1 to 6, that a line is, when its words hold no other syntax; undefined for other lines. */
export function plainHeadingRank(line: string): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  const marks = HEADING.exec(line)?.[0].length ?? 0;
  if (marks === 0 || marks === line.length || !isWords(line.slice(marks))) return undefined;
  return (marks - 1) as 1 | 2 | 3 | 4 | 5 | 6;
}

function isWords(text: string): boolean {
  return !NOT_WORDS.test(text) && !LINK.test(text);
}
