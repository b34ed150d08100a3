import type { Heading, Nodes, Paragraph, TableCell } from 'mdast';

/** A block that holds running text. */
export type ProseBlock = Paragraph | Heading | TableCell;

/** Every block with running text at or under a node, in the order of the text. */
export function* proseBlocks(node: Nodes): Generator<ProseBlock> {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') yield node;
  else if ('children' in node) for (const child of node.children) yield* proseBlocks(child);
}
