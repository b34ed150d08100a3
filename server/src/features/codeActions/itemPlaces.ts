import type { ProjectPath } from '../../core/base/projectPath.ts';
import { type Span, span, touches } from '../../core/base/span.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import type { ActionContext } from './codeAction.ts';
import { lineEnd, lineStart, nextLine, spaced } from './lines.ts';
import { type MarkdownBlock, markdownBlocks } from './markdownBlocks.ts';

/** An item and the document that defines it. */
export interface PlacedItem {
  readonly path: ProjectPath;
  readonly item: ItemFact;
}

/** The item on whose ID, or on whose line of the ID, the selection begins; undefined elsewhere. */
export function itemAtHead({ facts, text, selection }: ActionContext): ItemFact | undefined {
  return facts.items.find(({ form, idSpan }) => {
    const line = span(lineStart(text, idSpan.start), lineEnd(text, idSpan.end));
    return form === 'document' ? touches(idSpan, selection.start) : touches(line, selection.start);
  });
}

/** The item in whose statement the selection begins. */
export function itemInStatement({ facts, selection }: ActionContext): ItemFact | undefined {
  return facts.items.findLast(({ statementSpans }) =>
    statementSpans.some(place => touches(place, selection.start)),
  );
}

/** The first definition of an item with its facts. */
export function definitionOf(view: ProjectView, id: ItemFact['id']): PlacedItem | undefined {
  const [place] = view.definitions(id);
  const item = place && view.facts(place.path)?.items.filter(fact => fact.id === id)[place.ordinal];
  return place && item && { path: place.path, item };
}

/** An edit that takes lines out of a text, or puts blocks in their place. */
export interface BlockEdit {
  readonly span: Span;
  readonly text: string;
}

/** Puts blocks in place of the lines that a span touches, one blank line around them; no blocks: the lines go. */
export function replaceLines(text: string, place: Span, blocks: string): BlockEdit {
  const start = lineStart(text, place.start);
  let end = nextLine(text, Math.max(place.start, place.end - 1));
  if (blocks !== '') {
    const rest = text.slice(0, start) + text.slice(end);
    return { span: span(start, end), text: spaced(rest, start, blocks) };
  }
  while (end < text.length && /^[ \t]*(?:\r\n|\r|\n)/.test(text.slice(end))) end = nextLine(text, end);
  return { span: span(start, end), text: '' };
}

/** Puts blocks behind the line of a place, one blank line around them. */
export function insertBehind(text: string, offset: number, blocks: string): BlockEdit {
  return insertAt(text, nextLine(text, offset), blocks);
}

/** Puts blocks at a line start, or at the end of the text, one blank line around them. */
export function insertAt(text: string, at: number, blocks: string): BlockEdit {
  return { span: span(at, at), text: spaced(text, at, blocks) };
}

/** The table around a row, and whether the row is its only one. */
export function tableAround(
  text: string,
  items: readonly ItemFact[],
  row: Span,
): { readonly table: MarkdownBlock; readonly isOnly: boolean } | undefined {
  const table = markdownBlocks(text).find(block => block.kind === 'table' && touches(block.span, row.start));
  if (table === undefined) return undefined;
  const lines = text.slice(table.span.start, table.span.end).trimEnd().split(/\r?\n/).length;
  const rows = items.filter(
    ({ form, span: own }) => form === 'table' && touches(table.span, own.start),
  ).length;
  return { table, isOnly: rows === 1 && lines === 3 };
}
