/** Words that no syntax of Markdown can stand in: letters and the signs of prose, single spaces inside. */
const WORDS = String.raw`(?:[\p{L}\p{M}\p{N}«»“”‘’'"(),;:.?!/%°€§…–—\u00a0\u202f-]|(?<! ) (?! |$))*$`;

/** A line of prose begins with a letter or an opening sign: no `:`, no number of a list. */
const PROSE = new RegExp(String.raw`^[\p{L}«“(]${WORDS}`, 'u');

/** A heading with words of any kind. */
const HEADING = new RegExp(`^(#{1,6}) (?=[^ ])${WORDS}`, 'u');

/** Longer lines are no sentences. */
const LONGEST = 5_000;

/** Links that make themselves. */
const LINK = /www\.|:\/\/|https?:/i;

/** Whether a line, without its line end, is prose that no syntax of Markdown can begin or stand in. */
export function isPlainLine(line: string): boolean {
  return line.length <= LONGEST && PROSE.test(line) && !LINK.test(line);
}

/** The rank of the heading, 1 to 6, that a line is, when its words hold no other syntax; undefined for other lines. */
export function plainHeadingRank(line: string): 1 | 2 | 3 | 4 | 5 | 6 | undefined {
  if (line.length > LONGEST || !line.startsWith('#') || LINK.test(line)) return undefined;
  const rank = HEADING.exec(line)?.[1]?.length;
  return rank as 1 | 2 | 3 | 4 | 5 | 6 | undefined;
}
