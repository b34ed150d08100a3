import type { Span } from '../base/span.ts';
import type { FieldFact } from '../model/field.ts';
import type { CaptionFact, FootnoteFact, LinkDefinitionFact } from '../model/mark.ts';
import type { ReferenceFact } from '../model/reference.ts';
import type { AnchorFact, SectionFact } from '../model/section.ts';
import { type EarlierReading, nothingRead, type SameBlock } from '../syntax/earlierReading.ts';
import { BlockMemory } from './blockMemory.ts';
import type { ItemDraft } from './draft.ts';
import type { ItemContent } from './itemContent.ts';
import type { Answered } from './itemsAround.ts';

/** What of a text belongs to an item, told from one reading to the next: the same shape means the same content. */
export type BodyShape = readonly (SameBlock | string | number)[];

/** What a heading says of itself, whatever stands around it. */
export interface HeadingContent extends Pick<SectionFact, 'number' | 'annex' | 'title' | 'titleSpan'> {
  /** Fields and anchor of the list that ends it. */
  readonly fields: readonly FieldFact[];
  readonly named: AnchorFact | undefined;
  /** Its slug, and the one that GitHub gives it, for whom the list is text; before they are made unique. */
  readonly slug: string;
  readonly literal: string;
  readonly span: Span;
}

/** What a heading says of the item that it begins; `lead` is undefined when it begins none. */
export interface HeadingLead {
  readonly lead: Pick<ItemDraft, 'match' | 'idSpan' | 'title' | 'titleSpan' | 'fields'> | undefined;
}

/** What blocks of a text say of themselves, whatever stands around them. */
export interface BlockMarks {
  readonly footnotes: readonly FootnoteFact[];
  readonly linkDefinitions: readonly LinkDefinitionFact[];
  readonly captions: readonly CaptionFact[];
  /** But those of headings. */
  readonly anchors: readonly AnchorFact[];
}

/** What is kept of a document that is read anew while it is written: an edit costs the blocks that it changes. */
export interface EarlierFacts {
  readonly tree: EarlierReading;
  readonly references: BlockMemory<readonly ReferenceFact[], readonly Answered[]>;
  readonly items: BlockMemory<ItemContent, BodyShape>;
  /** Blocks in which no item begins, whatever stands around them. */
  readonly withoutItems: WeakSet<SameBlock>;
  readonly marks: BlockMemory<BlockMarks, undefined>;
  /** Headings of the top level. */
  readonly headings: BlockMemory<HeadingContent, undefined>;
  readonly leads: BlockMemory<HeadingLead, undefined>;
}

/** Nothing is known of a document yet. */
export function nothingFound(): EarlierFacts {
  return {
    tree: nothingRead(),
    references: new BlockMemory(),
    items: new BlockMemory(),
    withoutItems: new WeakSet(),
    marks: new BlockMemory(),
    headings: new BlockMemory(),
    leads: new BlockMemory(),
  };
}
