import type { Span } from '../base/span.ts';
import type { CaptionWord } from './reference.ts';

/** A figure's, table's or sheet's caption: `Figure 3 : …`. */
export interface CaptionFact {
  readonly word: CaptionWord;
  readonly number: string;
  /** `«Figure 3» : les acteurs d'un projet` */
  readonly span: Span;
}

/** `[^4]: …` */
export interface FootnoteFact {
  readonly label: string;
  /** `[^«4»]: texte` */
  readonly labelSpan: Span;
  readonly span: Span;
}

/** `[étiquette]: cible.md` */
export interface LinkDefinitionFact {
  /** As compared: white space folded, no case. */
  readonly label: string;
  /** `[«étiquette»]: cible.md` */
  readonly labelSpan: Span;
  readonly span: Span;
}

/** `<!-- sdet-ignore rule : motif -->` before a block, or `# sdet-ignore rule : motif` in YAML. */
export interface SuppressionFact {
  readonly rule: string;
  /** `<!-- sdet-ignore «id/duplicate» : motif -->` */
  readonly ruleSpan: Span;
  /** Empty when the author gave none. */
  readonly reason: string;
  readonly span: Span;
  /** Where findings of the rule are not told: the next block, or the next entry. */
  readonly target: Span;
}
