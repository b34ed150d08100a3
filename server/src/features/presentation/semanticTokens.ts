import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver-types';
import { type Span, span } from '../../core/base/span.ts';
import { unitOf } from '../../core/project/project.ts';
import type { ClientAbilities } from '../clientAbilities.ts';
import { type Announced, defineFeature, type FeatureContext, type FeatureToken } from '../feature.ts';
import type { TextDocumentParams } from '../lsp.ts';
import { rangeMember, textMember } from '../params.ts';
import type { TextPositions } from '../position.ts';
import { tokenDelta } from './tokenDelta.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type Token, tokensIn } from './tokens.ts';

function capabilities({ tokenDeltas }: ClientAbilities): Announced {
  const legend = { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] };
  return { semanticTokensProvider: { legend, full: tokenDeltas ? { delta: true } : true, range: true } };
}

/** Tells what each ID, level, keyword, actor, service and reference of a document is, for its colour. */
export const semanticTokens = defineFeature<TextDocumentParams, SemanticTokens>({
  method: 'textDocument/semanticTokens/full',
  capabilities,
  about: 'document',
  handle(context, _params, token) {
    const data = tokensOf(context, () => undefined, token);
    return data && { ...remembered(context, data), data };
  },
});

/** The same as a difference from the answer that the client has; as a whole when that is not known any more. */
export const semanticTokensDelta = defineFeature<TextDocumentParams, SemanticTokens | SemanticTokensDelta>({
  method: 'textDocument/semanticTokens/full/delta',
  capabilities,
  about: 'document',
  handle(context, params, token) {
    const data = tokensOf(context, () => undefined, token);
    if (data === null) return null;
    const before = context.sent.recall(context.path, textMember(params, 'previousResultId'));
    const result = remembered(context, data);
    return before === undefined ? { ...result, data } : { ...result, edits: [...tokenDelta(before, data)] };
  },
});

/** The id of what is being sent, for clients that will ask for the difference. */
function remembered({ client, sent, path }: FeatureContext, data: readonly number[]): { resultId?: string } {
  return client.tokenDeltas ? { resultId: sent.remember(path, data) } : {};
}

/** The same for the part that is in sight. */
export const semanticTokensRange = defineFeature<TextDocumentParams, SemanticTokens>({
  method: 'textDocument/semanticTokens/range',
  capabilities,
  about: 'document',
  handle(context, params, token) {
    const inRange = (positions: TextPositions): Span | undefined => {
      const range = rangeMember(params, 'range');
      return range && span(positions.offsetAt(range.start), positions.offsetAt(range.end));
    };
    const data = tokensOf(context, inRange, token);
    return data && { data };
  },
});

function tokensOf(
  context: FeatureContext,
  partOf: (positions: TextPositions) => Span | undefined,
  cancel: FeatureToken,
): number[] | null {
  const { project, path } = context;
  const text = project.view.text(path);
  const positions = context.positions(path);
  // Remembered, so that the project tells when other documents give them other colours.
  const all = project.compute(unitOf('tokens', path), view => {
    const facts = view.facts(path);
    return facts && tokensIn(view, facts);
  });
  if (all === undefined || text === undefined || positions === undefined) return null;
  const part = partOf(positions) ?? span(0, text.length);
  const tokens = all.filter(({ span: { start, end } }) => start < part.end && part.start < end);
  const data: number[] = [];
  const last = { line: 0, character: 0 };
  for (const token of tokens) {
    if (cancel.isCancellationRequested) return null;
    for (const piece of linesOf(text, token.span)) encode(data, last, token, positions.rangeOf(piece));
  }
  return data;
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
