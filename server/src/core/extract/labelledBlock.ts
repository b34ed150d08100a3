import type { RootContent } from 'mdast';
import { span } from '../base/span.ts';
import { BLOCK_KEYS, type BlockFact } from '../model/field.ts';
import { proseOf, shownText, spanOfNode } from '../syntax/prose.ts';
import { labelled } from './labelled.ts';
import { proseBlocks } from './proseBlocks.ts';
import type { Context } from './reading.ts';

/** A labelled block and how many blocks of the text it takes: two with the list that it announces. */
export interface LabelledBlock {
  readonly fact: BlockFact;
  readonly length: number;
}

/**
 * Reads a quote or a paragraph that begins with a bold label (`> **En clair** : …`) as a labelled block; undefined when
 * `nodes[index]` is ordinary text. In a quote the label need not be bold. A list follows where the colon ends the paragraph.
 */
export function labelledBlock(
  nodes: readonly RootContent[],
  index: number,
  context: Context,
): LabelledBlock | undefined {
  const node = nodes[index];
  const first = node?.type === 'blockquote' ? node.children[0] : node;
  if (!node || first?.type !== 'paragraph') return undefined;
  const entry = labelled(first, context);
  const key = BLOCK_KEYS.find(block => block === entry?.target);
  if (!entry || key === undefined || !(entry.bold || node.type === 'blockquote')) return undefined;
  const next = nodes[index + 1];
  const list = node.type === 'paragraph' && next?.type === 'list' && endsOpen(entry.value.text) ? [next] : [];
  const rest = node.type === 'blockquote' ? node.children.slice(1) : list;
  const texts = rest.flatMap(child =>
    [...proseBlocks(child)].map(block => proseOf(block, context.source, 'text').text),
  );
  const start = spanOfNode(node, context.source).start;
  const { end } = spanOfNode(list[0] ?? node, context.source);
  const content = Math.min(entry.value.spanOf(0, 0).start, end);
  const text = shownText([entry.value.text, ...texts].join(' ').replace(/\s+/g, ' ').trim());
  return {
    fact: { key, text, span: span(start, end), contentSpan: span(content, end) },
    length: 1 + list.length,
  };
}

/** Nothing follows the label, or what follows ends in a colon. */
function endsOpen(value: string): boolean {
  const text = value.trimEnd();
  return text === '' || text.endsWith(':');
}
