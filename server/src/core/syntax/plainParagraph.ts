import type { Root } from 'mdast';

/**
 * One line that no syntax of Markdown can begin or stand in: letters and the signs of prose, single spaces, no link that
 * makes itself (`www.`, `http:`, an address of e-mail), no `:` at its start.
 */
const PLAIN = /^[\p{L}«“(](?:[\p{L}\p{M}\p{N}«»“”‘’'"(),;:.?!/%°€§…–—\u00a0\u202f-]|(?<! ) (?! |$))*$/u;
/** Longer texts are no sentences. */
const LONGEST = 5_000;

const LINK = /www\.|:\/\/|https?:/i;

/**
 * The tree of a text that is one paragraph without any markup, as most sentences of a register are; undefined for all
 * other texts, which the parser reads. It is the tree that the parser would make.
 */
export function plainParagraph(text: string): Root | undefined {
  if (text.length > LONGEST || !PLAIN.test(text) || LINK.test(text)) return undefined;
  const end = { line: 1, column: text.length + 1, offset: text.length };
  const place = (): Root['position'] => ({ start: { line: 1, column: 1, offset: 0 }, end: { ...end } });
  const words = { type: 'text', value: text, position: place() } as const;
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [words], position: place() }],
    position: place(),
  };
}
