import { type DocumentSymbol, type SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import { encloses, type Span } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { defineFeature, type FeatureContext } from '../feature.ts';
import type { TextDocumentParams } from '../lsp.ts';
import { FEATURE_MESSAGES } from '../messages.ts';
import type { TextPositions } from '../position.ts';
import { headingNames } from './headingNames.ts';

/** The outline of a document: its sections as a tree with the items in them, or the entries of a catalogue. */
export const documentSymbols = defineFeature<TextDocumentParams, DocumentSymbol[] | SymbolInformation[]>({
  method: 'textDocument/documentSymbol',
  capabilities: { documentSymbolProvider: true },
  about: 'document',
  handle(context) {
    const { view } = context.project;
    const facts = view.facts(context.path);
    const positions = context.positions(context.path);
    if (facts === undefined || positions === undefined) return null;
    const roots = nest(outlineOf(view, facts, FEATURE_MESSAGES[context.language].untitled));
    if (context.client.nestedSymbols) return roots.map(node => toSymbol(node, positions));
    return flatten(context, roots, positions);
  },
});

/** A line of the outline, before it has found its place in the tree. */
interface Line {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  readonly selection: Span;
}

interface Node extends Line {
  readonly children: Node[];
}

function outlineOf(view: ProjectView, facts: DocumentFacts, untitled: string): readonly Line[] {
  const names = headingNames(view, facts);
  const own = new Set(facts.items.map(({ form, span }) => (form === 'heading' ? span.start : -1)));
  const items = facts.items.map(
    (item): Line => ({
      name: item.id,
      detail: item.attributes.title,
      kind: SymbolKind.Key,
      span: item.span,
      selection: item.idSpan,
    }),
  );
  const entries = facts.entries.map(
    ({ attributes, span, idSpan }): Line => ({
      name: attributes.name || attributes.id || untitled,
      detail: attributes.id,
      kind: SymbolKind.Constant,
      span,
      selection: idSpan,
    }),
  );
  const sections = facts.sections.flatMap(({ span, titleSpan, headingSpan }, index): readonly Line[] => {
    if (own.has(headingSpan.start)) return [];
    const name = names[index] || untitled;
    return [{ name, detail: '', kind: SymbolKind.String, span, selection: titleSpan }];
  });
  return [...items, ...sections, ...entries];
}

/** Puts every line under the nearest one around it; the LSP wants children inside their parents. */
function nest(lines: readonly Line[]): readonly Node[] {
  const sorted = [...lines].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const roots: Node[] = [];
  const open: Node[] = [];
  for (const line of sorted) {
    while (open.length > 0 && !encloses(open.at(-1)?.span ?? line.span, line.span)) open.pop();
    const node: Node = { ...line, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

function toSymbol(
  { name, detail, kind, span, selection, children }: Node,
  positions: TextPositions,
): DocumentSymbol {
  return {
    name,
    detail,
    kind,
    range: positions.rangeOf(span),
    selectionRange: positions.rangeOf(
      encloses(span, selection) ? selection : { start: span.start, end: span.start },
    ),
    children: children.map(child => toSymbol(child, positions)),
  };
}

function flatten(
  context: FeatureContext,
  nodes: readonly Node[],
  positions: TextPositions,
  container?: string,
): SymbolInformation[] {
  const uri = context.uriOf(context.path);
  return nodes.flatMap(({ name, detail, kind, span, children }) => [
    {
      name: detail === '' ? name : `${name} ${detail}`,
      kind,
      location: { uri, range: positions.rangeOf(span) },
      ...(container === undefined ? {} : { containerName: container }),
    },
    ...flatten(context, children, positions, name),
  ]);
}
