/**
 * Makes exports of a project or of a part of it; the client writes the files. Honours cancellation, and reports progress
 * to `workDoneToken`. `ExportParams` → `ExportResult`
 */
export const EXPORT = 'sdet/export';

/** What can be exported. */
export type ExportKindName = 'index' | 'traceability' | 'coverage' | 'graph' | 'model';

/** A format of exports: tables are `md` or `csv`, the graph is `svg`, the model `json`. */
export type ExportFormatName = 'md' | 'csv' | 'svg' | 'json';

/** One file to be made. */
export interface WantedExport {
  readonly kind: ExportKindName;
  readonly format: ExportFormatName;
}

/** Parameters of `sdet/export`. */
export interface ExportParams {
  readonly project: string;
  readonly outputs: readonly WantedExport[];
  /** URI of a file or folder of the project: its documents alone; absent: all. */
  readonly part?: string;
  /** As for `sdet/generateViews`. */
  readonly linkBase?: string;
  readonly workDoneToken?: string | number;
}

/** One file that was made. */
export interface MadeExport extends WantedExport {
  readonly name: string;
  readonly text: string;
}

/** Answer of `sdet/export`. */
export interface ExportResult {
  readonly files: readonly MadeExport[];
}
