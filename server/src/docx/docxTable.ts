import { AlignmentType, Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { AlignType, TableCell as TableCellNode, Table as TableNode } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type InlineWriter, runsOf } from './docxRuns.ts';
import { PAGE_WIDTH } from './docxStyles.ts';

/** Room between the sides of a cell and what it holds. */
const MARGIN = 90;

/** Room that a letter takes, and a cell beside its text, in the same measure. */
const LETTER = 135;
const PADDING = 240;

/** A column asks for no more letters than this, and gets room for a word of at most that many. */
const LONGEST_TEXT = 60;
const LONGEST_WORD = 24;

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table whose first row is repeated on each page and told as header; `indent` in twentieths of a point. */
export function docxTable(node: TableNode, writer: InlineWriter, indent: number): Table {
  const widths = columnWidths(node, Math.max(PAGE_WIDTH / 2, PAGE_WIDTH - indent));
  const rows = node.children.map((row, at) => {
    const cells = widths.map((size, column) =>
      cell(row.children[column], { size, isHead: at === 0, align: node.align?.[column] ?? null }, writer),
    );
    return new TableRow({ children: cells, tableHeader: at === 0, cantSplit: row.children.length < 4 });
  });
  return new Table({
    rows,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    indent: { size: indent, type: WidthType.DXA },
    margins: { left: MARGIN, right: MARGIN, top: 40, bottom: 40 },
  });
}

interface CellPlace {
  readonly size: number;
  readonly isHead: boolean;
  readonly align: AlignType;
}

function cell(
  node: TableCellNode | undefined,
  { size, isHead, align }: CellPlace,
  writer: InlineWriter,
): TableCell {
  const inside = { ...writer, room: size - 2 * MARGIN };
  const children = [...runsOf(node?.children ?? [], inside, isHead ? { bold: true } : {})];
  const alignment = align ? { alignment: ALIGNMENTS[align] } : {};
  return new TableCell({
    children: [new Paragraph({ style: 'TableText', children, ...alignment })],
    width: { size, type: WidthType.DXA },
    ...(isHead ? { shading: { fill: 'E8EDF6' } } : {}),
  });
}

/** Each column gets room for its longest word, and a share of the rest by its longest cell; there is at least one. */
function columnWidths({ children: rows }: TableNode, whole: number): readonly number[] {
  const count = rows.reduce((most, row) => Math.max(most, row.children.length), 1);
  const least = Array.from({ length: count }, () => PADDING);
  const wanted = Array.from({ length: count }, () => 1);
  for (const row of rows) {
    for (const [column, node] of row.children.entries()) {
      const text = textOf(node);
      const word = text.split(/[\s-]+/).reduce((most, { length }) => Math.max(most, length), 0);
      least[column] = Math.max(least[column] ?? 0, PADDING + LETTER * Math.min(LONGEST_WORD, word));
      wanted[column] = Math.max(wanted[column] ?? 1, Math.min(LONGEST_TEXT, text.length));
    }
  }
  const taken = sum(least);
  if (taken >= whole) return least.map(width => Math.max(1, Math.floor((width * whole) / taken)));
  const asked = sum(wanted);
  return least.map((width, column) => width + Math.floor(((whole - taken) * (wanted[column] ?? 0)) / asked));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
