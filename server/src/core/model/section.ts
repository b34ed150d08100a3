import type { Span } from '../base/span.ts';

/** A heading and what stands under it. */
export interface SectionFact {
  /** 1 to 6. */
  readonly rank: number;
  /** As typed, without a final dot: `3.4`, `A`, `IV`; undefined when the heading bears none. */
  readonly number: string | undefined;
  /** The number stands behind `Annexe`: `Annexe 2` is not chapter 2. */
  readonly annex: boolean;
  /** The heading's text without its number. */
  readonly title: string;
  /** The anchor that GitHub would give it, unique in its file. */
  readonly slug: string;
  /** `## «3.4 Hébergement»` */
  readonly titleSpan: Span;
  /** The heading's line or lines. */
  readonly headingSpan: Span;
  /** From the heading to the next one of its rank or higher. */
  readonly span: Span;
  /** Index of the section around it; -1 at the top. */
  readonly parent: number;
}

/** A place in a file that a link can name: `<a id="x">`, `{#x}`. Slugs of headings are in their sections. */
export interface AnchorFact {
  readonly name: string;
  readonly span: Span;
}

/** How a section is looked up by its number in its volume. */
export function sectionKey(number: string, annex: boolean): string {
  return annex ? `annex ${number.toUpperCase()}` : number.toUpperCase();
}
