import { encloses, type Span, touches } from '../../core/base/span.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { SectionFact } from '../../core/model/section.ts';
import {
  type ActionContext,
  type ActionProvider,
  findingsBy,
  KINDS,
  type Plan,
  planOf,
} from './codeAction.ts';
import { freeIdLike } from './freeId.ts';
import { edited } from './sameFacts.ts';

/** Gives an obligation in running text the next free ID: its heading, where it has one for itself, else its paragraph. */
export const numberItem: ActionProvider = {
  name: 'numberItem',
  kinds: [KINDS.quickFix, KINDS.rewrite],
  *propose(context) {
    const { facts, text, messages } = context;
    const stray = facts.strayKeywords.find(({ span }) =>
      touches(paragraphAround(text, span), context.selection.start),
    );
    const like = stray && template(context, stray.span);
    const id = like && freeIdLike(context, like.id);
    if (stray === undefined || id === undefined) return;
    const section = sectionOf(facts.sections, stray.span);
    const plans = [section && titled(context, section, id), lead(context, stray.span, id)];
    const plan = plans.find(one => one !== undefined && defines(context, one, id));
    if (plan === undefined) return;
    const findings = findingsBy(context, 'level/keyword-outside-item');
    const kind = findings.length > 0 ? KINDS.quickFix : KINDS.rewrite;
    yield { title: messages.numberItem(id), kind, findings, plan: () => plan };
  },
};

/** The nearest item before the place, else behind it; else any of the volume's kind. */
function template({ facts, view }: ActionContext, { start }: Span): Pick<ItemFact, 'id'> | undefined {
  const found = facts.items.findLast(({ span }) => span.start < start) ?? facts.items[0];
  const [first] = found === undefined ? view.items('requirement') : [];
  return found ?? (first && { id: first });
}

function sectionOf(sections: readonly SectionFact[], { start }: Span): SectionFact | undefined {
  return sections.findLast(({ span }) => span.start <= start && start < span.end);
}

/** `### Authentification` becomes `### EX-AAS-012 — Authentification`; a number says that it is a section. */
function titled({ path, view, facts }: ActionContext, section: SectionFact, id: string): Plan | undefined {
  const obligations = facts.strayKeywords.filter(({ span }) => encloses(section.span, span)).length;
  if (section.rank < 2 || section.number !== undefined || obligations > 1) return undefined;
  const isLinked = view
    .linkers(path)
    .some(from =>
      (view.facts(from)?.references ?? []).some(
        fact => fact.kind === 'link' && fact.target.kind === 'file' && fact.target.fragment === section.slug,
      ),
    );
  if (isLinked) return undefined;
  const { start } = section.titleSpan;
  return planOf(path, { span: { start, end: start }, text: `${id} — ` });
}

function lead({ path, text }: ActionContext, keyword: Span, id: string): Plan {
  const { start } = paragraphAround(text, keyword);
  const marker = /^[ \t]*(?:(?:[-*+]|\d+[.)])[ \t]+)?/.exec(text.slice(start))?.[0].length ?? 0;
  return planOf(path, { span: { start: start + marker, end: start + marker }, text: `**${id}** ` });
}

/** From the blank line or the list marker before a place to the next. */
function paragraphAround(text: string, { start }: Span): Span {
  const lines = text.split(/(?<=\n)/);
  let [at, from] = [0, 0];
  for (const line of lines) {
    const begins = /^[ \t]*(?:[-*+]|\d+[.)])[ \t]+\S/.test(line) || line.trim() === '';
    if (begins && at > start) return { start: from, end: Math.max(from, at - 1) };
    if (begins) from = line.trim() === '' ? at + line.length : at;
    at += line.length;
  }
  return { start: from, end: text.length };
}

/** Tried out: one item more, which has the ID and an obligation; the others are what they were. */
function defines({ view, path, facts }: ActionContext, plan: Plan, id: string): boolean {
  const after = edited(view, plan, path)?.items ?? [];
  const made = after.find(item => item.id === id);
  const others = after.filter(item => item !== made);
  return (
    made?.attributes.keywordLevel !== undefined &&
    others.length === facts.items.length &&
    others.every((item, index) => {
      return JSON.stringify(item.attributes) === JSON.stringify(facts.items[index]?.attributes);
    })
  );
}
