import type { Span } from '../base/span.ts';

/** Puts `text` in place of what stands at `span` in one document. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}
