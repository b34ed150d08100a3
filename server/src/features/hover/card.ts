import type { MarkupContent } from 'vscode-languageserver-types';
import type { Span } from '../../core/base/span.ts';

/** What a hover shows, and the text that it is about. */
export interface Card {
  readonly contents: MarkupContent;
  readonly span: Span;
}

/** A card about a place; undefined when there is nothing to show. */
export function card(contents: MarkupContent | undefined, span: Span): Card | undefined {
  return contents && { contents, span };
}
