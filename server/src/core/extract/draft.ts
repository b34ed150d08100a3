import type { RootContent } from 'mdast';
import type { Span } from '../base/span.ts';
import type { BlockFact, FieldFact } from '../model/field.ts';
import type { ItemForm } from '../model/item.ts';
import type { Prose } from '../syntax/prose.ts';
import type { IdMatch } from './idMatcher.ts';
import { NO_STATEMENT, type Statement } from './itemBody.ts';

/** An item as one construct reads it, before its body is sorted and its chapter's fields come in. */
export interface ItemDraft {
  readonly match: IdMatch;
  readonly form: ItemForm;
  readonly idSpan: Span;
  readonly title: string;
  readonly titleSpan: Span;
  readonly span: Span;
  /** Offset in the Markdown text behind the block with the ID: the item ends there when nothing of its body is left. */
  readonly headEnd: number;
  /** Offsets in the Markdown text of the blocks that are this item's: an item around it, or before it, has none of them. */
  readonly extent: Span;
  /** The construct itself shows where it ends (list entry, directive): what follows an item inside it is its own again. */
  readonly isClosed: boolean;
  /** The blocks whose fields, labelled blocks and statement are the item's. */
  readonly body: readonly RootContent[];
  /** What the construct itself says: attributes behind the ID, cells of a row. */
  readonly fields: readonly FieldFact[];
  readonly blocks: readonly BlockFact[];
  /** Statement text that stands on the line of the ID, or in cells. */
  readonly head: Statement;
  /** « Le socle DOIT : » before a list: its keyword holds for each entry that has none of its own. */
  readonly leadIn: Prose | undefined;
}

type Required = 'match' | 'form' | 'idSpan' | 'titleSpan' | 'span' | 'headEnd' | 'extent';

/** A draft with nothing but its ID; constructs fill in the rest. */
export function draft(required: Pick<ItemDraft, Required>, rest: Partial<ItemDraft> = {}): ItemDraft {
  return {
    title: '',
    isClosed: false,
    body: [],
    fields: [],
    blocks: [],
    head: NO_STATEMENT,
    leadIn: undefined,
    ...required,
    ...rest,
  };
}
