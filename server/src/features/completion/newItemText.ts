import { fold } from '../../core/base/fold.ts';
import type { FieldKey } from '../../core/model/field.ts';
import type { ItemFact, ItemForm, ItemId } from '../../core/model/item.ts';
import type { IdSeries } from '../idSeries.ts';
import { labelOf, labelStyle } from './fieldLabels.ts';
import { NEW_ITEM_TEXTS } from './messages.ts';
import { fieldValueOffers } from './namedValues.ts';
import type { NewItemPlace } from './newItemPlace.ts';
import type { CompletionSite } from './offer.ts';
import type { SnippetPart } from './snippet.ts';
import { columnsAround } from './tableColumns.ts';

/** The most values that a place of a snippet lets choose from. */
const MOST_CHOICES = 12;

/** A whole item with that ID, in the form and with the fields that its neighbours have. */
export function newItemText(
  site: CompletionSite,
  place: NewItemPlace,
  id: ItemId,
  series: IdSeries,
): readonly SnippetPart[] {
  const own = NEW_ITEM_TEXTS[site.view.dialect(site.context.path).language];
  const statement: SnippetPart = { stop: own.statement(strongestKeyword(site)) };
  switch (place.form) {
    case 'lead':
      return leadText(site, id, statement);
    case 'table':
      return rowText(site, id, statement);
    case 'directive':
      return directiveText(site, id, statement);
    case 'register':
      return registerText(site, place, id, series, statement);
    case 'document':
      return [id];
    default:
      return [
        `${place.hashes === '' ? '' : `${place.hashes} `}${id} — `,
        { stop: own.title },
        ...(place.extent === 'head' ? [] : ['\n\n', ...fieldParts(site, series), statement, '\n']),
      ];
  }
}

function strongestKeyword({ view, context }: CompletionSite): string {
  const { levels } = view.dialect(context.path);
  return levels[0]?.keywords[0] ?? '';
}

/** The field list, with the fields of the nearest item of that form; the service is in the ID where IDs have one. */
function fieldParts(site: CompletionSite, series: IdSeries): readonly SnippetPart[] {
  const { open, close } = labelStyle(site);
  const parts = usualFields(site, 'heading', series).flatMap((key): readonly SnippetPart[] => [
    `- ${open}${labelOf(site.view, site.context.path, key)}${close}`,
    valuePart(site, key, 'prose', 'heading'),
    '\n',
  ]);
  return parts.length === 0 ? [] : [...parts, '\n'];
}

/** The fields of the nearest item of that form that take fixed values; a level where there is none to imitate. */
function usualFields(site: CompletionSite, form: ItemForm, { service }: IdSeries): readonly FieldKey[] {
  const model = modelOf(site, form);
  const keys = (model?.fields ?? []).flatMap(({ key }) => (key === undefined ? [] : [key]));
  const usual = keys.filter(
    key => key === 'level' || key === 'actors' || (key === 'services' && service === undefined),
  );
  return model === undefined ? ['level'] : [...new Set(usual)];
}

/** The item of that form before the cursor, else the first one of the document. */
function modelOf({ facts, offset }: CompletionSite, form: ItemForm): ItemFact | undefined {
  const alike = facts.items.filter(item => item.form === form);
  return alike.findLast(({ span }) => span.start <= offset) ?? alike[0];
}

/** The values to choose from or, where they are many, what the neighbour has. */
function valuePart(
  site: CompletionSite,
  key: FieldKey,
  notation: 'prose' | 'yaml',
  form: ItemForm,
): SnippetPart {
  const labels = (fieldValueOffers(site, key, notation) ?? []).map(({ label }) => label);
  if (labels.length > 0 && labels.length <= MOST_CHOICES) return { choice: labels };
  const values = modelOf(site, form)?.fields.find(field => field.key === key)?.values ?? [];
  const known = values.map(({ text }) => text).join(', ');
  return { stop: notation === 'yaml' && values.length > 1 ? `[${known}]` : known };
}

/** Behind `- `, or on a line of its own; set off as its neighbours are. */
function leadText(
  { line, facts, text, offset }: CompletionSite,
  id: ItemId,
  statement: SnippetPart,
): readonly SnippetPart[] {
  const model = facts.items.find(item => item.form === 'lead');
  const before = model ? text.slice(model.span.start, model.idSpan.start) : '- **';
  const behind = model ? /^(?:\*\*|\]|`)?/.exec(text.slice(model.idSpan.end))?.[0] : '**';
  const mark = /(\*\*|\[|`)$/.exec(before)?.[1] ?? '**';
  const written = /(?:\*\*|\[|`)(?=[^*[`]*$)/.exec(line.trimStart().replace(/^[-*+][ \t]+/, ''))?.[0];
  const closed = /^[\p{L}\p{N}_.+-]*(?:\*\*|\]|`)/u.test(text.slice(offset));
  const bullet = /^[ \t>]*[-*+][ \t]/.test(line) ? '' : (/^[-*+][ \t]+/.exec(before)?.[0] ?? '');
  const close =
    written === '[' ? ']' : written === undefined ? (behind === '' ? '**' : (behind ?? '**')) : written;
  return [
    `${bullet}${written === undefined ? mark : ''}${id}${closed ? '' : `${close} `}`,
    ...(closed ? [] : [statement]),
  ];
}

/** The cells of a row under the columns of the table around the cursor. */
function rowText(site: CompletionSite, id: ItemId, statement: SnippetPart): readonly SnippetPart[] {
  const columns = columnsAround(site);
  const { labels } = site.view.dialect(site.context.path);
  let stated = false;
  const cells = columns.slice(1).flatMap((column): readonly SnippetPart[] => {
    const target = labels[fold(column)];
    if (target === 'title') return [{ stop: column }, ' | '];
    if (target === 'level' || target === 'actors' || target === 'services')
      return [valuePart(site, target, 'prose', 'table'), ' | '];
    if (target !== undefined || stated) return [{ stop: '' }, ' | '];
    stated = true;
    return [statement, ' | '];
  });
  const last = cells.at(-1);
  return [`${id} | `, ...(last === ' | ' ? [...cells.slice(0, -1), ' |'] : cells)];
}

function directiveText(site: CompletionSite, id: ItemId, statement: SnippetPart): readonly SnippetPart[] {
  const { line, text, facts, view, context } = site;
  const model = facts.items.find(item => item.form === 'directive');
  const known = model && /^:::+[ \t]*([\p{L}-]+)/u.exec(text.slice(model.span.start))?.[1];
  const name = known ?? NEW_ITEM_TEXTS[view.dialect(context.path).language].directive;
  const colons = /:::+/.exec(line)?.[0];
  return [
    `${colons === undefined ? ':::' : ''}${name}{#${id} level=`,
    valuePart(site, 'level', 'prose', 'directive'),
    '}\n',
    statement,
    `\n${colons ?? ':::'}`,
  ];
}

/** Keys of an entry of `items:`; the first stands behind `- ` already. Only what the neighbours have. */
function registerText(
  site: CompletionSite,
  place: NewItemPlace,
  id: ItemId,
  series: IdSeries,
  statement: SnippetPart,
): readonly SnippetPart[] {
  const own = NEW_ITEM_TEXTS[site.view.dialect(site.context.path).language];
  const keys = usualFields(site, 'register', series);
  return [
    `id: ${id}\n${place.hashes}title: `,
    { stop: own.title },
    ...keys.flatMap((key): readonly SnippetPart[] => [
      `\n${place.hashes}${key}: `,
      valuePart(site, key, 'yaml', 'register'),
    ]),
    `\n${place.hashes}statement: `,
    statement,
  ];
}
