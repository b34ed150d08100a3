/** A word: digits and IDs count as one, hyphens and apostrophes do not part. */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’_-]*/gu;

/** How many words a text has; of Markdown, front matter, comments and addresses of links aside. */
export function wordsIn(text: string): number {
  const shown = text
    .replace(/^---\r?\n[\s\S]*?\n---\r?(?:\n|$)/, '')
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/\]\([^)\n]*\)/g, ']');
  return shown.match(WORD)?.length ?? 0;
}
