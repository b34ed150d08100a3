import type { ItemKind } from '../../model/item.ts';

/** How many items of each kind there are. */
type Counts = readonly { readonly kind: ItemKind; readonly count: number }[];

/** Why a version leaves an item out. */
type Reason = 'other-actors' | 'withdrawn' | 'other-kinds' | 'other-levels' | 'other-services';

/** What a statement of origin is made of. */
export interface OriginArguments {
  readonly title: string;
  readonly version: string | undefined;
  readonly revision: string | undefined;
}

/** How items are given; `inChapters`: under the chapters and sections of the source. */
interface HowText {
  readonly label: string;
  readonly text: (inChapters: boolean) => string;
}

/** What we write ourselves in a reader's version, in one language. Plain text: renderers add the markup. */
export interface ViewTexts {
  /** Title of a project that has none. */
  readonly untitled: string;
  readonly subtitle: {
    readonly titles: (actors: readonly string[]) => string;
    readonly plain: (actors: readonly string[]) => string;
    readonly full: (actors: readonly string[]) => string;
  };
  /** Over the statement of origin, where words of the publisher stand before it. */
  readonly about: string;
  readonly contents: string;
  readonly glossary: string;
  /** The list of cited texts at the end. */
  readonly sources: {
    readonly title: string;
    readonly version: (version: string) => string;
    readonly date: (date: string) => string;
  };
  /** Over the items that name none of what others are put together by. */
  readonly ungrouped: { readonly service: string; readonly level: string };
  /** Between a label and what it labels. */
  readonly colon: string;
  /** Between an ID and its title. */
  readonly dash: string;
  readonly origin: {
    readonly source: { readonly label: string; readonly text: (source: OriginArguments) => string };
    readonly kept: {
      readonly label: string;
      readonly text: (chosen: Counts, actors: readonly string[] | 'all') => string;
    };
    readonly dependencies: { readonly label: string; readonly text: (counts: Counts) => string };
    readonly titles: HowText;
    readonly plain: HowText;
    readonly full: HowText;
    readonly withoutActor: { readonly label: string; readonly text: (counts: Counts) => string };
    readonly leftOut: {
      readonly label: string;
      /** `linked`: whether references to them lead to the source. */
      readonly text: (counts: Readonly<Record<Reason, Counts>>, linked: boolean) => string;
    };
    readonly status: { readonly label: string; readonly text: string };
  };
  readonly closing: { readonly title: string; readonly remark: string };
  /** Says before a link, in a footnote, where something is that was left out. */
  readonly outsideNote: string;
  /** Text of the link from an item to its place in the source. */
  readonly fullText: (id: string) => string;
  /** Where an item of the closing part stands: names from the outermost inwards. */
  readonly place: { readonly label: string; readonly text: (names: readonly string[]) => string };
  /** What only a page that is read in a browser needs. */
  readonly page: {
    readonly skip: string;
    readonly notes: string;
    readonly table: string;
    readonly backToText: (note: string) => string;
    /** Stands for a picture that is not here; `file`: where one finds it in the project. */
    readonly picture: (alternative: string, file: string | undefined) => string;
    readonly filter: string;
    readonly find: string;
    readonly levels: string;
    readonly reset: string;
    /**
     * `#` stands for the number of items that are shown, `##` for that of all; `introduction` and `introductions` follow,
     * when what is searched stands in one or `#` introductions of sections.
     */
    readonly shown: Readonly<Record<'none' | 'one' | 'many' | 'introduction' | 'introductions', string>>;
    readonly linkTo: (id: string) => string;
    /** Name of the link from a heading of the preview to its line in the source. */
    readonly toSource: string;
  };
  readonly statuses: Readonly<Record<'draft' | 'proposed' | 'approved' | 'withdrawn', string>>;
}
