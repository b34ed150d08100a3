/** What can be exported, in the order of the help. */
export const EXPORT_KINDS = ['index', 'traceability', 'coverage', 'graph', 'model'] as const;

/** An output beside the readers' versions. */
export type ExportKind = (typeof EXPORT_KINDS)[number];

/** Formats of exports. */
export const EXPORT_FORMATS = ['md', 'csv', 'svg', 'json'] as const;

/** A format of an export. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** The formats of each kind; the first is the usual one. */
export const FORMATS_OF: Readonly<Record<ExportKind, readonly [ExportFormat, ...ExportFormat[]]>> = {
  index: ['md', 'csv'],
  traceability: ['md', 'csv'],
  coverage: ['md', 'csv'],
  graph: ['svg'],
  model: ['json'],
};
