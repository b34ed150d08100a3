import type { SourcePlace } from '../views/rewriteReferences.ts';

/** Something named in a cell; with a place, a link where the format has links. */
export interface CellPart {
  readonly text: string;
  readonly place?: SourcePlace;
}

/** What stands in one cell: nothing, a text, or several things side by side. */
export type Cell = string | number | readonly CellPart[];

/** A table; every row has as many cells as there are columns. */
export interface ExportTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A report of several tables, which people read, and the same as one flat table, which a spreadsheet takes. */
export interface Report {
  readonly title: string;
  readonly remarks: readonly string[];
  readonly tables: readonly ExportTable[];
  readonly flat: Omit<ExportTable, 'title'>;
}

/** The plain text of a cell. */
export function cellText(cell: Cell): string {
  return typeof cell === 'object' ? cell.map(({ text }) => text).join(', ') : String(cell);
}
