import { printableText } from '../base/printableText.ts';
import type { Language } from '../manifest/manifest.ts';
import { stamped } from '../views/generatedMark.ts';
import { sourceUrl } from '../views/render/sourceUrl.ts';
import type { Cell, CellPart, ExportTable, Report } from './table.ts';

/** What has a meaning in a cell of a Markdown table, but for `<`. */
const SPECIAL = /[\\`*_{}[\]>#|~&]/g;

/** A report as a Markdown file that bears our mark; `base` leads from it to the project's folder. */
export function markdownReport(report: Report, base: string, language: Language): string {
  const parts = [
    `# ${escaped(report.title)}`,
    ...report.remarks.map(escaped),
    ...report.tables.flatMap(table => [`## ${escaped(table.title)}`, tableText(table, base)]),
  ];
  return stamped(`${parts.join('\n\n')}\n`, { title: printableText(report.title), language });
}

function tableText({ columns, rows }: ExportTable, base: string): string {
  const lines = [
    columns.map(escaped),
    columns.map(() => '---'),
    ...rows.map(cells => cells.map(cell => cellMarkdown(cell, base))),
  ];
  return lines.map(cells => `| ${cells.join(' | ')} |`).join('\n');
}

function cellMarkdown(cell: Cell, base: string): string {
  if (typeof cell !== 'object') return escaped(String(cell));
  return cell.map(part => partMarkdown(part, base)).join(', ');
}

function partMarkdown({ text, place }: CellPart, base: string): string {
  return place === undefined ? escaped(text) : `[${escaped(text)}](${sourceUrl(base, place)})`;
}

/** Behind a bare URL a backslash is part of the URL on a forge, and what follows would be HTML: `<` becomes `&lt;`. */
function escaped(text: string): string {
  const line = printableText(text).replace(/\s+/g, ' ').trim();
  return line.replace(SPECIAL, '\\$&').replaceAll('<', '&lt;');
}
