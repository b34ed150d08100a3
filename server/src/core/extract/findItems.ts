import type { List, Parents, Root, RootContent } from 'mdast';
import { startOf } from '../syntax/prose.ts';
import { directiveItem } from './directiveItem.ts';
import type { ItemDraft } from './draft.ts';
import { headingItem } from './headingItem.ts';
import { leadListItem, leadParagraph } from './leadItem.ts';
import type { Context } from './reading.ts';
import { tableItems } from './tableItem.ts';

/** Every item that a Markdown text defines by a construct inside it, in the order of the text. */
export function findItems(root: Root, context: Context): readonly ItemDraft[] {
  const drafts: ItemDraft[] = [];
  collect(root, context, drafts);
  return endedAtNext(drafts, context);
}

function collect(parent: Parents, context: Context, drafts: ItemDraft[]): void {
  const children = parent.children as readonly RootContent[];
  for (const [index, node] of children.entries()) {
    const following = children.slice(index + 1);
    if (node.type === 'heading') push(drafts, headingItem(node, following, context));
    else if (node.type === 'paragraph') {
      if (!(parent.type === 'listItem' && index === 0)) push(drafts, leadParagraph(node, following, context));
    } else if (node.type === 'table') drafts.push(...tableItems(node, context));
    else if (node.type === 'list') collectList(node, context, drafts);
    else if (node.type === 'containerDirective') {
      push(drafts, directiveItem(node, context));
      collect(node, context, drafts);
    } else if (node.type === 'blockquote') collect(node, context, drafts);
  }
}

function collectList(list: List, context: Context, drafts: ItemDraft[]): void {
  let boundary = startOf(list);
  for (const item of list.children) {
    const lead = leadListItem(item, boundary, context);
    push(drafts, lead);
    collect(item, context, drafts);
    boundary = lead ? startOf(item) : boundary;
  }
}

function push(drafts: ItemDraft[], draft: ItemDraft | undefined): void {
  if (draft) drafts.push(draft);
}

/** A heading's item ends where the next item begins, at the latest. */
function endedAtNext(drafts: readonly ItemDraft[], context: Context): readonly ItemDraft[] {
  return drafts.map((draft, index) => {
    const next = drafts[index + 1];
    const limit = next && context.source.spanOf(next.boundary, next.boundary).start;
    if (draft.form !== 'heading' || next === undefined || limit === undefined || limit >= draft.span.end)
      return draft;
    const body = draft.body.filter(node => startOf(node) < next.boundary);
    const last = body.at(-1);
    const end = last?.position?.end.offset;
    return {
      ...draft,
      body,
      span:
        end === undefined
          ? { start: draft.span.start, end: draft.titleSpan.end }
          : { start: draft.span.start, end: context.source.spanOf(end, end).start },
    };
  });
}
