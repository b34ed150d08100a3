import type { RootContent } from 'mdast';
import { span } from '../base/span.ts';
import { BLOCK_KEYS, type BlockFact } from '../model/field.ts';
import { proseOf, spanOfNode } from '../syntax/prose.ts';
import { labelled } from './labelled.ts';
import { proseBlocks } from './proseBlocks.ts';
import type { Context } from './reading.ts';

/**
 * Reads a quote or a paragraph that begins with a bold label (`> **En clair** : …`) as a labelled block;
 * undefined when it is ordinary text. In a quote the label need not be bold.
 */
export function labelledBlock(node: RootContent, context: Context): BlockFact | undefined {
  const first = node.type === 'blockquote' ? node.children[0] : node;
  if (first?.type !== 'paragraph') return undefined;
  const entry = labelled(first, context);
  const key = BLOCK_KEYS.find(block => block === entry?.target);
  if (!entry || key === undefined || !(entry.bold || node.type === 'blockquote')) return undefined;
  const rest = node.type === 'blockquote' ? node.children.slice(1) : [];
  const texts = rest.flatMap(child =>
    [...proseBlocks(child)].map(block => proseOf(block, context.source, 'text').text),
  );
  const whole = spanOfNode(node, context.source);
  return {
    key,
    text: [entry.value.text, ...texts].join(' ').replace(/\s+/g, ' ').trim(),
    span: whole,
    contentSpan: span(entry.value.spanOf(0, 0).start, whole.end),
  };
}
