import { type DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import { defineFeature } from '../feature.ts';
import type { TextDocumentPositionParams } from '../lsp.ts';
import { subjectAt } from './subject.ts';
import { declarationsIn, usesIn } from './uses.ts';

/** Marks in this document what is spoken of at the cursor: where it is defined (`Write`) and where it is named (`Read`). */
export const documentHighlight = defineFeature<TextDocumentPositionParams, readonly DocumentHighlight[]>({
  method: 'textDocument/documentHighlight',
  capabilities: { documentHighlightProvider: true },
  about: 'position',
  handle(context, { position }) {
    const { path } = context;
    const { view } = context.project;
    const positions = context.positions(path);
    const subject = positions && subjectAt(view, path, positions.offsetAt(position));
    if (positions === undefined || subject === undefined) return null;
    const marked = [
      ...declarationsIn(view, subject, path).map(span => ({ span, kind: DocumentHighlightKind.Write })),
      ...usesIn(view, subject, path).map(span => ({ span, kind: DocumentHighlightKind.Read })),
    ];
    return marked
      .sort((a, b) => a.span.start - b.span.start)
      .map(({ span, kind }) => ({ range: positions.rangeOf(span), kind }));
  },
});
