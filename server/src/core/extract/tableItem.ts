import type { Table, TableCell, TableRow } from 'mdast';
import type { Span } from '../base/span.ts';
import type { LabelTarget } from '../manifest/presets/labels.ts';
import { BLOCK_KEYS, type BlockFact, type FieldFact } from '../model/field.ts';
import { endOf, OPAQUE, type Prose, proseOf, spanOfNode, startOf } from '../syntax/prose.ts';
import { behindAnchors } from './behindAnchors.ts';
import { draft, type ItemDraft } from './draft.ts';
import { fieldKey } from './fieldList.ts';
import { fieldValues } from './fieldValues.ts';
import type { IdOccurrence } from './idMatcher.ts';
import { statementOf } from './itemBody.ts';
import type { Context } from './reading.ts';

/** A column of a table: what its header says. */
interface Column {
  readonly header: Prose;
  readonly target: LabelTarget | undefined;
}

/**
 * The items of a table: rows whose ID cell stands in a column headed `ID`, `Réf.`…, or else in a first column where
 * every cell is an ID. Other columns are fields and blocks by their header; the rest is the statement.
 */
export function tableItems(table: Table, context: Context): readonly ItemDraft[] {
  const [head, ...rows] = table.children;
  if (!head || rows.length === 0) return [];
  const columns = head.children.map(cell => {
    const header = proseOf(cell, context.source, 'text');
    return { header, target: context.reading.label(header.text) };
  });
  const ids = findIds(columns, rows, context);
  return rows.flatMap((row, index) => {
    const id = ids?.found[index];
    if (!ids || !id?.match.forms.includes('table')) return [];
    return [rowItem(row, ids.column, id, columns, { start: startOf(table), end: endOf(table) }, context)];
  });
}

/** The column that bears the IDs, and the ID of each row. */
interface Ids {
  readonly column: number;
  readonly found: readonly (IdOccurrence | undefined)[];
}

function findIds(columns: readonly Column[], rows: readonly TableRow[], context: Context): Ids | undefined {
  const idsOf = (column: number): Ids => ({
    column,
    found: rows.map(({ children: { [column]: cell } }) => cell && cellId(cell, context)),
  });
  for (const [column, { target }] of columns.entries()) {
    const ids = target === 'id' ? idsOf(column) : undefined;
    if (ids?.found.some(id => id !== undefined)) return ids;
  }
  const first = idsOf(0);
  return first.found.every(id => id !== undefined) ? first : undefined;
}

/** The ID that is all of a cell's text, brackets, bold and code apart. An ID that is a link refers: it defines nothing. */
function cellId(cell: TableCell, context: Context): IdOccurrence | undefined {
  if (cell.children.some(({ type }) => type === 'link' || type === 'linkReference')) return undefined;
  const { prose, skipped } = behindAnchors(cell, context.source);
  const found = context.reading.leading(prose.text);
  return found && prose.text.slice(found.after).replaceAll(OPAQUE, '').trim() === ''
    ? { ...found, start: skipped + found.start, end: skipped + found.end }
    : undefined;
}

function rowItem(
  row: TableRow,
  idColumn: number,
  id: IdOccurrence,
  columns: readonly Column[],
  extent: Span,
  context: Context,
): ItemDraft {
  const fields: FieldFact[] = [];
  const blocks: BlockFact[] = [];
  const rest: TableCell[] = [];
  let title: Prose | undefined;
  let idSpan = place(row, context);
  row.children.forEach((cell, index) => {
    const column = columns[index];
    const block = BLOCK_KEYS.find(key => key === column?.target);
    const key = fieldKey(column?.target);
    const prose = proseOf(cell, context.source, 'text');
    if (index === idColumn) idSpan = prose.spanOf(id.start, id.end);
    if (index === idColumn || prose.text.trim() === '') return;
    if (key === 'title') title = prose;
    else if (column && key) fields.push(cellField(cell, prose, column, key, context));
    else if (block)
      blocks.push({
        key: block,
        text: prose.text.trim(),
        span: place(cell, context),
        contentSpan: content(prose),
      });
    else rest.push(cell);
  });
  return draft(
    {
      match: id.match,
      form: 'table',
      idSpan,
      titleSpan: title ? content(title) : { start: idSpan.end, end: idSpan.end },
      span: place(row, context),
      headEnd: endOf(row),
      extent,
    },
    { title: title?.text.trim() ?? '', fields, blocks, head: statementOf(rest, context) },
  );
}

function cellField(
  cell: TableCell,
  value: Prose,
  { header }: Column,
  key: NonNullable<ReturnType<typeof fieldKey>>,
  context: Context,
): FieldFact {
  return {
    key,
    label: header.text.trim(),
    labelSpan: header.spanOf(0, header.text.length),
    values: fieldValues(key, value),
    span: place(cell, context),
  };
}

function place(node: TableCell | TableRow, context: Context): ReturnType<typeof spanOfNode> {
  return spanOfNode(node, context.source);
}

function content(prose: Prose): ReturnType<Prose['spanOf']> {
  const start = prose.text.length - prose.text.trimStart().length;
  return prose.spanOf(start, prose.text.trimEnd().length);
}
