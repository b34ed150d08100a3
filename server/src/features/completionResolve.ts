import type { CompletionItem } from 'vscode-languageserver-types';
import { itemId } from '../core/model/item.ts';
import { defineFeature } from './feature.ts';
import { itemCard } from './itemCard.ts';
import { markupFor } from './markup.ts';

/** Fills in the documentation of one offered ID: the card of its item. */
export const completionResolve = defineFeature<CompletionItem, CompletionItem>({
  method: 'completionItem/resolve',
  capabilities: {},
  about: 'item',
  handle(context, item) {
    const id = stringIn(item.data, 'id');
    const markup = markupFor(context.client.completionMarkdown);
    const card = id === undefined ? undefined : itemCard(context, itemId(id), markup);
    return card === undefined ? item : { ...item, documentation: card };
  },
});

function stringIn(data: unknown, key: 'uri' | 'id'): string | undefined {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}
