import type { ViewDetailName } from './views.ts';

/** Writes a preview as HTML, in pieces; what the client has is not sent again. `PreviewParams` → `PreviewResult` */
export const PREVIEW = 'sdet/preview';

/** How much of a project a preview shows: one chapter or register, one volume, or all. */
export type PreviewExtent = 'chapter' | 'volume' | 'project';

/** What a preview is to show. */
export interface PreviewChoice {
  readonly extent: PreviewExtent;
  /** URI of a document: the chapter, or one of the volume; it is written first. */
  readonly document?: string;
  /** Id of a version, as `sdet/views` lists them; absent: everybody's. */
  readonly view?: string;
  /** Instead of what the version says itself. */
  readonly detail?: ViewDetailName;
  /** Ids of the levels that are shown, instead of what the version says itself. */
  readonly levels?: readonly string[];
}

/** Parameters of `sdet/preview`. */
export interface PreviewParams extends PreviewChoice {
  readonly project: string;
  /** Marks of the pieces that the client shows, by key. */
  readonly known?: Readonly<Record<string, string>>;
}

/** A piece of a preview. */
export interface PreviewPiece {
  readonly key: string;
  /** Differs when the HTML does. */
  readonly mark: string;
  /** URI of the document that it comes from; `data-place` in its HTML is a zero-based line there. */
  readonly document?: string;
  /**
   * Sanitized; absent when the client has it, or all but the items in `changed`. Links and pictures without a scheme lead to
   * files of the project.
   */
  readonly html?: string;
  readonly changed?: ChangedItems;
}

/** What has changed in a piece that the client shows, when that is no more than single items. */
export interface ChangedItems {
  /** The mark of the piece that the client shows. */
  readonly from: string;
  readonly items: readonly {
    /** The id of the item's heading in both pieces. */
    readonly anchor: string;
    /** The `article` of the item. */
    readonly html: string;
  }[];
}

/** A version in a list to choose from. */
export interface PreviewReader {
  readonly id: string;
  readonly name: string;
  /** Whether a file of the project defines it; if not, it is the version that every actor has. */
  readonly defined: boolean;
}

/** Answer of `sdet/preview`; null when the document is no chapter or register of the project. */
export interface PreviewResult {
  /** In the order in which they stand. */
  readonly pieces: readonly PreviewPiece[];
  /** How many documents are still to be written: ask again. Pieces of them that the client shows may stay until then. */
  readonly missing: number;
  readonly title: string;
  /** Language of the text. */
  readonly language: 'fr' | 'en';
  /** Number of items that are shown, and of those of the same extent that are not. */
  readonly kept: number;
  readonly leftOut: number;
  /** What there is to choose from, and what is shown. */
  readonly readers: readonly PreviewReader[];
  readonly levels: readonly { readonly id: string; readonly name: string }[];
  readonly volume?: string;
  readonly chapter?: string;
  readonly shown: {
    readonly extent: PreviewExtent;
    readonly view?: string;
    readonly detail: ViewDetailName;
    readonly levels: readonly string[];
  };
}

/** Notification: what was previewed may be out of date. Sent once after each answer to `sdet/preview`. No parameters. */
export const PREVIEW_CHANGED = 'sdet/previewChanged';
