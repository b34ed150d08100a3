import type { Hover } from 'vscode-languageserver-types';
import { entryCard } from './entryCard.ts';
import { defineFeature } from './feature.ts';
import { itemCard } from './itemCard.ts';
import type { TextDocumentPositionParams } from './lsp.ts';
import { markupFor } from './markup.ts';
import { targetAt } from './targetAt.ts';

/** Shows an item, or a catalogue entry, as a card. */
export const hover = defineFeature<TextDocumentPositionParams, Hover>({
  method: 'textDocument/hover',
  capabilities: { hoverProvider: true },
  about: 'position',
  handle(context, { position }) {
    const positions = context.positions(context.path);
    if (positions === undefined) return null;
    const target = targetAt(context.project.view, context.path, positions.offsetAt(position));
    if (target?.kind !== 'item' && target?.kind !== 'entry') return null;
    const markup = markupFor(context.client.hoverMarkdown);
    const contents =
      target.kind === 'item'
        ? itemCard(context, target.id, markup)
        : entryCard(context, target.catalogue, target.id, markup);
    return contents === undefined ? null : { contents, range: positions.rangeOf(target.span) };
  },
});
