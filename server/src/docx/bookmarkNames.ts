import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { eachNode } from '../core/syntax/eachNode.ts';
import type { NodeKey } from '../core/views/nodeKey.ts';
import type {} from '../core/views/render/viewNodes.ts';

/** Word cuts longer names, and then no link finds them. */
const LONGEST = 40;

/** Names that belong to us or to Word itself. */
const RESERVED = /^(?:note_\d+$|_|toc)/i;

/**
 * The bookmark of each place of a document, by its key: an item's is made of its ID, a section's of its heading. Names
 * begin with a letter, hold ASCII letters, digits and `_`, and differ by more than their capitals.
 */
export function bookmarkNames(root: Root): ReadonlyMap<NodeKey, string> {
  const taken = new Set<string>();
  const names = new Map<NodeKey, string>();
  eachNode(root, node => {
    if (node.type !== 'heading') return;
    const { viewKey, viewItem } = node.data ?? {};
    if (viewKey === undefined || names.has(viewKey)) return;
    const words = viewItem ? viewItem.id : textOf(node, { includeImageAlt: false, includeHtml: false });
    names.set(viewKey, free(nameOf(words), taken));
  });
  return names;
}

/** The bookmark of the `number`-th footnote. */
export function noteBookmark(number: number): string {
  return `note_${number}`;
}

function nameOf(words: string): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
  return /^[A-Za-z]/.test(plain) && !RESERVED.test(plain) ? plain : `x_${plain}`;
}

function free(wanted: string, taken: Set<string>): string {
  let name = wanted.slice(0, LONGEST);
  for (let count = 2; taken.has(name.toLowerCase()); count++) {
    const end = `_${count}`;
    name = wanted.slice(0, LONGEST - end.length) + end;
  }
  taken.add(name.toLowerCase());
  return name;
}
