import { innermostFinder, overlapFinder } from '../base/intervals.ts';
import { encloses, type Span, span } from '../base/span.ts';
import { type FieldFact, LINK_FIELDS, type LinkField } from '../model/field.ts';
import type { ItemFact, ItemId } from '../model/item.ts';
import type { SectionFact } from '../model/section.ts';

/** What finding references asks about the items of a text. Offsets are those of the file. */
export interface ItemsAround {
  /** The link field in whose value a place lies: an ID there has the field's role. */
  roleAt(place: Span): LinkField | undefined;
  /** Whether an ID that begins at an offset is defined there: no mention. */
  isDefinition(offset: number): boolean;
  /** The item in which a place lies; undefined outside items. */
  ownerAt(offset: number): ItemId | undefined;
  /** The ID that a heading repeats which begins there, as the title of a file that is one item does. */
  repeatedAt(offset: number): ItemId | undefined;
}

/** Answers from the items and sections that were found in a text; `inherited`: the fields of its front matter. */
export function itemsAround(
  items: readonly ItemFact[],
  sections: readonly SectionFact[],
  inherited: readonly FieldFact[],
): ItemsAround {
  const inner = items.filter(({ form }) => form !== 'document');
  const whole = items.find(({ form }) => form === 'document')?.id;
  const innermost = innermostFinder(inner.map(item => item.span));
  // An ID that comes from the file's path stands nowhere in its text.
  const written = items.filter(({ idSpan }) => idSpan.end > idSpan.start);
  const definitions = new Set(written.map(({ idSpan }) => idSpan.start));
  const title = sections[0]?.headingSpan.start;
  return {
    // The innermost, since a whole file and a list entry can hold others.
    ownerAt: offset => inner[innermost(offset)]?.id ?? whole,
    roleAt: roleFinder([...inherited, ...items.flatMap(({ fields }) => fields)]),
    isDefinition: offset => definitions.has(offset),
    repeatedAt: offset => (offset === title ? whole : undefined),
  };
}

/** Finds the link field in whose value a place lies. */
export function roleFinder(fields: readonly FieldFact[]): ItemsAround['roleAt'] {
  const values = fields.flatMap(({ key, values }) => {
    const role = LINK_FIELDS.find(field => field === key);
    return role ? values.map(({ span }) => ({ ...span, role })) : [];
  });
  const valueAt = overlapFinder(values.sort((a, b) => a.start - b.start));
  return place => {
    const value = valueAt(place);
    return value && encloses(value, place) ? value.role : undefined;
  };
}

/** A question about the items around a block, and what was answered. Plain data: it keeps nothing of its reading. */
export interface Answered {
  readonly question: keyof ItemsAround;
  /** What place it is about, from where the block begins. */
  readonly place: Span;
  readonly answer: string | boolean | undefined;
}

/** Notes what is asked about the items around a block that begins at `start`. */
export function noting(
  around: ItemsAround,
  start: number,
): { readonly around: ItemsAround; readonly answered: readonly Answered[] } {
  const answered: Answered[] = [];
  const noted = <T extends Answered['answer']>(question: keyof ItemsAround, place: Span, answer: T): T => {
    answered.push({ question, place: { start: place.start - start, end: place.end - start }, answer });
    return answer;
  };
  return {
    answered,
    around: {
      ownerAt: offset => noted('ownerAt', span(offset, offset), around.ownerAt(offset)),
      roleAt: place => noted('roleAt', place, around.roleAt(place)),
      isDefinition: offset => noted('isDefinition', span(offset, offset), around.isDefinition(offset)),
      repeatedAt: offset => noted('repeatedAt', span(offset, offset), around.repeatedAt(offset)),
    },
  };
}

/** Whether everything is answered for a block at `start` as it was before. */
export function answersStill(answered: readonly Answered[], around: ItemsAround, start: number): boolean {
  return answered.every(({ question, place, answer }) => {
    const [from, to] = [start + place.start, start + place.end];
    return (
      (question === 'roleAt' ? around.roleAt({ start: from, end: to }) : around[question](from)) === answer
    );
  });
}
