import { type Span, touches } from '../../core/base/span.ts';
import { readMarkdown } from '../../core/syntax/markdown.ts';
import { endOf, startOf } from '../../core/syntax/prose.ts';

/** A block of a Markdown text that stands in no other. */
export interface MarkdownBlock {
  /** The node's type: `paragraph`, `list`, `yaml` for a front matter… */
  readonly kind: string;
  readonly span: Span;
}

/** The outermost blocks of a Markdown text, in order. */
export function markdownBlocks(text: string): readonly MarkdownBlock[] {
  return readMarkdown(text).root.children.map(node => ({
    kind: node.type,
    span: { start: startOf(node), end: endOf(node) },
  }));
}

/** The outermost block at an offset; undefined between blocks. */
export function blockAround(text: string, offset: number): MarkdownBlock | undefined {
  return markdownBlocks(text).findLast(({ span }) => touches(span, offset));
}
