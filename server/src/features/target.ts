import type { ProjectPath } from '../core/base/projectPath.ts';
import type { Span } from '../core/base/span.ts';
import type { CatalogueKind } from '../core/model/catalogue.ts';
import type { ItemId } from '../core/model/item.ts';
import type { Place } from './places.ts';

/** What the text at a place is about; `span` is the text that says so. */
export type Target =
  | { readonly kind: 'item'; readonly id: ItemId; readonly span: Span }
  /** Every item of a range. */
  | { readonly kind: 'items'; readonly ids: readonly ItemId[]; readonly span: Span }
  | { readonly kind: 'entry'; readonly catalogue: CatalogueKind; readonly id: string; readonly span: Span }
  | { readonly kind: 'file'; readonly path: ProjectPath; readonly span: Span }
  | { readonly kind: 'anchor'; readonly path: ProjectPath; readonly name: string; readonly span: Span }
  /** Places that nothing else names: captions, footnotes, definitions of links. */
  | { readonly kind: 'places'; readonly places: readonly Place[]; readonly span: Span };
