import type { PreviewChoice, PreviewResult } from '../../../server/src/protocol/contract/preview.ts';

/** What a panel shows; kept with its window, so that it survives a reload. URIs are strings. */
export interface PanelState extends PreviewChoice {
  /** Folder of the project. */
  readonly project: string;
}

/** A place in a document: a zero-based line, whose fraction counts from its top to the next one's. */
export interface SourceLine {
  readonly document: string;
  readonly line: number;
}

/** What the extension tells the page of a preview. */
export type ToPage =
  /** Pieces as the server wrote them; `resources` is where the project's files are reached from the page. */
  | { readonly kind: 'show'; readonly result: PreviewResult; readonly resources: string }
  | { readonly kind: 'state'; readonly state: PanelState }
  /** The editor shows this line on top. */
  | ({ readonly kind: 'reveal' } & SourceLine)
  /** There is nothing to show, and why. */
  | { readonly kind: 'empty'; readonly text: string };

/** What the page of a preview tells the extension. */
export type FromPage =
  /** It was loaded, and shows nothing yet. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'choose'; readonly choice: Partial<Omit<PanelState, 'project' | 'document'>> }
  /** This line came to the top by scrolling. */
  | ({ readonly kind: 'scrolled' } & SourceLine)
  /** A person wants to see this line. */
  | ({ readonly kind: 'open' } & SourceLine)
  /** A person followed a link to a file of the project, or to the web. */
  | { readonly kind: 'follow'; readonly href: string };

/** What the page says itself, in the language of the window. */
export interface PageTexts {
  readonly controls: string;
  readonly reader: string;
  readonly everybody: string;
  readonly definedVersions: string;
  readonly actors: string;
  readonly extent: string;
  readonly chapter: string;
  readonly volume: string;
  readonly project: string;
  readonly detail: string;
  readonly titles: string;
  readonly plain: string;
  readonly full: string;
  readonly levels: string;
  readonly allLevels: string;
  /** `{0}` items shown, `{1}` left out. */
  readonly counts: string;
  readonly loading: string;
  readonly nothing: string;
  readonly text: string;
}
