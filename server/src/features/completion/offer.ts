import {
  type CompletionItem,
  CompletionItemKind,
  InsertTextFormat,
  InsertTextMode,
  type MarkupContent,
} from 'vscode-languageserver-types';
import { fold } from '../../core/base/fold.ts';
import type { Span } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import type { FeatureContext } from '../feature.ts';
import type { TextPositions } from '../position.ts';
import { asPlainText, asSnippet, type SnippetPart } from './snippet.ts';

/** Where a completion is asked for. */
export interface CompletionSite {
  readonly context: FeatureContext;
  readonly view: ProjectView;
  readonly facts: DocumentFacts;
  readonly text: string;
  readonly offset: number;
  /** The text of the line before the cursor. */
  readonly line: string;
  /** The character that made the client ask by itself; undefined when the user asked, or types a word. */
  readonly typed: string | undefined;
}

/** One thing that may be put at the cursor. */
export interface Offer {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** What it replaces; the cursor touches it. */
  readonly span: Span;
  readonly insert: string | readonly SnippetPart[];
  /** Stands behind the label, dimmed. */
  readonly detail?: string;
  /** Stands beside the label where the client can show it; like a title. */
  readonly description?: string;
  /** By what else it can be found: a title, aliases. */
  readonly words?: readonly string[];
  readonly documentation?: MarkupContent;
  /** What `completionItem/resolve` makes the documentation of. */
  readonly about?: OfferSubject;
  readonly preselect?: boolean;
}

/** What an offer is about. */
export type OfferSubject =
  | { readonly id: string }
  | { readonly catalogue: string; readonly entry: string }
  | { readonly rule: string };

/** Some offers; `complete` is false when more would fit than were sent. */
export interface Offers {
  readonly offers: readonly Offer[];
  readonly complete: boolean;
}

/** Gives what fits a place; undefined where the source has nothing to say, so that the next one is asked. */
export type CompletionSource = (site: CompletionSite) => Offers | undefined;

/** Nothing fits, and no other source shall be asked. */
export const NOTHING: Offers = { offers: [], complete: true };

/** Offers that are all there is. */
export function all(offers: readonly Offer[]): Offers {
  return { offers, complete: true };
}

/** An offer as the LSP writes it; `index` is its place in the list. */
export function toCompletionItem(
  { context, text, offset }: CompletionSite,
  positions: TextPositions,
  offer: Offer,
  index: number,
): CompletionItem {
  const { client } = context;
  const { insert, detail, description, documentation, about, span } = offer;
  const parts = typeof insert === 'string' ? [insert] : insert;
  const snippet = client.snippets && parts.some(part => typeof part !== 'string');
  const newText = snippet ? asSnippet(parts) : asPlainText(parts);
  return {
    label: offer.label,
    kind: offer.kind,
    sortText: String(index).padStart(6, '0'),
    filterText: filterText(offer, text.slice(span.start, offset)),
    textEdit: { range: positions.rangeOf(span), newText },
    ...(detail === undefined || detail === '' ? {} : { detail }),
    ...(description && client.labelDetails ? { labelDetails: { description } } : {}),
    ...(documentation ? { documentation } : {}),
    ...(snippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(newText.includes('\n') ? { insertTextMode: InsertTextMode.adjustIndentation } : {}),
    ...(about ? { data: { uri: context.uriOf(context.path), ...about } } : {}),
    ...(offer.preselect === true ? { preselect: true } : {}),
  };
}

/**
 * What the typed word is compared with: the label and the other words and, where accents make a difference, the same
 * without them. What resembles the typed word comes first, for clients that compare beginnings.
 */
function filterText({ label, words = [] }: Offer, typed: string): string {
  const written = [label, ...words].join(' ').replace(/\s+/g, ' ').trim();
  const plain = fold(written);
  if (plain === written.toLowerCase()) return written;
  return fold(typed) === typed.toLowerCase() && !label.toLowerCase().startsWith(typed.toLowerCase())
    ? `${plain} ${written}`
    : `${written} ${plain}`;
}

/** Whether a typed word may stand for this text: it occurs in it, case and accents aside. */
export function resembles(typed: string, text: string): boolean {
  return typed === '' || fold(text).includes(fold(typed));
}

export { CompletionItemKind };
