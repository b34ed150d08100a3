import type { Dialect } from '../../core/manifest/manifest.ts';
import { yamlScalar } from '../../core/refactor/yamlText.ts';
import { parseYaml, resolved } from '../../core/syntax/yamlSyntax.ts';
import { colonOf, type ItemParts, labelFor } from './itemParts.ts';

/** An item under a heading of that rank (1 to 6), ending in a line end. */
export function asHeading(parts: ItemParts, rank: number, dialect: Dialect): string {
  const { id, title, statement } = parts;
  const heading = `${'#'.repeat(rank)} ${id}${title === '' ? '' : ` — ${title}`}`;
  return `${[heading, fieldList(parts, dialect), statement, ...quotes(parts, dialect)].filter(part => part !== '').join('\n\n')}\n`;
}

/** An item as a paragraph that starts with its ID, its list and its blocks behind it. */
export function asLead(parts: ItemParts, dialect: Dialect): string {
  const { id, title, statement } = parts;
  const head = `**${id}${title === '' ? '' : ` — ${title}`}** ${statement}`.trimEnd();
  return `${[head, fieldList(parts, dialect), ...quotes(parts, dialect)].filter(part => part !== '').join('\n\n')}\n`;
}

function fieldList({ fields }: ItemParts, dialect: Dialect): string {
  return fields
    .map(({ key, values }) =>
      `- **${labelFor(dialect, key)}**${colonOf(dialect)}${values.join(', ')}`.trimEnd(),
    )
    .join('\n');
}

function quotes({ blocks }: ItemParts, dialect: Dialect): readonly string[] {
  return blocks.map(({ key, text }) =>
    `**${labelFor(dialect, key)}**${colonOf(dialect)}${text}`.replace(/^/gm, '> ').replace(/^> $/gm, '>'),
  );
}

/** Blocks that a cell cannot hold: a second paragraph, a list, a quote, code. */
const NO_CELL = /\n[ \t]*\n|^[ \t]*(?:[-*+>#]|\d+[.)]|```|~~~)(?:[ \t]|$)/m;

/** A table of one item: a column for each thing that it says; undefined for texts that no cell can hold. */
export function asTable(parts: ItemParts, dialect: Dialect): string | undefined {
  if ([parts.statement, ...parts.blocks.map(({ text }) => text)].some(text => NO_CELL.test(text)))
    return undefined;
  const label = (key: Parameters<typeof labelFor>[1]): string => labelFor(dialect, key);
  const columns: readonly (readonly [header: string, cell: string])[] = [
    [label('id'), parts.id],
    ...(parts.title === '' ? [] : [[label('title'), parts.title] as const]),
    [STATEMENT[dialect.language], parts.statement],
    ...parts.fields.map(({ key, values }) => [label(key), values.join(', ')] as const),
    ...parts.blocks.map(({ key, text }) => [label(key), text] as const),
  ];
  const row = (cells: readonly string[]): string =>
    `| ${cells.map(cell => cell.replace(/\n/g, ' ')).join(' | ')} |`;
  const rule = row(columns.map(() => '---'));
  return `${row(columns.map(([header]) => header))}\n${rule}\n${row(columns.map(([, cell]) => escapeCell(cell)))}\n`;
}

/** A header that stands for nothing: its cells are the statement. */
const STATEMENT = { fr: 'Énoncé', en: 'Statement' } as const;

/** A cell of a Markdown table: a bar that is not escaped yet would end it. */
export function escapeCell(text: string): string {
  return text.replace(/(?<!\\)\|/g, '\\|');
}

/** An entry of a register, indented by `indent`, its dash included. */
export function asEntry(parts: ItemParts, indent: string): string {
  const lines = [
    `id: ${blockScalar(parts.id)}`,
    ...(parts.title === '' ? [] : [`title: ${blockScalar(parts.title)}`]),
    ...parts.fields.map(({ key, values }) => `${key}: ${yamlValues(key, values)}`),
    ...(parts.statement === '' ? [] : textEntry('statement', parts.statement)),
    ...parts.blocks.flatMap(({ key, text }) => textEntry(key, text)),
  ];
  return `${lines.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`.trimEnd()).join('\n')}\n`;
}

/** A text as the value of a key on its line: plain where it is read as itself there, in quotes otherwise. */
export function blockScalar(text: string): string {
  const { root, errors } = parseYaml(`k: ${text}\n`);
  const map = resolved(root);
  const value = map?.kind === 'map' ? resolved(map.entries[0]?.value) : undefined;
  const isPlain =
    errors.length === 0 && value?.kind === 'scalar' && value.style === 'plain' && value.text === text;
  return isPlain && (value.type === 'string' || value.type === 'number') ? text : yamlScalar(text);
}

/** Keys of registers that hold one value. */
const SINGLE: ReadonlySet<string> = new Set(['level', 'degree', 'status', 'since', 'until']);

function yamlValues(key: string, values: readonly string[]): string {
  const [first, ...more] = values;
  if (SINGLE.has(key) && first !== undefined && more.length === 0) return blockScalar(first);
  return `[${values.map(yamlScalar).join(', ')}]`;
}

/** Short texts on the line of their key, others as they are in a block. */
function textEntry(key: string, text: string): readonly string[] {
  if (!text.includes('\n') && text.length <= 100) return [`${key}: ${blockScalar(text)}`];
  return [`${key}: |-`, ...text.split('\n').map(line => `  ${line}`)];
}

/** The cells of each line of a Markdown table, trimmed. */
export function tableLines(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split(/\r?\n/)
    .map(line =>
      line
        .trim()
        .replace(/^\||\|$/g, '')
        .split(/(?<!\\)\|/)
        .map(cell => cell.trim()),
    );
}
