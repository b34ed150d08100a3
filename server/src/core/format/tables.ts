import type { Root, Table } from 'mdast';
import { displayWidth } from '../base/cells.ts';
import { type Span, span } from '../base/span.ts';
import { eachNode } from '../syntax/eachNode.ts';
import { endOf, startOf } from '../syntax/prose.ts';
import { edit, type Layout, lineEndAt } from './layout.ts';

/** Widest table whose columns are lined up, in columns of text; wider ones get single spaces. */
const WIDEST = 140;

/** How a column is set, as its cell of the rule says. */
type Alignment = 'none' | 'left' | 'right' | 'center';

/** A line of a table: its place without what stands before it (`> `), and its cells. */
interface Line {
  readonly span: Span;
  readonly cells: readonly string[];
}

/** Lines up the columns of every table, as wide as a reader sees them; cells keep their text. */
export function tableLayouts(root: Root, text: string): readonly Layout[] {
  const layouts: Layout[] = [];
  eachNode(root, node => {
    const layout = node.type === 'table' ? tableLayout(node, text) : undefined;
    if (layout) layouts.push(layout);
  });
  return layouts;
}

function tableLayout(table: Table, text: string): Layout | undefined {
  const rows = table.children.map(row => lineOf(text, startOf(row)));
  const [head] = rows;
  const rule = head && ruleBehind(text, head.span.end);
  const isRead = rows.every((row, index) => row.cells.length === table.children[index]?.children.length);
  if (!head || !rule || !isRead) return undefined;
  const alignments = rule.cells.map(alignmentOf);
  const widths = widthsOf(rows, alignments);
  const edits = [
    ...edit(text, head.span, rowText(head.cells, widths, alignments)),
    ...edit(text, rule.span, ruleText(alignments, widths)),
    ...rows.slice(1).flatMap(row => edit(text, row.span, rowText(row.cells, widths, alignments))),
  ];
  return { span: span(startOf(table), endOf(table)), edits };
}

/** A row goes to the end of its line, blanks included. */
function lineOf(text: string, start: number): Line {
  const end = lineEndAt(text, start);
  return { span: span(start, end), cells: cellsIn(text.slice(start, end)) };
}

const RULE = /^[ \t>]*(?=[|:-])(?=[|: \t-]*-)([|: \t-]+)$/;

/** The line of dashes below the head, behind the marks of the quote in which it may stand. */
function ruleBehind(text: string, headEnd: number): Line | undefined {
  const start = headEnd + (text.startsWith('\r\n', headEnd) ? 2 : 1);
  const end = lineEndAt(text, start);
  const found = RULE.exec(text.slice(start, end));
  const rule = found?.[1];
  return rule === undefined ? undefined : { span: span(end - rule.length, end), cells: cellsIn(rule) };
}

/** What stands between the pipes of a line that are not escaped. */
function cellsIn(line: string): readonly string[] {
  const cells: string[] = [];
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '\\') at++;
    else if (line[at] === '|') {
      cells.push(line.slice(from, at));
      from = at + 1;
    }
  }
  cells.push(line.slice(from));
  if (cells[0]?.trim() === '' && cells.length > 1) cells.shift();
  if (cells.at(-1)?.trim() === '' && cells.length > 1 && /\|[ \t]*$/.test(line)) cells.pop();
  return cells.map(trimmed);
}

/** Without the blanks around it: a backslash escapes none. */
function trimmed(cell: string): string {
  return cell.replace(/^[ \t]+|[ \t]+$/g, '');
}

function alignmentOf(cell: string): Alignment {
  const [left, right] = [cell.startsWith(':'), cell.endsWith(':')];
  if (left && right) return 'center';
  return left ? 'left' : right ? 'right' : 'none';
}

/** The width of each column; undefined when the table is too wide to be lined up. */
function widthsOf(rows: readonly Line[], alignments: readonly Alignment[]): readonly number[] | undefined {
  const widths = alignments.map((_, column) =>
    rows.reduce((widest, { cells }) => Math.max(widest, displayWidth(cells[column] ?? '')), 3),
  );
  const all = widths.reduce((sum, width) => sum + width + 3, 1);
  return all > WIDEST ? undefined : widths;
}

function rowText(
  cells: readonly string[],
  widths: readonly number[] | undefined,
  alignments: readonly Alignment[],
): string {
  if (widths === undefined) return `|${cells.map(cell => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
  const padded = cells.map((cell, column) => pad(cell, widths[column] ?? 0, alignments[column] ?? 'none'));
  return `| ${padded.join(' | ')} |`;
}

function pad(cell: string, width: number, alignment: Alignment): string {
  const blanks = Math.max(0, width - displayWidth(cell));
  const before = alignment === 'right' ? blanks : alignment === 'center' ? blanks >> 1 : 0;
  return ' '.repeat(before) + cell + ' '.repeat(blanks - before);
}

function ruleText(alignments: readonly Alignment[], widths: readonly number[] | undefined): string {
  const cells = alignments.map((alignment, column) => {
    const width = Math.max(3, widths?.[column] ?? 3);
    const left = alignment === 'left' || alignment === 'center' ? ':' : '-';
    const right = alignment === 'right' || alignment === 'center' ? ':' : '-';
    return left + '-'.repeat(width - 2) + right;
  });
  return `| ${cells.join(' | ')} |`;
}
