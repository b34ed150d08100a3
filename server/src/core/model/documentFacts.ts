import type { ProjectPath } from '../base/projectPath.ts';
import type { EntryFact } from './catalogue.ts';
import type { FieldFact } from './field.ts';
import type { ItemFact } from './item.ts';
import type { Problem } from './problem.ts';
import type { ReferenceFact } from './reference.ts';
import type { AnchorFact, SectionFact } from './section.ts';
import type { ProjectSymbol } from './symbol.ts';

/** What a file is for in its project. */
export type DocumentRole =
  | { readonly kind: 'manifest' }
  | { readonly kind: 'chapter'; readonly volume: string }
  | { readonly kind: 'catalogue' }
  | { readonly kind: 'register' }
  | { readonly kind: 'view' };

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
  readonly problems: readonly Problem[];
  readonly symbols: readonly ProjectSymbol[];
}
