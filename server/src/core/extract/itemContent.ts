import type { ItemAttributes, ItemFact } from '../model/item.ts';

/** An item's own content: plain data. */
export interface ItemContent
  extends Pick<ItemFact, 'fields' | 'blocks' | 'statementSpans' | 'keywords'>,
    Pick<ItemAttributes, 'statement' | 'plain'> {}
