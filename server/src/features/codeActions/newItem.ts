import { type ProjectPath, projectPath } from '../../core/base/projectPath.ts';
import type { ItemId } from '../../core/model/item.ts';
import type { ProjectView } from '../../core/project/projectView.ts';
import { yamlScalar } from '../../core/refactor/yamlText.ts';
import type { ActionContext, ActionEdit, Plan } from './codeAction.ts';
import { matchId } from './freeId.ts';
import type { ItemParts } from './itemParts.ts';
import { definitionOf, insertAt, insertBehind, type PlacedItem, tableAround } from './itemPlaces.ts';
import { lineStart, newlineOf, nextLine } from './lines.ts';
import { appendToList } from './registers.ts';
import { asEntry, asHeading, asLead, blockScalar, tableLines } from './writeItem.ts';

/** Where a new item goes: right behind an item of its series, or before the first one. */
interface Neighbour extends PlacedItem {
  readonly isBefore: boolean;
}

/** The plan that defines an ID beside its like, in the same form; undefined when the project has no item of its kind. */
export function newItem(context: ActionContext, id: ItemId): Plan | undefined {
  const { view, path } = context;
  const match = matchId(context, id);
  const neighbour = match && neighbourOf(view, path, id, match.kind, match.groups);
  if (neighbour === undefined) return undefined;
  const parts = partsLike(context, id, neighbour);
  const { form } = neighbour.item;
  if (form === 'register') return inRegister(view, neighbour, parts);
  if (form === 'document') return asDocument(view, neighbour, parts);
  if (form === 'directive') return undefined;
  if (form === 'table') return inTable(context, neighbour, parts);
  return inChapter(context, neighbour, parts);
}

/** The item of the same series with the nearest lower number, else with the nearest higher one, else the last of its kind. */
function neighbourOf(
  view: ProjectView,
  path: ProjectPath,
  id: ItemId,
  kind: string,
  groups: Readonly<Record<string, string>>,
): Neighbour | undefined {
  const seriesOf = (of: Readonly<Record<string, string>>): string => JSON.stringify({ ...of, number: '' });
  const numberOf = (of: Readonly<Record<string, string>>): number => Number(of['number'] ?? Number.NaN);
  const like = view.items(kind).filter(other => {
    const attributes = view.item(other);
    return other !== id && attributes !== undefined && seriesOf(attributes.groups) === seriesOf(groups);
  });
  const own = numberOf(groups);
  const lower = like.filter(other => numberOf(view.item(other)?.groups ?? {}) < own);
  const known = lower.at(-1) ?? like[0];
  const here = view.facts(path)?.items.findLast(({ attributes }) => attributes.kind === kind)?.id;
  const chosen = known ?? here ?? view.items(kind).at(-1);
  const place = chosen && definitionOf(view, chosen);
  return place && { ...place, isBefore: known !== undefined && lower.length === 0 };
}

/** What is usual beside it: level, actors and services of the neighbour; texts to be replaced. */
function partsLike({ messages }: ActionContext, id: ItemId, { item }: Neighbour): ItemParts {
  const usual = item.fields.flatMap(({ key, values }) =>
    key === 'level' || key === 'actors' || key === 'services'
      ? [{ key, values: values.map(({ text }) => text) }]
      : [],
  );
  const title = item.attributes.title === '' ? '' : messages.newTitle;
  return { id, title, fields: usual, statement: messages.newStatement, blocks: [] };
}

function inChapter({ view, messages }: ActionContext, neighbour: Neighbour, parts: ItemParts): Plan {
  const { path, item, isBefore } = neighbour;
  const text = view.text(path) ?? '';
  const dialect = view.dialect(path);
  const select = parts.title === '' ? messages.newStatement : messages.newTitle;
  const bullet = /^([ \t]*[-*+] )/.exec(
    text.slice(lineStart(text, item.idSpan.start), item.idSpan.start),
  )?.[1];
  if (item.form === 'lead' && bullet !== undefined) {
    const at = isBefore ? lineStart(text, item.span.start) : nextLine(text, item.span.end - 1);
    const lead = at > 0 && !/[\r\n]/.test(text[at - 1] ?? '') ? newlineOf(text) : '';
    const line = `${lead}${bullet}**${parts.id}** ${parts.statement}${newlineOf(text)}`;
    return { edits: [{ path, span: { start: at, end: at }, text: line, select: messages.newStatement }] };
  }
  const rank = view
    .facts(path)
    ?.sections.find(({ headingSpan }) => headingSpan.start === item.span.start)?.rank;
  const written = item.form === 'heading' ? asHeading(parts, rank ?? 3, dialect) : asLead(parts, dialect);
  const edit = isBefore
    ? insertAt(text, lineStart(text, item.span.start), written)
    : insertBehind(text, item.span.end - 1, written);
  return { edits: [{ path, ...edit, select }] };
}

/** A row with the same columns: the ID in its own, the statement in the first that says nothing else. */
function inTable(
  { view, messages }: ActionContext,
  neighbour: Neighbour,
  parts: ItemParts,
): Plan | undefined {
  const { path, item, isBefore } = neighbour;
  const text = view.text(path) ?? '';
  const around = tableAround(text, view.facts(path)?.items ?? [], item.span);
  const [row] = tableLines(text.slice(item.span.start, nextLine(text, item.span.start)));
  if (around === undefined || row === undefined) return undefined;
  const statement = item.attributes.statement;
  const cells = row.map(cell => {
    if (cell.includes(item.id)) return cell.replace(item.id, parts.id);
    return cell === statement || (statement !== '' && cell.length > 0 && statement.startsWith(cell))
      ? parts.statement
      : '';
  });
  const at = isBefore ? lineStart(text, item.span.start) : nextLine(text, item.span.start);
  const lead = at > 0 && !/[\r\n]/.test(text[at - 1] ?? '') ? newlineOf(text) : '';
  const line = `${lead}| ${cells.join(' | ')} |${newlineOf(text)}`;
  return { edits: [{ path, span: { start: at, end: at }, text: line, select: messages.newStatement }] };
}

function inRegister(
  view: ProjectView,
  { path, item, isBefore }: Neighbour,
  parts: ItemParts,
): Plan | undefined {
  const text = view.text(path) ?? '';
  const end = item.span.start + text.slice(item.span.start, item.span.end).trimEnd().length;
  const start = lineStart(text, item.span.start);
  const indent = /^([ \t]*)- $/.exec(text.slice(start, item.span.start))?.[1];
  const select = parts.title === '' ? parts.statement : parts.title;
  if (indent === undefined) {
    const added = appendToList(view, path, 'items', own => asEntry(parts, own));
    return added && { edits: [{ ...added, select }] };
  }
  const at = isBefore ? start : nextLine(text, end - 1);
  const lead = at > 0 && !/[\r\n]/.test(text[at - 1] ?? '') ? '\n' : '';
  const edit: ActionEdit = {
    path,
    span: { start: at, end: at },
    text: lead + asEntry(parts, indent),
    select,
  };
  return { edits: [{ ...edit, text: edit.text.replaceAll('\n', newlineOf(text)) }] };
}

/** A file beside the neighbour's, named as that is. */
function asDocument(view: ProjectView, { path, item }: Neighbour, parts: ItemParts): Plan | undefined {
  const [old, now] = [numberIn(item.id), numberIn(parts.id)];
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const name = path.slice(folder.length);
  const id = parts.id.toLowerCase();
  const target = projectPath(
    folder + (name.toLowerCase().startsWith(item.id.toLowerCase()) ? `${id}.md` : name.replace(old, now)),
  );
  const isRead = view.facts(path)?.items.some(({ idSpan }) => idSpan.end > idSpan.start) ?? false;
  if (view.file(target) !== undefined || !isRead) return undefined;
  const fields = parts.fields.map(({ key, values }) => `${key}: [${values.map(yamlScalar).join(', ')}]\n`);
  const title = parts.title === '' ? parts.id : parts.title;
  const head = `---\nid: ${parts.id}\ntitle: ${blockScalar(title)}\n${fields.join('')}---\n`;
  return { edits: [], created: [{ path: target, text: `${head}\n# ${title}\n\n${parts.statement}\n` }] };
}

function numberIn(id: string): string {
  return /\d+(?!.*\d)/.exec(id)?.[0] ?? id;
}
