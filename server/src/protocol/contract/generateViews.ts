import type { PreviewChoice } from './preview.ts';
import type { ViewDetailName, ViewFormat } from './views.ts';

/**
 * Makes versions: each wanted one in each format; the client writes the files. Honours cancellation, and reports
 * progress to `workDoneToken`. `GenerateViewsParams` → `GenerateViewsResult`
 */
export const GENERATE_VIEWS = 'sdet/generateViews';

/** Parameters of `sdet/generateViews`. */
export interface GenerateViewsParams {
  readonly project: string;
  /** Ids of actors; a version of its own is made for each. */
  readonly actors?: readonly string[];
  /** Ids of versions, as `sdet/views` lists them. */
  readonly views?: readonly string[];
  /** What a preview shows, as a version of its own. */
  readonly preview?: PreviewChoice;
  /** Instead of what a version says itself; the versions of actors are plain by default. */
  readonly detail?: ViewDetailName;
  /** Markdown alone by default. */
  readonly formats?: readonly ViewFormat[];
  /** What leads from the output folder to the project's folder, put before links to the source: `../`. */
  readonly linkBase?: string;
  readonly workDoneToken?: string | number;
}

/** One file that was made. */
export interface GeneratedView {
  /** Id of the actor or version. */
  readonly actor: string;
  readonly name: string;
  readonly format: ViewFormat;
  /** The file's text; of a `docx` its bytes in base 64. */
  readonly text: string;
  /** Number of items that are in the version, and of those that are not. */
  readonly kept: number;
  readonly leftOut: number;
  /** Sentences in the client's language: which pictures stand in it as links, and why. */
  readonly warnings: readonly string[];
}

/** Answer of `sdet/generateViews`. */
export interface GenerateViewsResult {
  readonly files: readonly GeneratedView[];
}
