import type { ItemFact } from '../../core/model/item.ts';
import { isWithdrawn } from '../../core/project/resolve.ts';
import { type ActionContext, type ActionEdit, type ActionProvider, findingsBy, KINDS } from './codeAction.ts';
import { colonOf, labelFor } from './itemParts.ts';
import { insertBehind, itemAtHead, itemInStatement } from './itemPlaces.ts';
import { lineStart, newlineOf, nextLine } from './lines.ts';
import { edited } from './sameFacts.ts';
import { blockScalar } from './writeItem.ts';

/** Adds the block *En clair* to an item that has none, behind its statement. */
export const insertPlain: ActionProvider = {
  name: 'insertPlain',
  kinds: [KINDS.quickFix, KINDS.rewrite],
  *propose(context) {
    const item = itemAtHead(context) ?? itemInStatement(context);
    if (item === undefined || item.attributes.plain !== undefined || isWithdrawn(item.attributes)) return;
    const edit = plainEdit(context, item);
    if (edit === undefined || !takes(context, item, edit)) return;
    const findings = findingsBy(context, 'clarity/missing-plain');
    yield {
      title: context.messages.insertPlain(labelFor(context.view.dialect(context.path), 'plain')),
      kind: findings.length > 0 ? KINDS.quickFix : KINDS.rewrite,
      findings,
      plan: () => ({ edits: [edit] }),
    };
  },
};

function plainEdit({ view, path, text, messages }: ActionContext, item: ItemFact): ActionEdit | undefined {
  if (item.form === 'table' || item.statementSpans.length === 0) return undefined;
  const dialect = view.dialect(path);
  const select = messages.plain;
  const end = Math.max(...item.statementSpans.map(span => span.end));
  if (item.form === 'register') {
    const start = lineStart(text, item.span.start);
    const indent = ' '.repeat(item.span.start - start);
    if (!/^[ \t]*- +$/.test(text.slice(start, item.span.start))) return undefined;
    const last = item.span.start + text.slice(item.span.start, end).trimEnd().length;
    const at = nextLine(text, last);
    const lead = /[\r\n]/.test(text[at - 1] ?? '') ? '' : newlineOf(text);
    const line = `${lead}${indent}plain: ${blockScalar(select)}${newlineOf(text)}`;
    return { path, span: { start: at, end: at }, text: line, select };
  }
  const bullet = /^([ \t]*(?:[-*+]|\d+[.)])[ \t]+)/.exec(
    text.slice(lineStart(text, item.idSpan.start), item.idSpan.start),
  )?.[1];
  const indent = item.form === 'lead' && bullet !== undefined ? ' '.repeat(bullet.length) : '';
  const block = `${indent}> **${labelFor(dialect, 'plain')}**${colonOf(dialect)}${select}\n`;
  return { path, ...insertBehind(text, end - 1, block), select };
}

/** Tried out: the item has its block then, and every item says otherwise what it said. */
function takes({ view, path, facts }: ActionContext, item: ItemFact, edit: ActionEdit): boolean {
  const after = edited(view, { edits: [edit] }, path)?.items ?? [];
  const now = after[facts.items.indexOf(item)];
  return (
    after.length === facts.items.length &&
    now?.id === item.id &&
    now.attributes.plain !== undefined &&
    after.every(({ attributes }, index) => attributes.statement === facts.items[index]?.attributes.statement)
  );
}
