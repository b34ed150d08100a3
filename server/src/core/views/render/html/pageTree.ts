import type { Root as PageRoot } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { Heading, Html, List, Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import { toHast } from 'mdast-util-to-hast';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';
import { eachNode } from '../../../syntax/eachNode.ts';
import type { NodeKey } from '../../nodeKey.ts';
import type { TextPlace } from '../../viewModel.ts';
import type { Anchors } from '../viewDocument.ts';
import { OWN_ID } from './pageAnchors.ts';
import { ownNotesHeading } from './pageNotes.ts';
import { PAGE_SCHEMA } from './pageSchema.ts';
import { inSections, type Places } from './pageSections.ts';

/** What a page tells of its blocks: the place in the source, as a word that the reader of the page understands. */
export type PlaceWord = (place: TextPlace) => string | undefined;

/** What a page can be told beside its view. */
export interface TreeOptions {
  readonly placeWord: PlaceWord | undefined;
  /** Goes before the names of footnotes. */
  readonly notes: string;
}

/**
 * Turns a view, its links addressed, into the content of a page: sanitized, each place of the view in a section of its own.
 * Nothing of the source becomes markup, script, style or something that is fetched.
 */
export function pageTree(
  root: Root,
  anchors: Anchors,
  texts: ViewTexts,
  { placeWord, notes }: TreeOptions,
): PageRoot {
  marked(root, anchors, placeWord);
  const page = toHast(root, {
    clobberPrefix: OWN_ID + notes,
    footnoteLabel: texts.page.notes,
    footnoteLabelProperties: {},
    footnoteBackLabel: (note, call) => texts.page.backToText(`${note + 1}${call > 1 ? `-${call}` : ''}`),
  });
  const clean = sanitize(page, PAGE_SCHEMA) as PageRoot;
  ownNotesHeading(clean);
  return inSections(clean, placesOf(root, anchors), texts);
}

/** The items of a view by the anchor of their heading; sections have none. */
function placesOf(root: Root, anchors: Anchors): Places {
  const places = new Map<string, Heading['data']>();
  eachNode(root, ({ type, data }) => {
    if (type !== 'heading' || data?.viewIntro) return;
    const anchor = data?.viewKey === undefined ? undefined : anchors.get(data.viewKey);
    if (anchor !== undefined && !places.has(anchor)) places.set(anchor, data);
  });
  return places;
}

/** Hands to the page what it needs to know of each node: anchors, sorts of lists, places in the source. */
function marked(root: Root, anchors: Anchors, placeWord: PlaceWord | undefined): void {
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
