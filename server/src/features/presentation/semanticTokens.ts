import type { SemanticTokens } from 'vscode-languageserver-types';
import { type Span, span } from '../../core/base/span.ts';
import { defineFeature, type FeatureContext, type FeatureToken } from '../feature.ts';
import type { TextDocumentParams } from '../lsp.ts';
import { rangeMember } from '../params.ts';
import type { TextPositions } from '../position.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type Token, tokensIn } from './tokens.ts';

const CAPABILITIES = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
    full: true,
    range: true,
  },
};

/** Tells what each ID, level, keyword, actor, service and reference of a document is, for its colour. */
export const semanticTokens = defineFeature<TextDocumentParams, SemanticTokens>({
  method: 'textDocument/semanticTokens/full',
  capabilities: CAPABILITIES,
  about: 'document',
  handle: (context, _params, token) => answer(context, () => undefined, token),
});

/** The same for the part that is in sight. */
export const semanticTokensRange = defineFeature<TextDocumentParams, SemanticTokens>({
  method: 'textDocument/semanticTokens/range',
  capabilities: CAPABILITIES,
  about: 'document',
  handle: (context, params, token) =>
    answer(
      context,
      positions => {
        const range = rangeMember(params, 'range');
        return range && span(positions.offsetAt(range.start), positions.offsetAt(range.end));
      },
      token,
    ),
});

function answer(
  context: FeatureContext,
  partOf: (positions: TextPositions) => Span | undefined,
  cancel: FeatureToken,
): SemanticTokens | null {
  const { view } = context.project;
  const facts = view.facts(context.path);
  const text = view.text(context.path);
  const positions = context.positions(context.path);
  if (facts === undefined || text === undefined || positions === undefined) return null;
  const part = partOf(positions) ?? span(0, text.length);
  const tokens = tokensIn(view, facts).filter(
    ({ span: { start, end } }) => start < part.end && part.start < end,
  );
  const data: number[] = [];
  const last = { line: 0, character: 0 };
  for (const token of tokens) {
    if (cancel.isCancellationRequested) return null;
    for (const piece of linesOf(text, token.span)) encode(data, last, token, positions.rangeOf(piece));
  }
  return { data };
}

/** The parts of a token on each of its lines, without the white space around them. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const from = start + index + (line.length - line.trimStart().length);
    const to = from + line.trim().length;
    return to > from ? [span(from, to)] : [];
  });
}

/** Five numbers a token: lines and characters since the last one, length, type, modifiers as bits. */
function encode(
  data: number[],
  last: { line: number; character: number },
  { type, modifiers }: Token,
  { start, end }: ReturnType<TextPositions['rangeOf']>,
): void {
  const bits = modifiers.reduce((sum, name) => sum | (1 << TOKEN_MODIFIERS.indexOf(name)), 0);
  const character = start.line === last.line ? start.character - last.character : start.character;
  data.push(
    start.line - last.line,
    character,
    end.character - start.character,
    TOKEN_TYPES.indexOf(type),
    bits,
  );
  last.line = start.line;
  last.character = start.character;
}
