import { encloses, type Span } from '../../core/base/span.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { ReferenceFact } from '../../core/model/reference.ts';
import type { ActionContext } from './codeAction.ts';
import { isSuppressed } from './convertForm.ts';

/** References that mean something in their own document or volume alone. */
const LOCAL: ReadonlySet<ReferenceFact['kind']> = new Set(['section', 'caption', 'footnote', 'definition']);

/** Why an item cannot go to another document, as people are told; undefined when nothing binds it to its own. */
export function boundBy(context: ActionContext, item: ItemFact): string | undefined {
  const { facts, text } = context;
  const { refused } = context.messages;
  if (item.form === 'document') return refused.wholeFile(item.id);
  if (isSuppressed(context, item)) return refused.suppressed(item.id);
  const inside = ({ span }: { readonly span: Span }): boolean => encloses(item.span, span);
  const local = facts.references.find(fact => LOCAL.has(fact.kind) && inside(fact));
  if (local !== undefined) return refused.local(item.id, text.slice(local.span.start, local.span.end));
  const marks = [facts.footnotes, facts.linkDefinitions, facts.anchors, facts.captions];
  return marks.some(list => list.some(inside)) ? refused.marks(item.id) : undefined;
}
