/** Lists the versions that can be made of every project: those that it defines, then one for each actor. `ViewsParams` → `ViewsResult` */
export const VIEWS = 'sdet/views';

/** Parameters of `sdet/views`. */
export interface ViewsParams {
  /** Folder of one project; absent: all of them. */
  readonly project?: string;
}

/** How much of each item a version shows. */
export type ViewDetailName = 'titles' | 'plain' | 'full';

/** A format that versions are written in. */
export type ViewFormat = 'md' | 'html' | 'docx';

/** A version that can be made. */
export interface ViewChoice {
  readonly id: string;
  readonly title: string;
  /** URI of the file that defines it; absent for the version that every actor has. */
  readonly definition?: string;
  /** Ids of its actors; empty: everybody. */
  readonly actors: readonly string[];
  readonly detail: ViewDetailName;
}

/** The versions of one project. */
export interface ProjectViews {
  readonly project: string;
  readonly title: string;
  readonly views: readonly ViewChoice[];
}

/** Answer of `sdet/views`. */
export interface ViewsResult {
  readonly projects: readonly ProjectViews[];
}
