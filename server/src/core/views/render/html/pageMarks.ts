import type { Heading, Html, List, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import { eachNode } from '../../../syntax/eachNode.ts';
import type { NodeKey } from '../../nodeKey.ts';
import type { TextPlace } from '../../viewModel.ts';
import type { Anchors } from '../viewDocument.ts';

/** What a page tells of its blocks: the place in the source, as a word that the reader of the page understands. */
export type PlaceWord = (place: TextPlace) => string | undefined;

/** Hands to the page what it needs to know of each node: anchors, sorts of lists, places in the source. */
export function markNodes(root: Root, anchors: Anchors, placeWord: PlaceWord | undefined): void {
  const met = new Set<NodeKey>();
  eachNode(root, node => {
    const place = node.data?.viewPlace;
    const word = place && placeWord?.(place);
    if (word !== undefined) give(node, { dataPlace: word });
    if (node.type === 'heading') markHeading(node, anchors, met);
    if (node.type === 'list' && node.data?.viewList) give(node, { className: [node.data.viewList] });
    if (node.type === 'paragraph' && node.data?.viewSource) give(node, { className: ['source'] });
    if ('children' in node) joinPairs(node);
  });
}

function markHeading(node: Heading, anchors: Anchors, met: Set<NodeKey>): void {
  const key = node.data?.viewKey;
  const anchor = key === undefined ? undefined : anchors.get(key);
  if (key === undefined || anchor === undefined || met.has(key)) return;
  met.add(key);
  give(node, { id: anchor });
}

function give(node: Heading | List | Paragraph | Nodes, properties: Readonly<Record<string, unknown>>): void {
  const data = (node.data ?? {}) as { hProperties?: Record<string, unknown> };
  node.data = { ...node.data, hProperties: { ...data.hProperties, ...properties } } as typeof node.data;
}

/** `<sup>` and `</sup>`, which stand beside what they enclose, become one node around it. */
function joinPairs(parent: Parents): void {
  if (!parent.children.some(({ type }) => type === 'html')) return;
  const stack: { readonly opening: Html | undefined; readonly children: PhrasingContent[] }[] = [
    { opening: undefined, children: [] },
  ];
  for (const node of parent.children as PhrasingContent[]) {
    const top = stack.at(-1);
    if (node.type !== 'html') top?.children.push(node);
    else if (!node.value.startsWith('</')) stack.push({ opening: node, children: [] });
    else if (top?.opening && stack.length > 1) {
      stack.pop();
      const data = { hName: top.opening.value.slice(1, -1) };
      stack.at(-1)?.children.push({ type: 'emphasis', data, children: top.children });
    }
  }
  (parent.children as PhrasingContent[]) = stack.flatMap(({ children }) => children);
}
