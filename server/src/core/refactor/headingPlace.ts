import { encloses, type Span, span } from '../base/span.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ItemFact } from '../model/item.ts';

/**
 * The part of a heading that a new text replaces, with its markup: not its marks (`##`), its attribute list, or the ID
 * of the item that it opens. `text` is that of the document. Undefined when nothing is left.
 */
export function headingPlace(facts: DocumentFacts, text: string, index: number): Span | undefined {
  const section = facts.sections[index];
  if (section === undefined) return undefined;
  return placeIn(facts, text, section.headingSpan, section.titleSpan.end);
}

/**
 * The same of a heading in a quote or in an entry of a list: it is no section but an anchor, the `index`-th. Undefined for
 * anchors that are none.
 */
export function innerHeadingPlace(facts: DocumentFacts, text: string, index: number): Span | undefined {
  const place = facts.anchors[index]?.span;
  if (place === undefined || !/^#{1,6}[ \t]/.test(text.slice(place.start, place.end))) return undefined;
  if (facts.sections.some(({ headingSpan }) => encloses(headingSpan, place))) return undefined;
  return placeIn(facts, text, place, place.start);
}

function placeIn(facts: DocumentFacts, text: string, heading: Span, titleEnd: number): Span | undefined {
  const content = contentOf(text, heading, titleEnd);
  const item = facts.items.find(({ form, idSpan }) => form === 'heading' && encloses(heading, idSpan));
  const place = item ? behindId(text, content, item) : content;
  return place.end > place.start ? place : undefined;
}

/** A heading without its marks and its attribute list. */
function contentOf(text: string, { start, end }: Span, titleEnd: number): Span {
  const written = text.slice(start, end);
  const opening = /^ {0,3}#{1,6}[ \t]*/.exec(written)?.[0].length ?? 0;
  const closing = opening > 0 ? /[ \t]+#+[ \t]*$|[ \t]*$/ : /[ \t]*\r?\n[^\n]*$/;
  const last = end - (closing.exec(written)?.[0].length ?? 0);
  const attributes = /\s*\{[^{}]*\}$/.exec(text.slice(titleEnd, last));
  return span(start + opening, last - (attributes?.[0].length ?? 0));
}

/** What stands behind an item's ID and separator; a run of marks that embraces the ID too is left where it is. */
function behindId(text: string, content: Span, { idSpan, titleSpan }: ItemFact): Span {
  if (titleSpan.end === titleSpan.start) return titleSpan;
  const between = text.slice(idSpan.end, titleSpan.start);
  const own = /(?<=\s)[*_`~[]+$/.exec(between)?.[0].length ?? 0;
  const around = /[*_`~]+$/.exec(text.slice(content.start, idSpan.start))?.[0] ?? '';
  const isShared = around !== '' && !between.includes(around) && text.slice(0, content.end).endsWith(around);
  return span(titleSpan.start - own, content.end - (isShared ? around.length : 0));
}
