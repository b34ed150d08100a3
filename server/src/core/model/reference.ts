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
  /** `bare`: `EX-AAS-001`; `wiki`: `[[EX-AAS-001]]`; `field`: value of a field or a register key. */
  readonly syntax: 'bare' | 'wiki' | 'field';
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

/** A link, image, definition of a link, or autolink. */
export interface LinkReference {
  readonly kind: 'link';
  /** As written, decoded: `../ao/02.md#fédération`. */
  readonly url: string;
  readonly target: LinkTarget;
  readonly image: boolean;
  /** `«[texte](../ao/02.md#x)»` */
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

/** Anything in a text that points elsewhere. */
export type ReferenceFact = ItemReference | LinkReference | MalformedId;
