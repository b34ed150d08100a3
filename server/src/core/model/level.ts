import type { Span } from '../base/span.ts';

/** A degree of obligation (DESIGN §5). */
export interface Level {
  readonly id: string;
  /** What a reader sees, by language. */
  readonly name: { readonly fr: string; readonly en: string };
  readonly aliases: readonly string[];
  /** Strength: the keyword of the highest rank gives an item without a level field its level. */
  readonly rank: number;
  /** `negative` forbids or advises against. */
  readonly polarity: 'positive' | 'negative';
  /**
   * Modal words. A space stands for any white space, a line end included; ` … ` for at most three words
   * of the same clause (`NE DOIT … AUCUN`). Case matters as the manifest says, accents never do.
   */
  readonly keywords: readonly string[];
}

/** A modal word found in a text. */
export interface KeywordFact {
  /** Id of its level. */
  readonly level: string;
  /** As written, white space folded: `NE DOIT PAS`. */
  readonly text: string;
  readonly span: Span;
}
