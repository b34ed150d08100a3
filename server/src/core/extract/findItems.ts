import type { List, Paragraph, Parents, Root, RootContent } from 'mdast';
import { endOf, type Prose, proseOf, startOf } from '../syntax/prose.ts';
import { directiveItem } from './directiveItem.ts';
import type { ItemDraft } from './draft.ts';
import { headingItem } from './headingItem.ts';
import { announcesList, leadListItem, leadParagraph } from './leadItem.ts';
import type { Context } from './reading.ts';
import { tableItems } from './tableItem.ts';

/** Every item that a Markdown text defines by a construct inside it, in the order of the text; no two overlap. */
export function findItems(root: Root, context: Context): readonly ItemDraft[] {
  const drafts: ItemDraft[] = [];
  collect(root, context, drafts);
  return drafts.map((draft, index) => endedAt(draft, drafts[index + 1]?.boundary, context));
}

function collect(parent: Parents, context: Context, drafts: ItemDraft[]): void {
  const children = parent.children as readonly RootContent[];
  for (const [index, node] of children.entries()) {
    if (node.type === 'heading') push(drafts, headingItem(node, children, index, context));
    else if (node.type === 'paragraph') {
      if (!(parent.type === 'listItem' && index === 0))
        push(drafts, leadParagraph(node, children, index, context));
    } else if (node.type === 'table') for (const row of tableItems(node, context)) drafts.push(row);
    else if (node.type === 'list') collectList(node, leadInOf(children[index - 1], context), context, drafts);
    else if (node.type === 'containerDirective') {
      push(drafts, directiveItem(node, context));
      collect(node, context, drafts);
    } else if (node.type === 'blockquote') collect(node, context, drafts);
  }
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

/** An item ends where the next one begins, at the latest. */
function endedAt(draft: ItemDraft, next: number | undefined, context: Context): ItemDraft {
  const body = next === undefined ? draft.body : before(draft.body, next);
  if (body === draft.body) return draft;
  const end = Math.max(draft.headEnd, endOf(body.at(-1) ?? { type: 'root', children: [] }));
  return { ...draft, body, span: { start: draft.span.start, end: context.source.spanOf(end, end).end } };
}

/** What of some blocks stands before an offset; the same list when it is all of them. */
function before(nodes: readonly RootContent[], offset: number): readonly RootContent[] {
  const last = nodes.at(-1);
  if (!last || endOf(last) <= offset) return nodes;
  return nodes.flatMap((node): readonly RootContent[] => {
    if (endOf(node) <= offset) return [node];
    if (startOf(node) >= offset || !('children' in node) || !node.position) return [];
    const children = before(node.children as readonly RootContent[], offset);
    const end = children.at(-1)?.position?.end;
    return end ? [{ ...node, children, position: { ...node.position, end } } as RootContent] : [];
  });
}
