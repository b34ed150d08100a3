import { encloses } from '../../core/base/span.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { partLinkEdits } from '../../core/refactor/moveLinks.ts';
import { boundBy } from './boundItem.ts';
import {
  type ActionContext,
  type ActionEdit,
  type ActionProvider,
  KINDS,
  type Plan,
  type ProposedAction,
} from './codeAction.ts';
import { itemParts } from './itemParts.ts';
import { itemAtHead, replaceLines, tableAround } from './itemPlaces.ts';
import { nextLine } from './lines.ts';
import { movedParts } from './movedParts.ts';
import { appendToList, newRegisterPath, registerFor, registersOf } from './registers.ts';
import { readDocument, remembered } from './remembered.ts';
import { saysTheSame } from './sameFacts.ts';
import { asEntry, blockScalar } from './writeItem.ts';

/** Moves the selected items of a chapter into a YAML register, where the project says exactly the same after it. */
export const extractRegister: ActionProvider = {
  name: 'extract',
  kinds: [KINDS.extract],
  *propose(context) {
    if (context.facts.role.kind !== 'chapter') return;
    const items = selected(context);
    const [first] = items;
    if (first === undefined) return;
    const { view, messages } = context;
    const bound = items.map(item => boundBy(context, item)).find(reason => reason !== undefined);
    if (bound !== undefined) {
      yield refusedAction(context, items, bound);
      return;
    }
    const known = registerFor(view, first);
    const plan = known && tried(context, items, { kind: 'known', path: known });
    if (plan !== undefined) {
      yield { title: messages.extract(items.length, known ?? ''), kind: KINDS.extract, plan: () => plan };
      return;
    }
    const fresh = newRegisterPath(view, titleFor(context, first));
    const made = fresh && tried(context, items, { kind: 'new', path: fresh });
    if (made !== undefined) {
      yield {
        title: messages.extractNew(items.length, fresh ?? ''),
        kind: KINDS.extract,
        creates: true,
        plan: () => made,
      };
    } else yield refusedAction(context, items, reasonAgainst(context, items, known ?? fresh));
  },
};

function refusedAction(
  { messages }: ActionContext,
  items: readonly ItemFact[],
  reason: string,
): ProposedAction {
  return {
    title: messages.extractSomewhere(items.length),
    kind: KINDS.extract,
    disabled: reason,
    plan: () => undefined,
  };
}

/** Why items that nothing binds stay where they are all the same. */
function reasonAgainst(
  { messages: { refused }, text }: ActionContext,
  items: readonly ItemFact[],
  to: Register['path'] | undefined,
): string {
  if (to === undefined) return refused.noRegister;
  const odd = items.find(item => itemParts(item, text) === undefined);
  return odd === undefined ? refused.otherMeaning : refused.unknownField(odd.id);
}

function tried(context: ActionContext, items: readonly ItemFact[], to: Register): Plan | undefined {
  const key = `${to.path} ${items.map(({ span }) => span.start).join(' ')}`;
  const reads = (view: ProjectView): void => {
    readDocument(view, context.path);
    partLinkEdits(view, context.path, { start: 0, end: context.text.length }, to.path);
    for (const path of registersOf(view)) readDocument(view, path);
  };
  return remembered(context, 'extract', key, reads, () => toRegister(context, items, to));
}

/** The items that the selection holds; with a mere cursor, the one on whose ID it stands. */
function selected(context: ActionContext): readonly ItemFact[] {
  const { selection, facts } = context;
  if (selection.end > selection.start) return facts.items.filter(({ span }) => encloses(selection, span));
  const item = itemAtHead(context);
  return item === undefined ? [] : [item];
}

interface Register {
  readonly kind: 'known' | 'new';
  readonly path: Plan['edits'][number]['path'];
}

function toRegister(context: ActionContext, items: readonly ItemFact[], to: Register): Plan | undefined {
  const { view } = context;
  const parts = movedParts(context, items, to.path);
  const gone = removal(context, items);
  const [first] = items;
  if (parts === undefined || gone === undefined || first === undefined) return undefined;
  const entries = (indent: string): string => parts.map(part => asEntry(part, indent)).join('');
  if (to.kind === 'new') {
    const head = `title: ${blockScalar(titleFor(context, first))}\nitems:\n`;
    const plan = { edits: gone, created: [{ path: to.path, text: head + entries('  ') }] };
    return saysTheSame(view, plan) ? plan : undefined;
  }
  const added = appendToList(view, to.path, 'items', entries);
  const plan = added && { edits: [...gone, added] };
  return plan && saysTheSame(view, plan) ? plan : undefined;
}

/** Takes the items out; a table that loses all its rows goes with them. */
function removal(
  { text, path, facts }: ActionContext,
  items: readonly ItemFact[],
): readonly ActionEdit[] | undefined {
  const edits: ActionEdit[] = [];
  for (const item of items) {
    if (items.some(other => other !== item && encloses(other.span, item.span))) return undefined;
    if (item.form !== 'table') {
      edits.push({ path, ...replaceLines(text, item.span, '') });
      continue;
    }
    const around = tableAround(text, facts.items, item.span);
    if (around === undefined) return undefined;
    const { table } = around;
    const rows = facts.items.filter(one => one.form === 'table' && encloses(table.span, one.span));
    const lines = text.slice(table.span.start, table.span.end).trimEnd().split(/\r?\n/).length;
    const isEmptied = rows.length === lines - 2 && rows.every(row => items.includes(row));
    const gone = isEmptied
      ? replaceLines(text, table.span, '')
      : { span: { start: item.span.start, end: nextLine(text, item.span.start) }, text: '' };
    if (!edits.some(edit => edit.span.start === gone.span.start)) edits.push({ path, ...gone });
  }
  return edits;
}

/** The section around the first item names the register; else the chapter does. */
function titleFor({ facts, messages }: ActionContext, { section }: ItemFact): string {
  return facts.sections[section]?.title || facts.title || messages.register;
}
