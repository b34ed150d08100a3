import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import type { Language } from '../manifest/manifest.ts';
import type { EntryAttributes } from '../model/catalogue.ts';
import type { BlockKey, FieldKey } from '../model/field.ts';
import type { ItemId } from '../model/item.ts';
import type { Level } from '../model/level.ts';
import type { OutsideForm, ViewDetail, ViewGlossary } from '../model/view.ts';
import type { Actor } from './actors.ts';
import type { NodeKey } from './nodeKey.ts';
import type { SourcePlace, TargetFinder, ViewTarget } from './rewriteReferences.ts';
import type { ViewSummary } from './summary.ts';

export type { ViewDetail };

/** A piece of Markdown of the source. Renderers read it where it stands, and rewrite its references. */
export interface Passage {
  readonly path: ProjectPath;
  readonly spans: readonly Span[];
  /** Parts of the spans that belong to items of their own. */
  readonly except: readonly Span[];
  /** What to show when nothing readable stands there, e.g. a title in the front matter: plain text. */
  readonly fallback: string;
}

/** A place in a document of the source. */
export interface TextPlace {
  readonly path: ProjectPath;
  readonly offset: number;
}

/** A heading: plain text in front (`EX-AAS-001`), then a passage; either may be empty. */
export interface ViewTitle {
  readonly lead: string;
  readonly text: Passage | undefined;
}

/** A volume, chapter or section that keeps an item. */
export interface ViewSection {
  readonly kind: 'section';
  /** `volume`, `chapter` and `closing` make up a table of contents, with items that are a file of their own. */
  readonly level: 'volume' | 'chapter' | 'section' | 'closing';
  readonly key: NodeKey;
  readonly title: ViewTitle;
  /** Undefined for what stands nowhere in the source. */
  readonly begins: TextPlace | undefined;
  /** The section's own text before its first item or subsection. */
  readonly intro: Passage | undefined;
  /** The list entry right behind the intro: what announces its list goes with each entry, not with the intro. */
  readonly introBefore: ListEntry | undefined;
  /** What we say ourselves under the heading. */
  readonly remark: string | undefined;
  readonly children: readonly ViewNode[];
}

/** An item that may be an entry of a list. */
export interface ListEntry {
  readonly path: ProjectPath;
  readonly span: Span;
}

/** A part of what is shown of an item. */
export interface ViewText {
  /** Undefined for the statement and for what stands in its place. */
  readonly block: { readonly key: BlockKey; readonly label: string } | undefined;
  readonly passage: Passage;
  /** `first-sentence`: the statement is cut behind its first sentence. */
  readonly extent: 'whole' | 'first-sentence';
  /** The entry whose list is announced by words that belong to the text (« Le socle DOIT : »). */
  readonly entry: ListEntry | undefined;
}

/** One value of a field, in readable form. */
export interface ViewValue {
  readonly text: string;
  readonly target: ViewTarget;
  /** What a pointer shows on the link; undefined for none. */
  readonly hint: string | undefined;
}

/** A field of an item, in readable form. */
export interface ViewField {
  /** Undefined when the project does not know the label. */
  readonly key: FieldKey | undefined;
  readonly label: string;
  readonly values: readonly ViewValue[];
}

/** An item as the view shows it. */
export interface ViewItem {
  readonly kind: 'item';
  readonly key: NodeKey;
  readonly id: ItemId;
  /** A file of its own: among chapters it has their rank. */
  readonly isDocument: boolean;
  readonly title: ViewTitle;
  readonly begins: TextPlace;
  /** By its field or its text; undefined when it has none that the project knows. */
  readonly level: Level | undefined;
  readonly fields: readonly ViewField[];
  readonly texts: readonly ViewText[];
  readonly source: SourcePlace;
  /** Where the item stands in the source, in words; only in the closing part. */
  readonly place: { readonly text: string; readonly target: ViewTarget } | undefined;
}

/** A part of a view. */
export type ViewNode = ViewSection | ViewItem;

/** A statement about the view itself: a heading word and a sentence or two. */
export interface OriginStatement {
  readonly label: string;
  readonly text: string;
  readonly target: ViewTarget;
}

/** The words that a version begins with. */
export interface ViewIntro {
  readonly passage: Passage;
  /** Of the whole, which stands right below the title; undefined when links to the file lead elsewhere. */
  readonly key: NodeKey | undefined;
  /** The keys of its headings, by the offsets at which they begin. */
  readonly headings: ReadonlyMap<number, NodeKey>;
}

/** A reader's version, without anything of a format: what every renderer starts from. */
export interface ViewModel {
  readonly kind: 'model';
  readonly language: Language;
  readonly detail: ViewDetail;
  /** Empty: everybody. */
  readonly actors: readonly Actor[];
  /** What a reference to something left out becomes. */
  readonly outside: OutsideForm;
  /** The terms that may be explained at the end, and which of them are. */
  readonly glossary: { readonly terms: readonly EntryAttributes[]; readonly extent: ViewGlossary };
  /** The texts that may be cited, of which those that are stand in a list at the end. */
  readonly sources: readonly EntryAttributes[];
  /** The source's title. */
  readonly title: string;
  readonly subtitle: string;
  readonly intro: ViewIntro | undefined;
  readonly origin: readonly OriginStatement[];
  readonly summary: ViewSummary;
  /** In reading order; items without an actor in a last part of their own. */
  readonly parts: readonly ViewNode[];
  /** Where each reference of the source leads in this view. */
  readonly targets: TargetFinder;
}
