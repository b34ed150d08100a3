import { innermostFinder, overlapFinder } from '../base/intervals.ts';
import { encloses, type Span } from '../base/span.ts';
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
  const innermost = innermostFinder(inner.map(({ span }) => span));
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

/** A question about the items around a block, and what was answered. */
export interface Answered {
  /** Asks again, for the block at `start`. */
  readonly ask: (around: ItemsAround, start: number) => unknown;
  readonly answer: unknown;
}

/** Notes what is asked about the items around a block that begins at `start`. */
export function noting(
  around: ItemsAround,
  start: number,
): { readonly around: ItemsAround; readonly answered: readonly Answered[] } {
  const answered: Answered[] = [];
  const noted = <T>(ask: (around: ItemsAround, start: number) => T): T => {
    const answer = ask(around, start);
    answered.push({ ask, answer });
    return answer;
  };
  const from = (place: Span, to: number): Span => ({
    start: place.start - start + to,
    end: place.end - start + to,
  });
  return {
    answered,
    around: {
      ownerAt: offset => noted((all, to) => all.ownerAt(offset - start + to)),
      roleAt: place => noted((all, to) => all.roleAt(from(place, to))),
      isDefinition: offset => noted((all, to) => all.isDefinition(offset - start + to)),
      repeatedAt: offset => noted((all, to) => all.repeatedAt(offset - start + to)),
    },
  };
}

/** Whether everything is answered for a block at `start` as it was before. */
export function answersStill(answered: readonly Answered[], around: ItemsAround, start: number): boolean {
  return answered.every(({ ask, answer }) => ask(around, start) === answer);
}
