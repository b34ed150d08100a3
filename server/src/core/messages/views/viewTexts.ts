import type { ItemKind } from '../../model/item.ts';

/** How many items of each kind there are. */
type Counts = readonly { readonly kind: ItemKind; readonly count: number }[];

/** What a statement of origin is made of. */
export interface OriginArguments {
  readonly title: string;
  readonly version: string | undefined;
  readonly revision: string | undefined;
}

/** What we write ourselves in a reader's version, in one language. Plain text: renderers add the markup. */
export interface ViewTexts {
  /** Title of a project that has none. */
  readonly untitled: string;
  readonly subtitle: {
    readonly plain: (actors: readonly string[]) => string;
    readonly full: (actors: readonly string[]) => string;
  };
  readonly contents: string;
  /** Between a label and what it labels. */
  readonly colon: string;
  /** Between an ID and its title. */
  readonly dash: string;
  readonly origin: {
    readonly source: { readonly label: string; readonly text: (source: OriginArguments) => string };
    readonly kept: {
      readonly label: string;
      readonly text: (chosen: Counts, actors: readonly string[]) => string;
    };
    readonly plain: { readonly label: string; readonly text: string };
    readonly full: { readonly label: string; readonly text: string };
    readonly withoutActor: { readonly label: string; readonly text: (counts: Counts) => string };
    readonly leftOut: { readonly label: string; readonly text: (counts: Counts) => string };
    readonly status: { readonly label: string; readonly text: string };
  };
  readonly closing: { readonly title: string; readonly remark: string };
  /** Text of the link from an item to its place in the source. */
  readonly fullText: (id: string) => string;
  /** Where an item of the closing part stands: names from the outermost inwards. */
  readonly place: { readonly label: string; readonly text: (names: readonly string[]) => string };
  readonly statuses: Readonly<Record<'draft' | 'proposed' | 'approved' | 'withdrawn', string>>;
}
