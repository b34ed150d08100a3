import { encloses, type Span } from '../../../../../server/src/core/base/span.ts';
import type { DocumentFacts } from '../../../../../server/src/core/model/documentFacts.ts';
import type { ItemFact } from '../../../../../server/src/core/model/item.ts';
import type { ReferenceFact } from '../../../../../server/src/core/model/reference.ts';

/** What is wrong with the places of some facts; empty when nothing is. */
export function soundness(facts: DocumentFacts, text: string): readonly string[] {
  return [
    ...outside(facts, text.length),
    ...facts.items.flatMap(item => ofItem(item, text)),
    ...overlaps(facts.items),
    ...facts.references.flatMap(reference => ofReference(reference, text)),
    ...outOfOrder(facts.references, 'references'),
    ...ofSections(facts),
    ...facts.problems.flatMap(problem =>
      problem.code === 'syntax' && problem.detail.kind === 'internal'
        ? [`internal: ${problem.detail.message}`]
        : [],
    ),
    ...(/"(?:start|end|span)":/.test(JSON.stringify(facts.symbols)) ? ['a symbol holds a position'] : []),
  ];
}

/** Every span anywhere in the facts that does not lie in the text. */
function outside(value: unknown, length: number, way = 'facts'): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { start, end } = value as Partial<Span>;
  if (typeof start === 'number' && typeof end === 'number') {
    return 0 <= start && start <= end && end <= length ? [] : [`${way}: ${start}–${end} of ${length}`];
  }
  return Object.entries(value).flatMap(([key, part]) => outside(part, length, `${way}.${key}`));
}

function ofItem(item: ItemFact, text: string): readonly string[] {
  const { id, idSpan, titleSpan, span, form, statementSpans, keywords } = item;
  const complaints: string[] = [];
  if (!(form === 'document' && idSpan.end === 0) && !isWritten(id, idSpan, text)) {
    complaints.push(`${id}: the ID is written ${JSON.stringify(text.slice(idSpan.start, idSpan.end))}`);
  }
  const inside = [idSpan, titleSpan, ...statementSpans, ...keywords.map(keyword => keyword.span)];
  if (!inside.every(part => encloses(span, part))) complaints.push(`${id}: a part lies outside the item`);
  return complaints;
}

/** The text at a place, or what its escapes and marks stand for. */
function isWritten(value: string, { start, end }: Span, text: string): boolean {
  // `EX‑AAS‑001` is written with the hyphens of a word processor.
  const written = text.slice(start, end).replace(/[‐‑]/g, '-');
  return written === value || (written.length > value.length && /[\\&\n*_~[]/.test(written));
}

function overlaps(items: readonly ItemFact[]): readonly string[] {
  const inner = items.filter(({ form }) => form !== 'document');
  return inner.flatMap((item, index) => {
    const next = inner[index + 1];
    if (!next || next.span.start >= item.span.end) return [];
    const isPart = encloses(item.span, next.span) && (item.form === 'lead' || item.form === 'directive');
    const takes = item.statementSpans.some(
      ({ start, end }) => start < next.span.end && next.span.start < end,
    );
    return isPart && !takes ? [] : [`${item.id} reaches into ${next.id}`];
  });
}

function ofReference(reference: ReferenceFact, text: string): readonly string[] {
  if (reference.kind === 'item' && ['bare', 'wiki', 'field'].includes(reference.syntax)) {
    return isWritten(reference.id, reference.span, text)
      ? []
      : [`reference ${reference.id} is written otherwise`];
  }
  if (reference.kind === 'malformed') {
    return isWritten(reference.text, reference.span, text)
      ? []
      : [`malformed ${reference.text} is written otherwise`];
  }
  if (reference.kind !== 'link') return [];
  const { span, urlSpan, fragmentSpan, url } = reference;
  const isNested = encloses(span, urlSpan) && (!fragmentSpan || encloses(urlSpan, fragmentSpan));
  return isNested ? [] : [`link ${url}: its parts do not lie in each other`];
}

function outOfOrder(facts: readonly { readonly span: Span }[], name: string): readonly string[] {
  const isSorted = facts.every(({ span }, index) => (facts[index - 1]?.span.start ?? 0) <= span.start);
  return isSorted ? [] : [`${name} out of order`];
}

function ofSections({ sections, items }: DocumentFacts): readonly string[] {
  const slugs = new Set(sections.map(({ slug }) => slug));
  return [
    ...(slugs.size === sections.length ? [] : ['a slug stands twice']),
    ...sections.flatMap(({ parent, span, rank, headingSpan }, index) => {
      const around = sections[parent];
      const isInside =
        around === undefined || (encloses(around.span, span) && around.rank < rank && parent < index);
      return isInside && encloses(span, headingSpan) ? [] : [`section ${index} does not lie in its parent`];
    }),
    ...items.flatMap(({ id, section }) =>
      section < sections.length ? [] : [`${id}: no section ${section}`],
    ),
    ...outOfOrder(sections, 'sections'),
  ];
}
