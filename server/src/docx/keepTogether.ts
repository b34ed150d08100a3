import type { Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type {} from '../core/views/render/viewNodes.ts';

/**
 * Tells whether a page must not end between two blocks: behind the fields of an item and what stands over them, behind the
 * caption of a table or of the items that its rows became, between a picture and the words under it, behind words that announce
 * what follows, before the link to an item's full text. (Headings stay with what follows by their style.)
 */
export function staysWith(node: RootContent, next: RootContent | undefined): boolean {
  if (next === undefined) return false;
  if (next.type === 'heading') return isBold(node);
  if (isFields(node)) return true;
  if (node.type !== 'paragraph') return false;
  if (next.type === 'table' || isFields(next) || isLinkToSource(next)) return true;
  if (isPicture(node) && next.type === 'paragraph') return true;
  return (next.type === 'list' || next.type === 'code') && /:\s*$/.test(textOf(node));
}

function isFields(node: RootContent): boolean {
  return node.type === 'list' && node.data?.viewList === 'fields';
}

/** What is bold from end to end stands over what follows. */
function isBold(node: RootContent): boolean {
  return node.type === 'paragraph' && node.children.every(({ type }) => type === 'strong');
}

function isLinkToSource(node: RootContent): boolean {
  return node.type === 'paragraph' && node.data?.viewSource === true;
}

function isPicture({ children }: Paragraph): boolean {
  return children.length === 1 && children[0]?.type === 'image';
}
