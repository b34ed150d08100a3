import type { ProjectPath } from '../base/projectPath.ts';
import type { EntryAttributes } from './catalogue.ts';
import type { Debt } from './debt.ts';
import type { ItemAttributes, ItemId } from './item.ts';
import type { CaptionWord, LinkRole } from './reference.ts';

/**
 * What a document gives to the rest of the project, without any position: an edit that moves text but leaves
 * these as they are touches no other document.
 */
export type ProjectSymbol =
  | { readonly kind: 'item'; readonly id: ItemId; readonly attributes: ItemAttributes }
  | {
      readonly kind: 'reference';
      readonly from: ItemId | undefined;
      readonly role: LinkRole;
      readonly to: ItemId;
    }
  | {
      readonly kind: 'section';
      readonly number: string | undefined;
      readonly annex: boolean;
      readonly title: string;
      readonly slug: string;
    }
  /** How the sections stand in each other: what computed numbers depend on. One per chapter. */
  | { readonly kind: 'outline'; readonly shape: string }
  | { readonly kind: 'caption'; readonly word: CaptionWord; readonly number: string }
  | { readonly kind: 'anchor'; readonly name: string }
  | { readonly kind: 'link'; readonly path: ProjectPath; readonly fragment: string | undefined }
  | { readonly kind: 'entry'; readonly attributes: EntryAttributes }
  | { readonly kind: 'debt'; readonly debt: Debt }
  /** The document may hold more than we know. */
  | { readonly kind: 'hidden' };
