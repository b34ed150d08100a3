import type { Brand } from '../base/brand.ts';
import type { Span } from '../base/span.ts';
import type { BlockFact, FieldFact, FieldKey } from './field.ts';
import type { KeywordFact } from './level.ts';

/** An ID as it is written in its definition, e.g. `EX-AAS-001`. */
export type ItemId = Brand<string, 'ItemId'>;

/** Takes a string that was matched by an ID pattern of the project. */
export function itemId(text: string): ItemId {
  return text as ItemId;
}

/** The name of a kind of items: `requirement`, `practice`… or one that the manifest adds. */
export type ItemKind = string;

/** The forms in which an item can be written (DESIGN §3). */
export const ITEM_FORMS = ['heading', 'lead', 'table', 'directive', 'document', 'register'] as const;

/** A form in which an item can be written. */
export type ItemForm = (typeof ITEM_FORMS)[number];

/** What the project knows of an item apart from its place: equal attributes mean that no reader need look again. */
export interface ItemAttributes {
  readonly kind: ItemKind;
  readonly title: string;
  /** Values as written, own or inherited, by field. A key is absent when there is no value. */
  readonly fields: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  /** Named groups of the ID pattern that matched, e.g. `{ service: 'AAS', number: '001' }`. */
  readonly groups: Readonly<Record<string, string>>;
  /** Id of the level of the strongest keyword of the statement; undefined when it has none. */
  readonly keywordLevel: string | undefined;
  /** Readable text of the statement, white space folded. */
  readonly statement: string;
  /** Readable text of *En clair*; undefined when the item has none. */
  readonly plain: string | undefined;
}

/** An item where it is defined. */
export interface ItemFact {
  readonly id: ItemId;
  readonly form: ItemForm;
  /** `### «EX-AAS-001» — Authentification unique` */
  readonly idSpan: Span;
  /** `### EX-AAS-001 — «Authentification unique»`; empty and right behind the ID when there is no title. */
  readonly titleSpan: Span;
  /** The whole item: from its heading, row, list entry or register entry to its end. */
  readonly span: Span;
  /** Parts of the text that make up the statement, in order. */
  readonly statementSpans: readonly Span[];
  /** Fields written on the item itself, unknown labels included. */
  readonly fields: readonly FieldFact[];
  readonly blocks: readonly BlockFact[];
  readonly keywords: readonly KeywordFact[];
  readonly attributes: ItemAttributes;
  /** Index in `DocumentFacts.sections` of the nearest section around it; -1 when it stands before any heading. */
  readonly section: number;
}
