import type { CompletionItem, MarkupContent } from 'vscode-languageserver-types';
import { CATALOGUE_KINDS } from '../../core/model/catalogue.ts';
import { itemId } from '../../core/model/item.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import { entryCard } from '../hover/entryCard.ts';
import { itemCard } from '../hover/itemCard.ts';
import { ruleCard } from '../hover/ruleCard.ts';
import { markupFor } from '../markup.ts';

/** Fills in the documentation of one offer: the card of its item, catalogue entry or rule. */
export const completionResolve = defineFeature<CompletionItem, CompletionItem>({
  method: 'completionItem/resolve',
  capabilities: {},
  about: 'item',
  handle(context, item) {
    const card = cardOf(context, item.data);
    return card === undefined ? item : { ...item, documentation: card };
  },
});

function cardOf(context: FeatureContext, data: unknown): MarkupContent | undefined {
  const markup = markupFor(context.client.completionMarkdown);
  const id = stringIn(data, 'id');
  if (id !== undefined) return itemCard(context, itemId(id), markup);
  const rule = stringIn(data, 'rule');
  if (rule !== undefined) return ruleCard(context, rule, markup);
  const catalogue = CATALOGUE_KINDS.find(kind => kind === stringIn(data, 'catalogue'));
  const entry = stringIn(data, 'entry');
  return catalogue && entry !== undefined ? entryCard(context, catalogue, entry, markup) : undefined;
}

function stringIn(data: unknown, key: string): string | undefined {
  const value: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  return typeof value === 'string' ? value : undefined;
}
