import type { FieldKey } from '../../core/model/field.ts';
import type { ItemFact } from '../../core/model/item.ts';
import type { ActionContext, ActionEdit } from './codeAction.ts';
import { colonOf, labelFor } from './itemParts.ts';
import { lineEnd, lineStart, newlineOf, nextLine, spaced } from './lines.ts';
import { blockScalar } from './writeItem.ts';

/** The edit that gives an item a field, written as its other fields are; undefined where the form has no room for it. */
export function insertField(
  context: ActionContext,
  item: ItemFact,
  key: FieldKey,
  value: string,
): ActionEdit | undefined {
  switch (item.form) {
    case 'heading':
      return inList(context, item, key, value);
    case 'lead':
    case 'directive':
      return inBraces(context, item, key, value);
    case 'register':
      return inEntry(context, item, key, value);
    case 'document':
      return inFrontMatter(context, key, value);
    case 'table':
      return undefined;
  }
}

/** `- **Niveau** : obligatoire` behind the last field; a list of its own right under the heading. */
function inList(
  { text, path, view }: ActionContext,
  item: ItemFact,
  key: FieldKey,
  value: string,
): ActionEdit {
  const dialect = view.dialect(path);
  const label = labelFor(dialect, key);
  const heading = { start: lineStart(text, item.idSpan.start), end: lineEnd(text, item.idSpan.end) };
  const last = item.fields.findLast(({ span }) => span.start > heading.end);
  if (last === undefined) {
    const at = nextLine(text, underline(text, heading.end));
    const line = `- **${label}**${colonOf(dialect)}${value}\n`;
    return { path, span: { start: at, end: at }, text: spaced(text, at, line), select: value };
  }
  const start = lineStart(text, last.span.start);
  const before = text.slice(start, last.labelSpan.start);
  const between = text.slice(last.labelSpan.end, last.values[0]?.span.start ?? last.labelSpan.end);
  const colon = /^\**\s*:\s*\**\s*$/.test(between)
    ? between
    : `${/\*+$/.exec(before)?.[0] ?? ''}${colonOf(dialect)}`;
  const line = before.includes('|') ? `| ${label} | ${value} |` : `${before}${label}${colon}${value}`;
  const end = last.span.start + text.slice(last.span.start, last.span.end).trimEnd().length;
  const at = lineEnd(text, end);
  return { path, span: { start: at, end: at }, text: newlineOf(text) + line, select: value };
}

/** The end of a heading that is underlined. */
function underline(text: string, end: number): number {
  const next = nextLine(text, end);
  return /^(?:=+|-+)[ \t]*$/.test(text.slice(next, lineEnd(text, next))) ? next : end;
}

/** `**EX-AAS-002** {level=recommandé}`: in the braces that are there, else in new ones behind the ID. */
function inBraces(
  { text, path, facts }: ActionContext,
  item: ItemFact,
  key: string,
  value: string,
): ActionEdit | undefined {
  if (/["{}\n]/.test(value)) return undefined;
  const attribute = `${key}=${/^[^\s"“”{}=,]+$/.test(value) ? value : `"${value}"`}`;
  const line = text.slice(item.idSpan.end, lineEnd(text, item.idSpan.end));
  const last = item.fields.findLast(({ span }) => span.end <= item.idSpan.end + line.length);
  if (last !== undefined || item.form === 'directive') {
    const at = last?.span.end ?? item.idSpan.end;
    return { path, span: { start: at, end: at }, text: ` ${attribute}`, select: value };
  }
  const bold = /^\**[^*\n]*\*\*|^[\]`]+/.exec(line)?.[0] ?? '';
  const at = item.idSpan.end + bold.length;
  if (bold === '' || facts.references.some(({ span }) => span.start < at && at < span.end)) return undefined;
  return { path, span: { start: at, end: at }, text: ` {${attribute}}`, select: value };
}

/** `level: obligatoire` behind the last short field of a register's entry. */
function inEntry(
  { text, path }: ActionContext,
  item: ItemFact,
  key: string,
  value: string,
): ActionEdit | undefined {
  const start = lineStart(text, item.span.start);
  const indent = ' '.repeat(item.span.start - start);
  const head = text.slice(start, item.span.start);
  if (!/^[ \t]*- +$/.test(head)) return undefined;
  const ends = [item.idSpan.end, item.titleSpan.end, ...item.fields.map(({ span }) => span.end)];
  const end = Math.max(...ends);
  const at = nextLine(text, item.span.start + text.slice(item.span.start, end).trimEnd().length);
  const lead = /[\r\n]/.test(text[at - 1] ?? '') ? '' : newlineOf(text);
  const line = `${lead}${indent}${key}: ${blockScalar(value)}${newlineOf(text)}`;
  return { path, span: { start: at, end: at }, text: line, select: value };
}

function inFrontMatter({ text, path }: ActionContext, key: string, value: string): ActionEdit | undefined {
  const end = /^---[ \t]*\r?\n[\s\S]*?^(?=(?:---|\.\.\.)[ \t]*$)/m.exec(text);
  if (end === null || end.index > 0) return undefined;
  const at = end[0].length;
  return {
    path,
    span: { start: at, end: at },
    text: `${key}: ${blockScalar(value)}${newlineOf(text)}`,
    select: value,
  };
}
