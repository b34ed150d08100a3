import type { TextEdit } from 'vscode-languageserver-types';
import type { Span } from '../../core/base/span.ts';
import { formatDocument } from '../../core/format/formatDocument.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import type { TextDocumentParams } from '../lsp.ts';
import { rangeMember } from '../params.ts';

/** Puts field lists and tables of a chapter, and YAML files, in order, without changing anything that they say. */
export const documentFormatting = defineFeature<TextDocumentParams, readonly TextEdit[]>({
  method: 'textDocument/formatting',
  capabilities: { documentFormattingProvider: true },
  about: 'document',
  handle: context => edits(context, undefined),
});

/** The same for the lists and tables that a selection touches; a YAML file hangs together and is formatted as a whole. */
export const rangeFormatting = defineFeature<TextDocumentParams, readonly TextEdit[]>({
  method: 'textDocument/rangeFormatting',
  capabilities: { documentRangeFormattingProvider: true },
  about: 'document',
  handle(context, params) {
    const range = rangeMember(params, 'range');
    const positions = context.positions(context.path);
    if (range === undefined || positions === undefined) return null;
    const [start, end] = [positions.offsetAt(range.start), positions.offsetAt(range.end)];
    return edits(context, { start: Math.min(start, end), end: Math.max(start, end) });
  },
});

function edits(context: FeatureContext, part: Span | undefined): readonly TextEdit[] | null {
  const positions = context.positions(context.path);
  const found = formatDocument(context.project.view, context.path, part);
  if (found === undefined || positions === undefined) return null;
  return found.map(({ span, text }) => ({ range: positions.rangeOf(span), newText: text }));
}
