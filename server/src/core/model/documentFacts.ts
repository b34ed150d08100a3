import type { ProjectPath } from '../base/projectPath.ts';
import type { EntryFact } from './catalogue.ts';
import type { DebtFact } from './debt.ts';
import type { FieldFact } from './field.ts';
import type { ItemFact } from './item.ts';
import type { KeywordFact } from './level.ts';
import type { CaptionFact, FootnoteFact, LinkDefinitionFact, SuppressionFact } from './mark.ts';
import type { Problem } from './problem.ts';
import type { ReferenceFact } from './reference.ts';
import type { AnchorFact, SectionFact } from './section.ts';
import type { ProjectSymbol } from './symbol.ts';
import type { ViewFact } from './view.ts';

/** What a file is for in its project. */
export type DocumentRole =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'chapter'; readonly volume: string }
  | { readonly kind: 'catalogue' }
  | { readonly kind: 'register' }
  | { readonly kind: 'view' }
  /** Markdown that a view begins with: no chapter, and it defines no items. */
  | { readonly kind: 'intro' }
  /** Findings that the project knows and does not want to be told again. */
  | { readonly kind: 'baseline' };

/** The volume of a chapter; undefined for other documents, and for one that was not read. */
export function ownVolume(facts: Pick<DocumentFacts, 'role'> | undefined): string | undefined {
  return facts?.role.kind === 'chapter' ? facts.role.volume : undefined;
}

/** Whether files of that role are Markdown; all others are YAML or JSON. */
export function isMarkdown({ kind }: DocumentRole): boolean {
  return kind === 'chapter' || kind === 'intro';
}

/** Everything that reading one text tells; a pure function of the text, its role and the dialect. */
export interface DocumentFacts {
  readonly path: ProjectPath;
  readonly role: DocumentRole;
  /** From the front matter, the first heading, or the register's `title`; undefined when there is none. */
  readonly title: string | undefined;
  /** True when a file bears the mark of a generated output (DESIGN §10): then nothing else was read. */
  readonly generated: boolean;
  /** Fields of the front matter (or the register's head) that its items inherit. */
  readonly inherited: readonly FieldFact[];
  /** In the order of the text. */
  readonly items: readonly ItemFact[];
  readonly sections: readonly SectionFact[];
  readonly anchors: readonly AnchorFact[];
  readonly references: readonly ReferenceFact[];
  readonly entries: readonly EntryFact[];
  readonly captions: readonly CaptionFact[];
  readonly footnotes: readonly FootnoteFact[];
  readonly linkDefinitions: readonly LinkDefinitionFact[];
  /** Modal words outside items, the first of each paragraph. */
  readonly strayKeywords: readonly KeywordFact[];
  readonly suppressions: readonly SuppressionFact[];
  /** Of a baseline; each kind of debt once. */
  readonly debts: readonly DebtFact[];
  /** Of the definition of a view. */
  readonly view: ViewFact | undefined;
  readonly problems: readonly Problem[];
  readonly symbols: readonly ProjectSymbol[];
}
