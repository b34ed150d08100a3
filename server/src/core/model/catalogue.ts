import type { Span } from '../base/span.ts';

/** The kinds of catalogues (DESIGN §6). */
export const CATALOGUE_KINDS = [
  'actors',
  'services',
  'levels',
  'glossary',
  'references',
  'objects',
  'needs',
] as const; // prettier-ignore

/** A kind of catalogue. */
export type CatalogueKind = (typeof CATALOGUE_KINDS)[number];

/** What an entry says, apart from its place. */
export interface EntryAttributes {
  readonly catalogue: CatalogueKind;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly description: string | undefined;
  /** Scalar values of the other keys as written (`group`, `parent`, `theme`, `rank`…); lists joined in order. */
  readonly extra: Readonly<Record<string, readonly string[]>>;
}

/** An entry of a catalogue where it is written. */
export interface EntryFact {
  readonly attributes: EntryAttributes;
  /** `- id: «editeur-ent»` */
  readonly idSpan: Span;
  /** The entry's whole mapping. */
  readonly span: Span;
}
