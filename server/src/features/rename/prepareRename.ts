import type { Range } from 'vscode-languageserver-types';
import { prepareRename as offerAt } from '../../core/refactor/rename.ts';
import { defineFeature, type RefusedRequest } from '../feature.ts';
import type { TextDocumentPositionParams } from '../lsp.ts';
import { refusedRename } from './rename.ts';

/** Says what would be renamed at a place and under which name it is known, or why nothing can be. */
export const prepareRename = defineFeature<
  TextDocumentPositionParams,
  { readonly range: Range; readonly placeholder: string } | RefusedRequest
>({
  method: 'textDocument/prepareRename',
  capabilities: {},
  about: 'position',
  whole: true,
  handle(context, { position }) {
    const positions = context.positions(context.path);
    if (positions === undefined) return null;
    const offer = offerAt(context.project.view, context.path, positions.offsetAt(position));
    if (offer.kind === 'refused')
      return offer.refusal.kind === 'nothing-here' ? null : refusedRename(context, offer.refusal);
    return { range: positions.rangeOf(offer.span), placeholder: offer.name };
  },
});
