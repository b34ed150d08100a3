/**
 * Notification: the items of Markdown documents and registers, for the client's own rendering of Markdown. Sent for a whole
 * project when it was read, then for documents whose items changed. `MarkdownItemsParams`
 */
export const MARKDOWN_ITEMS = 'sdet/markdownItems';

/** How an item is written; `document`: the whole file is one item. */
export type MarkdownItemForm = 'heading' | 'lead' | 'table' | 'directive' | 'document' | 'register';

/** What a rendering shows of an item. */
export interface MarkdownItem {
  readonly id: string;
  /** Empty when it has none. */
  readonly title: string;
  readonly form: MarkdownItemForm;
  /** Zero-based line where it begins, and how many lines it has. */
  readonly line: number;
  readonly lines: number;
  /** Of its own heading, else of the section around it; absent outside any section. */
  readonly anchor?: string;
  /** Its level in the project's words; `rank` goes from 0 to 5. */
  readonly level?: { readonly name: string; readonly rank: number };
  /** The word for an item that holds no more. */
  readonly withdrawn?: string;
}

/** The items of one document, in its order. */
export interface MarkdownDocument {
  readonly document: string;
  readonly items: readonly MarkdownItem[];
}

/** Parameters of `sdet/markdownItems`. */
export interface MarkdownItemsParams {
  /** Documents that are new or whose items changed; those without items too. */
  readonly documents: readonly MarkdownDocument[];
  /** URIs of documents that are no part of a project any more. */
  readonly gone: readonly string[];
}
