import { frontMatterEnd } from '../syntax/frontMatterFence.ts';

/** A word: digits and IDs count as one, hyphens and apostrophes do not part. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’_-]*/gu;

/** How many words a text has; of Markdown, front matter, comments and addresses of links aside. */
export function wordsIn(text: string): number {
  const shown = withoutComments(text.slice(frontMatterEnd(text))).replace(/\]\([^)\n]*\)?/g, ']');
  return shown.match(WORD)?.length ?? 0;
}

/** Behind the last end of a comment none is looked for: ten thousand that never end would each be looked for to the end. */
function withoutComments(text: string): string {
  const end = text.lastIndexOf('-->') + 3;
  return end < 3 ? text : text.slice(0, end).replace(/<!--[\s\S]*?-->/g, ' ') + text.slice(end);
}
