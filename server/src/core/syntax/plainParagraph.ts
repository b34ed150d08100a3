import type { Root } from 'mdast';
import { isPlainLine } from './plainLine.ts';

/**
 * The tree of a text that is one line of prose without any markup, as most sentences of a register are; undefined for all
 * other texts, which the parser reads. It is the tree that the parser would make.
 */
export function plainParagraph(text: string): Root | undefined {
  if (!isPlainLine(text)) return undefined;
  const end = { line: 1, column: text.length + 1, offset: text.length };
  const place = (): Root['position'] => ({ start: { line: 1, column: 1, offset: 0 }, end: { ...end } });
  const words = { type: 'text', value: text, position: place() } as const;
  return {
    type: 'root',
    children: [{ type: 'paragraph', children: [words], position: place() }],
    position: place(),
  };
}
