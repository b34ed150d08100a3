import type { ItemFact, ItemForm } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { type ActionContext, type ActionProvider, KINDS, type Plan, planOf } from './codeAction.ts';
import { itemParts } from './itemParts.ts';
import { insertBehind, itemAtHead, replaceLines, tableAround } from './itemPlaces.ts';
import { lineStart, newlineOf, nextLine } from './lines.ts';
import { markdownBlocks } from './markdownBlocks.ts';
import { readDocument, remembered } from './remembered.ts';
import { saysTheSame } from './sameFacts.ts';
import { asHeading, asLead, asTable, tableLines } from './writeItem.ts';

/** The forms between which an item of a chapter can be converted in its place. */
const FORMS = ['heading', 'lead', 'table'] as const;

type Form = (typeof FORMS)[number];

/** Writes an item in another form, where the project says exactly the same after it. */
export const convertForm: ActionProvider = {
  name: 'convert',
  kinds: [KINDS.rewrite],
  *propose(context) {
    const item = itemAtHead(context);
    if (item === undefined || !FORMS.some(form => form === item.form) || isSuppressed(context, item)) return;
    for (const form of FORMS) {
      if (form === item.form) continue;
      const key = `${item.span.start} ${form}`;
      const reads = (view: ProjectView): void => readDocument(view, context.path);
      const plan = remembered(context, 'convert', key, reads, () => conversion(context, item, form));
      if (plan !== undefined)
        yield { title: context.messages.convert[form], kind: KINDS.rewrite, plan: () => plan };
    }
  },
};

/** A comment before a heading holds for the whole item, before a paragraph for that alone. */
export function isSuppressed({ facts }: ActionContext, { span }: ItemFact): boolean {
  return facts.suppressions.some(({ target }) => target.start < span.end && span.start < target.end);
}

/** The plan that writes an item of a chapter in another form; undefined when the project would not say the same. */
export function conversion(context: ActionContext, item: ItemFact, form: ItemForm): Plan | undefined {
  const { text, path, view } = context;
  const parts = itemParts(item, text);
  const to = FORMS.find(one => one === form);
  if (parts === undefined || to === undefined) return undefined;
  const dialect = view.dialect(path);
  const written: Readonly<Record<Form, string | undefined>> = {
    heading: asHeading(parts, rankAt(context, item), dialect),
    lead: asLead(parts, dialect),
    table: asTable(parts, dialect),
  };
  const blocks = written[to];
  if (blocks === undefined) return undefined;
  const joined = to === 'table' ? joinTable(context, item, blocks) : undefined;
  const plans = [joined, replacement(context, item, blocks)];
  return plans.find(plan => plan !== undefined && saysTheSame(view, plan));
}

/** A row goes and the item follows its table; any other form is replaced where it stands. */
function replacement({ text, path, facts }: ActionContext, item: ItemFact, blocks: string): Plan | undefined {
  if (item.form !== 'table') return planOf(path, replaceLines(text, item.span, blocks));
  const around = tableAround(text, facts.items, item.span);
  if (around === undefined) return undefined;
  if (around.isOnly) return planOf(path, replaceLines(text, around.table.span, blocks));
  const row = { start: item.span.start, end: nextLine(text, item.span.start) };
  const behind = insertBehind(text, around.table.span.end - 1, blocks);
  if (row.end < behind.span.start) return planOf(path, { span: row, text: '' }, behind);
  // The last row: what follows the table takes its place.
  return planOf(path, replaceLines(text, item.span, blocks));
}

/** Where the block right before an item is a table with the same columns, the item becomes its next row. */
function joinTable({ text, path }: ActionContext, item: ItemFact, written: string): Plan | undefined {
  const above = text.slice(0, item.span.start).trimEnd();
  if (!above.slice(lineStart(above, above.length)).includes('|')) return undefined;
  const before = markdownBlocks(text).findLast(({ span }) => span.end <= item.span.start);
  if (before?.kind !== 'table') return undefined;
  const lines = tableLines(text.slice(before.span.start, before.span.end));
  const [header, , row] = tableLines(written);
  if (row === undefined || lines[0]?.join('|') !== header?.join('|')) return undefined;
  const gone = replaceLines(text, item.span, '');
  const at = nextLine(text, before.span.end - 1);
  const rowLine = `${written.trimEnd().split('\n').at(-1) ?? ''}${newlineOf(text)}`;
  return planOf(path, { span: { start: at, end: at }, text: rowLine }, gone);
}

/** The rank of the other items under headings in its section; else one below the section. */
function rankAt({ facts }: ActionContext, item: ItemFact): number {
  const like = facts.items.find(other => other.form === 'heading' && other.section === item.section);
  const heading = like && facts.sections.find(({ headingSpan }) => headingSpan.start === like.span.start);
  return heading?.rank ?? Math.min(6, (facts.sections[item.section]?.rank ?? 1) + 1);
}
