import type { CompletionSite } from './offer.ts';

/** The labels of the columns of the table in which the cursor stands, from the first of the lines above that have cells. */
export function columnsAround({ text, offset, line }: CompletionSite): readonly string[] {
  const above = text
    .slice(0, offset - line.length)
    .trimEnd()
    .split(/\r?\n/);
  const first = above.length - 1 - [...above].reverse().findIndex(each => !/^[ \t>]*\|/.test(each));
  const header = above[first >= above.length ? 0 : first + 1] ?? '';
  return header
    .replace(/^[ \t>]*\||\|[ \t]*$/g, '')
    .split('|')
    .map(cell => cell.replace(/\*\*/g, '').trim());
}
