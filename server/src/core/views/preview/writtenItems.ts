import type { Heading, Root, RootContent } from 'mdast';
import { eachNode } from '../../syntax/eachNode.ts';
import { placeAnchor } from '../render/html/pageTree.ts';
import { nodeText } from './nodeText.ts';

/** Items as HTML, by the anchor of their heading. */
export type WrittenItems = ReadonlyMap<string, string>;

/** Items as HTML, by all that they were written from; for when they are written again. */
export type KnownItems = ReadonlyMap<string, string>;

/**
 * Writes the items of a prepared view one by one, but those that are `known`, and leaves of each its heading in the view. Items
 * with footnotes stay as they are: their notes are numbered through the whole. So do those whose anchors are the same. `way`
 * names all that `write` goes by but the item.
 */
export function writeItems(
  root: Root,
  known: KnownItems,
  way: string,
  write: (item: Root) => string,
): { readonly written: WrittenItems; readonly known: KnownItems } {
  const written = new Map<string, string>();
  const now = new Map<string, string>();
  const repeated = repeatedAnchors(root);
  const children: RootContent[] = [];
  for (let at = 0; at < root.children.length; ) {
    const nodes = itemAt(root.children, at);
    const [heading] = nodes;
    const anchor = heading && placeAnchor(heading);
    const isWhole = anchor === undefined || repeated.has(anchor) || nodes.some(callsNote);
    if (heading?.type !== 'heading' || isWhole) {
      children.push(...(nodes.length > 0 ? nodes : root.children.slice(at, at + 1)));
    } else {
      const text = `${way} ${textOf(heading, nodes)}`;
      const html = known.get(text) ?? write({ type: 'root', children: [...nodes] });
      written.set(anchor, html);
      now.set(text, html);
      children.push({ ...heading, children: [] });
    }
    at += Math.max(1, nodes.length);
  }
  root.children = children;
  return { written, known: now };
}

function repeatedAnchors({ children }: Root): ReadonlySet<string> {
  const met = new Set<string>();
  const repeated = new Set<string>();
  for (const node of children) {
    const anchor = placeAnchor(node);
    if (anchor === undefined) continue;
    if (met.has(anchor)) repeated.add(anchor);
    met.add(anchor);
  }
  return repeated;
}

/** The nodes of the item whose heading stands at an index, up to the next place or the notes; none where no item begins. */
function itemAt(children: readonly RootContent[], index: number): readonly RootContent[] {
  const heading = children[index];
  if (heading?.type !== 'heading' || !heading.data?.viewItem) return [];
  let end = index + 1;
  for (let node = children[end]; node && !endsItem(node); node = children[end]) end++;
  return children.slice(index, end);
}

function endsItem(node: RootContent): boolean {
  return placeAnchor(node) !== undefined || node.type === 'footnoteDefinition';
}

function callsNote(node: RootContent): boolean {
  let calls = false;
  eachNode(node, ({ type }) => {
    calls ||= type === 'footnoteReference';
  });
  return calls;
}

/** All that the HTML of an item is made from. */
function textOf({ data }: Heading, nodes: readonly RootContent[]): string {
  const { id, level } = data?.viewItem ?? {};
  return [JSON.stringify([id, level?.id, level?.rank]), ...nodes.map(nodeText)].join('');
}
