import type { List, Paragraph, Parents, Root, RootContent } from 'mdast';
import { overlapFinder } from '../base/intervals.ts';
import { encloses, type Span } from '../base/span.ts';
import type { ItemId } from '../model/item.ts';
import type { SameBlock } from '../syntax/earlierReading.ts';
import { endOf, type Prose, proseOf, startOf } from '../syntax/prose.ts';
import { directiveItem } from './directiveItem.ts';
import type { ItemDraft } from './draft.ts';
import { headingItem } from './headingItem.ts';
import { announcesList, leadListItem, leadParagraph } from './leadItem.ts';
import type { Context } from './reading.ts';
import { tableItems } from './tableItem.ts';

/**
 * Every item that a Markdown text defines by a construct inside it, in the order of the text. Two of them are apart, or the
 * second stands whole inside the first, a list entry or a directive. `blocks` as `readMarkdown` gives them.
 */
export function findItems(root: Root, context: Context, blocks?: readonly SameBlock[]): readonly ItemDraft[] {
  const drafts: ItemDraft[] = [];
  const empty = context.earlier?.withoutItems;
  for (const index of root.children.keys()) {
    const block = blocks?.[index];
    if (block && empty?.has(block)) continue;
    const before = drafts.length;
    collectChild(root, index, context, drafts, block);
    if (block && drafts.length === before) empty?.add(block);
  }
  const own = withoutRestated(drafts);
  return own.flatMap((_, index) => bounded(own, index, context));
}

/**
 * A table of two rows or more whose IDs all stand further up (attributes, traceability, a summary at the end), or all stand
 * in other forms anywhere (a summary at the start), restates them: its IDs refer. One row among new ones is defined twice.
 */
function withoutRestated(drafts: readonly ItemDraft[]): readonly ItemDraft[] {
  const known = new Set<ItemId>();
  const told = new Set(drafts.flatMap(({ form, match }) => (form === 'table' ? [] : [match.id])));
  const kept: ItemDraft[] = [];
  for (let at = 0; at < drafts.length; ) {
    const rows = rowsOfTable(drafts, at);
    const isRestated =
      rows.length > 1 && [known, told].some(ids => rows.every(({ match }) => ids.has(match.id)));
    if (!isRestated) kept.push(...rows);
    for (const { match } of rows) known.add(match.id);
    at += rows.length;
  }
  return kept;
}

/** The items of the table that the one at `at` is a row of; that one alone for other forms. */
function rowsOfTable(drafts: readonly ItemDraft[], at: number): readonly ItemDraft[] {
  const first = drafts[at];
  let end = at + 1;
  while (
    first?.form === 'table' &&
    drafts[end]?.form === 'table' &&
    drafts[end]?.extent.start === first.extent.start
  )
    end++;
  return drafts.slice(at, end);
}

function collect(parent: Parents, context: Context, drafts: ItemDraft[]): void {
  for (const index of parent.children.keys()) collectChild(parent, index, context, drafts);
}

/** The items that begin in one child: what stands around it says how far they go, not whether there are any. */
function collectChild(
  parent: Parents,
  index: number,
  context: Context,
  drafts: ItemDraft[],
  block?: SameBlock,
): void {
  const children = parent.children as readonly RootContent[];
  const node = children[index];
  if (node?.type === 'heading') push(drafts, headingItem(node, children, index, context, block));
  else if (node?.type === 'paragraph') {
    if (!(parent.type === 'listItem' && index === 0))
      push(drafts, leadParagraph(node, children, index, context));
  } else if (node?.type === 'table') for (const row of tableItems(node, context)) drafts.push(row);
  else if (node?.type === 'list') collectList(node, leadInOf(children[index - 1], context), context, drafts);
  else if (node?.type === 'containerDirective') {
    push(drafts, directiveItem(node, context));
    collect(node, context, drafts);
  } else if (node?.type === 'blockquote') collect(node, context, drafts);
}

function collectList(list: List, leadIn: Prose | undefined, context: Context, drafts: ItemDraft[]): void {
  for (const item of list.children) {
    push(drafts, leadListItem(item, leadIn, context));
    collect(item, context, drafts);
  }
}

function push(drafts: ItemDraft[], draft: ItemDraft | undefined): void {
  if (draft) drafts.push(draft);
}

/** A paragraph that ends in a colon, before a list; its code is no prose. */
function leadInOf(node: RootContent | undefined, context: Context): Prose | undefined {
  return node?.type === 'paragraph' && isLeadIn(node, context)
    ? proseOf(node, context.source, 'opaque')
    : undefined;
}

function isLeadIn(node: Paragraph, context: Context): boolean {
  return announcesList(context.source.text.slice(Math.max(startOf(node), endOf(node) - 10), endOf(node)));
}

/**
 * Takes the blocks of other items out of an item. What its construct closes (a list entry, a directive) goes to its own
 * end, and text behind an inner item is its own again; any other item ends where the next one begins, at the latest.
 */
function bounded(drafts: readonly ItemDraft[], index: number, context: Context): readonly ItemDraft[] {
  const draft = drafts[index];
  if (!draft) return [];
  const others = draft.isClosed ? extentsWithin(drafts, index) : behind(drafts[index + 1]);
  const body = outside(draft.body, others);
  if (draft.isClosed || body === draft.body) return [{ ...draft, body }];
  const end = Math.max(draft.headEnd, endOf(body.at(-1) ?? { type: 'root', children: [] }));
  return [{ ...draft, body, span: { start: draft.span.start, end: context.source.spanOf(end, end).end } }];
}

/** Everything from an item on. */
function behind(next: ItemDraft | undefined): readonly Span[] {
  return next ? [{ start: next.extent.start, end: Number.POSITIVE_INFINITY }] : [];
}

/** Where the items inside another stand, in order; those inside one of them go with it, and so do the rows of one table. */
function extentsWithin(drafts: readonly ItemDraft[], index: number): readonly Span[] {
  const found: Span[] = [];
  const limit = drafts[index]?.extent.end ?? 0;
  for (let at = index + 1; at < drafts.length; at++) {
    const extent = drafts[at]?.extent;
    if (!extent || extent.start >= limit) break;
    if (extent.start >= (found.at(-1)?.end ?? 0)) found.push(extent);
  }
  return found;
}

/** What of some blocks stands in none of the extents; the same list when it is all of them. */
function outside(nodes: readonly RootContent[], extents: readonly Span[]): readonly RootContent[] {
  if (extents.length === 0) return nodes;
  const at = overlapFinder(extents);
  const kept = nodes.flatMap((node): readonly RootContent[] => {
    const place = { start: startOf(node), end: endOf(node) };
    const extent = at(place);
    if (!extent) return [node];
    if (encloses(extent, place) || !('children' in node) || !node.position) return [];
    return partsOutside(node, extents);
  });
  return kept.length === nodes.length && kept.every((node, index) => node === nodes[index]) ? nodes : kept;
}

/** A block without the items in it: one block for each run of children that is left. */
function partsOutside(node: Extract<RootContent, Parents>, extents: readonly Span[]): readonly RootContent[] {
  const runs: RootContent[][] = [];
  let wasKept = false;
  for (const child of node.children as readonly RootContent[]) {
    const parts = outside([child], extents);
    for (const part of parts) {
      if (wasKept) runs.at(-1)?.push(part);
      else runs.push([part]);
      wasKept = part === child;
    }
    if (parts.length === 0) wasKept = false;
  }
  const [first] = node.children as readonly RootContent[];
  return runs.map(children => {
    const [head] = children;
    const opens = head && first && startOf(head) === startOf(first) ? node : head;
    const position = { start: opens?.position?.start, end: children.at(-1)?.position?.end };
    return { ...node, children, position } as RootContent;
  });
}
