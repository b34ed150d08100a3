import type { ProjectPath } from '../base/projectPath.ts';
import type { Span } from '../base/span.ts';
import type { LinkField } from './field.ts';
import type { ItemId } from './item.ts';

/** How one item speaks of another: by a field, or simply in its text. */
export type LinkRole = LinkField | 'mention';

/** An item's ID where it is not defined. */
export interface ItemReference {
  readonly kind: 'item';
  readonly id: ItemId;
  readonly role: LinkRole;
  /**
   * `bare`: `EX-AAS-001`; `wiki`: `[[EX-AAS-001]]`; `field`: value of a field or a register key;
   * `named`: `critère 1.9`, its ID or its number behind a word for its kind; `cite`: in one of the manifest's own ways;
   * `range`: not written itself, but between the ends of a range, whose place `span` is.
   */
  readonly syntax: 'bare' | 'wiki' | 'field' | 'named' | 'cite' | 'range';
  /** The ID alone, without brackets. */
  readonly span: Span;
  /** The item in which it stands; undefined outside items. */
  readonly from: ItemId | undefined;
  /** True inside the text of a link, which then says itself where it leads. */
  readonly linked: boolean;
}

/** Where a link leads. */
export type LinkTarget =
  /** A file of the project, or (no `path`) an anchor of the same file. */
  | { readonly kind: 'file'; readonly path: ProjectPath; readonly fragment: string | undefined }
  /** A relative link that leaves the project's folder. */
  | { readonly kind: 'outside' }
  /** A URL with a scheme, or `//host`. Never fetched. */
  | { readonly kind: 'external' };

/** A link, image, definition of a link, autolink, or what an attribute of HTML leads to. */
export interface LinkReference {
  readonly kind: 'link';
  /**
   * `attribute`: `<a href="a.md">`; `srcset`: one of the URLs in `<img srcset="a.png, b.png 2x">`; `path`: a path in YAML,
   * from the project's folder.
   */
  readonly syntax: 'markdown' | 'attribute' | 'srcset' | 'path';
  /** As written, decoded: `../ao/02.md#fédération`. */
  readonly url: string;
  readonly target: LinkTarget;
  readonly image: boolean;
  /** `«[texte](../ao/02.md#x)»`, `<a «href="../ao/02.md#x"»>` */
  readonly span: Span;
  /** `[texte](«../ao/02.md#x»)`; the whole link when its destination has no place of its own. */
  readonly urlSpan: Span;
  /** `[texte](../ao/02.md#«x»)`; undefined without a fragment. */
  readonly fragmentSpan: Span | undefined;
  readonly from: ItemId | undefined;
}

/** Text that looks like an ID of this project but fits none of its patterns: `EX-AAS-01`. */
export interface MalformedId {
  readonly kind: 'malformed';
  readonly text: string;
  readonly span: Span;
}

/** `EX-AAS-001 à EX-AAS-004`: every item between the ends is meant. */
export interface RangeReference {
  readonly kind: 'range';
  /** The items between the two ends, ends included, in order. */
  readonly ids: readonly ItemId[];
  /** The last is written as an ID, not as a number alone (`EX-AAS-001 à 004`): it is a reference of its own. */
  readonly isLastWritten: boolean;
  /** `«EX-AAS-001 à EX-AAS-004»` */
  readonly span: Span;
  readonly from: ItemId | undefined;
}

/** A number in prose that names a section or an annex: `§ 3.4`, `chapitre 8.3.1.2`, `annexe B`. */
export interface SectionReference {
  readonly kind: 'section';
  /** As compared: upper case, no final dot. */
  readonly number: string;
  readonly annex: boolean;
  /** Id of the volume that the prose names; undefined: the volume in which it stands. */
  readonly volume: string | undefined;
  /** `§ «3.4»` */
  readonly span: Span;
  readonly from: ItemId | undefined;
  /** Perhaps it is one of another document: nothing is wrong when this one has none. */
  readonly doubtful?: true;
}

/** What bears a caption with a number. */
export type CaptionWord = 'figure' | 'table' | 'sheet';

/** `Figure 3`, `tableau 2`, `fiche 14` in prose. */
export interface CaptionReference {
  readonly kind: 'caption';
  readonly word: CaptionWord;
  readonly number: string;
  /** Id of the volume that the prose names; undefined: the volume in which it stands. */
  readonly volume: string | undefined;
  /** `fiche «14»` */
  readonly span: Span;
  readonly from: ItemId | undefined;
  /** Perhaps it is one of another document: nothing is wrong when this one has none. */
  readonly doubtful?: true;
}

/** A mark `[^4]`, or « note de bas de page n° 4 » in prose. */
export interface FootnoteReference {
  readonly kind: 'footnote';
  readonly label: string;
  readonly syntax: 'mark' | 'prose';
  /** `[^«4»]` */
  readonly span: Span;
  readonly from: ItemId | undefined;
}

/** The second bracket of `[texte][étiquette]`, or the only one that counts in `[étiquette][]` and `[étiquette]`. */
export interface DefinitionReference {
  readonly kind: 'definition';
  readonly label: string;
  /** `[texte][«étiquette»]` */
  readonly span: Span;
  /** `«[texte][étiquette]»` */
  readonly around: Span;
}

/** The name of another document: `[RGS]`, or what an `§ 5 de la doctrine technique` belongs to. */
export interface SourceReference {
  readonly kind: 'source';
  /** As written; in prose it may go on behind the name. */
  readonly name: string;
  readonly syntax: 'bracket' | 'prose';
  readonly span: Span;
  readonly from: ItemId | undefined;
}

/** Anything in a text that points elsewhere. */
export type ReferenceFact =
  | ItemReference
  | LinkReference
  | MalformedId
  | RangeReference
  | SectionReference
  | CaptionReference
  | FootnoteReference
  | DefinitionReference
  | SourceReference;
