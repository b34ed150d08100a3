import { printableText } from '../base/printableText.ts';
import { cellText, type ExportTable } from './table.ts';

const BOM = '\uFEFF';

/** A cell that a spreadsheet would take for a formula, even behind spaces (OWASP, CSV injection). */
const FORMULA = /^\s*[=+\-@\t\r]/;

/** A number, which no spreadsheet calculates with. */
const NUMBER = /^-?\d+(?:[.,]\d+)?$/;

/**
 * A table as a spreadsheet of a French system opens it right: UTF-8 with a byte order mark, `;` between cells, CRLF
 * behind rows; quotation marks as in RFC 4180. A text that would be taken for a formula gets an apostrophe in front.
 */
export function csvText({ columns, rows }: Pick<ExportTable, 'columns' | 'rows'>): string {
  const lines = [columns, ...rows].map(cells =>
    cells.map(cell => quoted(printableText(cellText(cell)))).join(';'),
  );
  return `${BOM}${lines.map(line => `${line}\r\n`).join('')}`;
}

function quoted(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
