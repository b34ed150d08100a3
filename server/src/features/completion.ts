import type { CompletionItem, CompletionList } from 'vscode-languageserver-types';
import { touches } from '../core/base/span.ts';
import type { DocumentFacts } from '../core/model/documentFacts.ts';
import { type CompletionToken, completionToken } from './completionToken.ts';
import { defineFeature, type FeatureContext } from './feature.ts';
import { fieldAt, fieldCompletions } from './fieldCompletion.ts';
import { beginsAnId, itemCompletions } from './itemCompletion.ts';
import type { CompletionParams } from './lsp.ts';

/** Offers item IDs anywhere in a text, and catalogue values in the fields that take them. */
export const completion = defineFeature<CompletionParams, CompletionList>({
  method: 'textDocument/completion',
  capabilities: { completionProvider: { triggerCharacters: ['[', '-'], resolveProvider: true } },
  about: 'position',
  handle(context, { position, context: trigger }) {
    const { view } = context.project;
    const positions = context.positions(context.path);
    const text = view.text(context.path);
    const facts = view.facts(context.path);
    if (positions === undefined || text === undefined || facts === undefined) return null;
    const offset = positions.offsetAt(position);
    const token = completionToken(text, offset);
    if (definesAt(facts, offset) || !worthwhile(context, token, trigger?.triggerCharacter)) return null;
    const field = token.opened === 'wiki' ? undefined : fieldAt(facts, text, offset);
    const values = field && fieldCompletions(context, field, offset);
    if (values) return list(values, true);
    const { items, complete } = itemCompletions(context, offset, token, positions.rangeOf(token.span));
    return list(items, complete);
  },
});

function list(items: readonly CompletionItem[], complete: boolean): CompletionList {
  return { isIncomplete: !complete, items: [...items] };
}

/** The ID that an item is given is new: the known ones are no use there. */
function definesAt(facts: DocumentFacts, offset: number): boolean {
  return facts.items.some(({ idSpan }) => idSpan.end > idSpan.start && touches(idSpan, offset));
}

/** A typed `-` or `[` is mostly no ID: it asks for completions only in a word that begins one, or behind `[[`. */
function worthwhile(context: FeatureContext, token: CompletionToken, typed: string | undefined): boolean {
  if (typed === undefined || token.opened === 'wiki') return true;
  return typed === '-' && beginsAnId(context.project.view, token.prefix);
}
