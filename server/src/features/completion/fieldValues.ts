import { fold } from '../../core/base/fold.ts';
import { type Span, span, touches } from '../../core/base/span.ts';
import type { DocumentFacts } from '../../core/model/documentFacts.ts';
import { FIELD_KEYS, type FieldFact, type FieldKey } from '../../core/model/field.ts';
import { fieldsOf } from '../fieldValue.ts';
import { fieldValueOffers } from './namedValues.ts';
import { all, type CompletionSite, type CompletionSource } from './offer.ts';
import { columnsAround } from './tableColumns.ts';

/** Values in the field lists, tables and attribute lists of Markdown: `- **Acteurs** : éditeur ENT, «»`. */
export const fieldValues: CompletionSource = site => {
  if (site.typed !== undefined && site.typed !== ' ') return undefined;
  if (/\[\[[^\][\n]*$/.test(site.line)) return undefined;
  const place = inAttributes(site) ?? inField(site) ?? onFieldLine(site) ?? inCell(site);
  if (place === undefined) return undefined;
  const offers = fieldValueOffers(site, place.key, 'prose');
  if (offers === undefined) return undefined;
  const used = new Set(place.others.map(fold));
  return all(
    offers
      .filter(({ label, words = [] }) => ![label, ...words].some(word => used.has(fold(word))))
      .map(offer => ({
        ...offer,
        span: place.span,
        insert: place.quoted && /[\s{}]/.test(offer.label) ? `"${offer.label}"` : offer.insert,
      })),
  );
};

/** The value that is being written. */
interface ValuePlace {
  readonly key: FieldKey;
  readonly span: Span;
  /** The other values of the field. */
  readonly others: readonly string[];
  /** Values with spaces need quotes here. */
  readonly quoted: boolean;
}

/** The field of a list or table in whose value the cursor stands, as it was read. */
function inField({ facts, text, offset }: CompletionSite): ValuePlace | undefined {
  const field = fieldAround(facts, text, offset);
  if (field?.key === undefined) return undefined;
  const own = field.values.find(value => touches(value.span, offset));
  const others = field.values.filter(value => value !== own).map(value => value.text);
  return { key: field.key, span: own?.span ?? span(offset, offset), others, quoted: false };
}

function fieldAround(facts: DocumentFacts, text: string, offset: number): FieldFact | undefined {
  for (const field of fieldsOf(facts)) {
    const inside = offset > field.labelSpan.end && offset <= field.span.end;
    const behind = offset > field.span.end && /^[ \t]*$/.test(text.slice(field.span.end, offset));
    const behindComma =
      offset > field.span.end && /^[ \t]*[,;][ \t]*$/.test(text.slice(field.span.end, offset));
    if (inside || behind || behindComma) return field;
  }
  return undefined;
}

const FIELD_LINE =
  /^[ \t>]*[-*+][ \t]+(?:\*\*|__)?([^:*_\n]{1,40}?)(?:\*\*|__)?[ \t\u00A0\u202F]*:(?:\*\*|__)?[ \t]+(.*)$/u;

/** A line that reads as a field before the whole list does: others of its entries are not finished yet. */
function onFieldLine({ line, text, offset, facts, view, context }: CompletionSite): ValuePlace | undefined {
  const found = FIELD_LINE.exec(line);
  const inItem = facts.items.some(item => touches(item.span, offset));
  if (!found || !inItem) return undefined;
  const { labels } = view.dialect(context.path);
  const name = fold(found[1] ?? '');
  const key = FIELD_KEYS.find(field => Object.hasOwn(labels, name) && labels[name] === field);
  if (key === undefined) return undefined;
  const written = found[2] ?? '';
  const typed = /[^,;]*$/.exec(written)?.[0].trimStart() ?? '';
  const rest = /^[^,;\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? '';
  const others = written
    .split(/[,;]/)
    .slice(0, -1)
    .map(each => each.trim());
  return { key, span: span(offset - typed.length, offset + rest.length), others, quoted: false };
}

/** A cell of a table that is still empty: under the label of its column, or beside the label in the first column. */
function inCell(site: CompletionSite): ValuePlace | undefined {
  const { line, text, offset, view, context } = site;
  if (!/^[ \t>]*\|/.test(line)) return undefined;
  const cells = line.replace(/^[ \t>]*\|/, '').split(/(?<!\\)\|/);
  const written = cells.at(-1) ?? '';
  const { labels } = view.dialect(context.path);
  const keyOf = (label: string | undefined): FieldKey | undefined => {
    const name = fold((label ?? '').replaceAll('**', ''));
    return FIELD_KEYS.find(field => Object.hasOwn(labels, name) && labels[name] === field);
  };
  const key =
    keyOf(columnsAround(site)[cells.length - 1]) ?? (cells.length === 2 ? keyOf(cells[0]) : undefined);
  if (key === undefined) return undefined;
  const typed = /[^,;]*$/.exec(written)?.[0].trimStart() ?? '';
  const rest = /^[^,;|\n]*/.exec(text.slice(offset))?.[0].trimEnd() ?? '';
  const others = written.split(/[,;]/).slice(0, -1);
  return { key, span: span(offset - typed.length, offset + rest.length), others, quoted: false };
}

const ATTRIBUTE = /\{[^{}\n]*?([\p{L}][\p{L}\p{N}_-]*)=(?:(["“])([^"”\n]*)|([^\s{}"“]*))$/u;

/** `{level=«recommandé» actors="éditeur ENT, «hébergeur»"}` */
function inAttributes({ line, text, offset, view, context }: CompletionSite): ValuePlace | undefined {
  const found = ATTRIBUTE.exec(line);
  if (!found) return undefined;
  const [, name = '', quote, inQuotes, bare] = found;
  const { labels } = view.dialect(context.path);
  const key = FIELD_KEYS.find(field => field === name || labels[fold(name)] === field);
  if (key === undefined) return undefined;
  const written = inQuotes ?? bare ?? '';
  const typed = /[^,;]*$/.exec(written)?.[0].trimStart() ?? '';
  const end = quote === undefined ? /^[^\s{}",;]*/ : /^[^"”,;\n]*/;
  const rest = end.exec(text.slice(offset))?.[0] ?? '';
  return {
    key,
    span: span(offset - typed.length, offset + rest.length),
    others: written.split(/[,;]/).slice(0, -1),
    quoted: quote === undefined,
  };
}
