import { span } from '../../core/base/span.ts';
import { LEVEL_PRESETS } from '../../core/manifest/presets/levels.ts';
import type { DocumentRole } from '../../core/model/documentFacts.ts';
import { FIELD_KEYS, INHERITED_FIELDS } from '../../core/model/field.ts';
import type { Schema } from '../../core/schema/schema.ts';
import { SCHEMAS } from '../../core/schema/schema.ts';
import { schemaDocumentation } from '../yaml/documentation.ts';
import { fieldAt, namedAt } from '../yaml/entryKeys.ts';
import { admitsList, admitsMapping, schemaAt, schemaOf } from '../yaml/schemaAt.ts';
import { type YamlCursor, yamlCursor } from '../yaml/yamlPlace.ts';
import { globOffers, introOffers } from './fileOffers.ts';
import { COMPLETION_MESSAGES } from './messages.ts';
import { entryOffers, fieldValueOffers, type ValueOffer } from './namedValues.ts';
import { newItemsAt } from './newItems.ts';
import { all, CompletionItemKind, type CompletionSite, type Offer, type Offers } from './offer.ts';
import { ruleOffers } from './ruleIds.ts';
import type { SnippetPart } from './snippet.ts';

/** A part of a document that is YAML: the whole, or its front matter. */
export interface YamlPart {
  readonly text: string;
  /** Where it begins in the document. */
  readonly start: number;
}

/**
 * Keys and values that fit a place of a YAML text, by the schema of its file and by the catalogues. Undefined where text
 * is written: blocks and titles.
 */
export function yamlCompletion(site: CompletionSite, part: YamlPart): Offers | undefined {
  if (site.typed !== undefined && !' -/'.includes(site.typed)) return undefined;
  const cursor = yamlCursor(part.text, site.offset - part.start);
  if (cursor === undefined) return undefined;
  const { role } = site.facts;
  const root = role.kind === 'chapter' ? FRONT_MATTER : schemaOf(role);
  const schema = root && schemaAt(root, cursor.root, cursor.path);
  const place: Place = { cursor, start: part.start, schema, role };
  if (cursor.kind === 'key') return keys(site, place);
  if (cursor.prefix === '' && /[^\s]:$/.test(site.line)) return undefined;
  return values(site, place) ?? newEntry(site, place) ?? emptyMapping(site, place);
}

interface Place {
  readonly cursor: YamlCursor;
  readonly start: number;
  readonly schema: Schema | undefined;
  readonly role: DocumentRole;
}

/** The front matter of a chapter has what a register's items have, in so far as items inherit it, and a few of its own. */
const FRONT_MATTER: Schema = {
  type: 'object',
  properties: {
    ...SCHEMAS.register.properties?.['items']?.items?.properties,
    ...SCHEMAS.register.properties,
  },
};

/** Keys of front matter, in the order in which people write them. */
const FRONT_MATTER_KEYS: readonly string[] = ['title', ...INHERITED_FIELDS, 'owner', 'id'];

/** Keys of the schema that the mapping has not, those that it needs first. */
function keys(
  site: CompletionSite,
  { cursor, start, schema, role }: Place,
  inline = cursor.inline,
): Offers | undefined {
  if (schema === undefined) return undefined;
  const place = span(cursor.span.start + start, cursor.span.end + start);
  const rules = role.kind === 'manifest' && cursor.path.at(-1) === 'rules';
  if (rules) {
    const known = new Set(cursor.siblings);
    const colon = cursor.hasColon ? '' : ': ';
    return all(
      ruleOffers(site, place)
        .filter(({ label }) => !known.has(label))
        .map(offer => ({ ...offer, insert: `${offer.label}${colon}` })),
    );
  }
  const properties = Object.entries(schema.properties ?? {}).filter(
    ([key]) => !cursor.siblings.includes(key) && (role.kind !== 'chapter' || isFrontMatterKey(site, key)),
  );
  const required = new Set([
    ...(schema.required ?? []),
    ...(schema.anyOf ?? []).flatMap(each => each.required ?? []),
  ]);
  const ordered =
    role.kind === 'chapter'
      ? properties.toSorted(byFrontMatter)
      : properties.toSorted(([a], [b]) => Number(required.has(b)) - Number(required.has(a)));
  return all(
    ordered.map(([key, value]) => {
      const { context } = site;
      const documentation = schemaDocumentation(value, context.language, context.client.completionMarkdown);
      return {
        label: key,
        kind: CompletionItemKind.Property,
        span: place,
        insert: cursor.hasColon ? key : keyText(key, value, inline),
        detail: required.has(key) ? COMPLETION_MESSAGES[context.language].required : '',
        ...(documentation ? { documentation } : {}),
      };
    }),
  );
}

function isFrontMatterKey({ facts }: CompletionSite, key: string): boolean {
  const isItem = facts.items.some(({ form }) => form === 'document');
  return FRONT_MATTER_KEYS.includes(key) || (isItem && FIELD_KEYS.some(field => field === key));
}

function byFrontMatter([a]: readonly [string, Schema], [b]: readonly [string, Schema]): number {
  const rank = (key: string): number =>
    FRONT_MATTER_KEYS.includes(key) ? FRONT_MATTER_KEYS.indexOf(key) : 99;
  return rank(a) - rank(b);
}

/** A key with what begins its value. */
function keyText(key: string, schema: Schema, inline: boolean): string | readonly SnippetPart[] {
  if (schema.const !== undefined) return `${key}: ${schema.const}`;
  const nests = admitsMapping(schema) || schema.$ref !== undefined;
  const isList = admitsList(schema) && !admitsScalar(schema);
  if (inline || !(nests || isList)) return `${key}: `;
  return isList ? [`${key}:\n  - `, { stop: '' }] : [`${key}:\n  `, { stop: '' }];
}

function admitsScalar({ type }: Schema): boolean {
  const types = typeof type === 'string' ? [type] : (type ?? []);
  return types.some(each => each !== 'array' && each !== 'object');
}

/** What the value may be: a word of the schema, an entry of a catalogue, a value of a field, a file. */
function values(site: CompletionSite, { cursor, start, schema, role }: Place): Offers | undefined {
  const offers = valueOffers(site, cursor, schema, role);
  if (offers === undefined) return undefined;
  const used = new Set(cursor.siblings);
  return all(
    offers
      .filter(({ label }) => !used.has(label))
      .map((offer): Offer => {
        const place = span(cursor.span.start + start, cursor.span.end + start);
        return {
          ...offer,
          span: place,
          insert: typeof offer.insert === 'string' ? quoted(offer.insert, cursor) : offer.insert,
        };
      }),
  );
}

function valueOffers(
  site: CompletionSite,
  cursor: YamlCursor,
  schema: Schema | undefined,
  role: DocumentRole,
): readonly ValueOffer[] | undefined {
  const path = cursor.path.filter(step => typeof step === 'string');
  if (role.kind === 'manifest') {
    const own = manifestValues(site, path);
    if (own) return own;
  }
  if (role.kind === 'view' && path.length === 1 && path[0] === 'intro') return introOffers(site);
  const words = schemaValues(site, schema, path);
  if (words) return words;
  const named = namedAt(role, cursor.root, cursor.path);
  if (named?.kind === 'entry' && role.kind === 'catalogue') {
    return entryOffers(site, named.catalogue, false)?.filter(({ label }) => label !== ownId(cursor));
  }
  const field = fieldAt(role, cursor.path);
  return field && fieldValueOffers(site, field, 'yaml');
}

/** An entry is not its own parent. */
function ownId({ root, path }: YamlCursor): string | undefined {
  const list = root?.kind === 'map' ? root.entries.find(({ key }) => key === path[0])?.value : undefined;
  const entry = list?.kind === 'seq' && typeof path[1] === 'number' ? list.items[path[1]] : undefined;
  const id = entry?.kind === 'map' ? entry.entries.find(({ key }) => key === 'id')?.value : undefined;
  return id?.kind === 'scalar' ? id.text : undefined;
}

function schemaValues(
  { context }: CompletionSite,
  schema: Schema | undefined,
  path: readonly string[],
): readonly ValueOffer[] | undefined {
  const isBoolean = schema?.type === 'boolean';
  const choices =
    schema?.enum ??
    (isBoolean ? ['true', 'false'] : schema?.const === undefined ? undefined : [String(schema.const)]);
  if (schema === undefined || choices === undefined) return undefined;
  const documentation = schemaDocumentation(schema, context.language, context.client.completionMarkdown);
  const names = path.includes('rules') ? COMPLETION_MESSAGES[context.language].severities : {};
  return choices.map(choice => ({
    label: choice,
    kind: CompletionItemKind.EnumMember,
    insert: choice,
    detail: names[choice] === choice ? '' : (names[choice] ?? ''),
    ...(documentation ? { documentation } : {}),
  }));
}

const FILE_LISTS: ReadonlySet<string> = new Set(['catalogues', 'registers', 'views', 'ignore', 'chapters']);

/** Values of the manifest that the project itself gives: scales of levels, files, levels of a kind. */
function manifestValues(site: CompletionSite, path: readonly string[]): readonly ValueOffer[] | undefined {
  const key = path.at(-1) ?? '';
  if (key === 'levels') {
    if (path.includes('items')) return fieldValueOffers(site, 'level', 'yaml');
    return scales(site);
  }
  return FILE_LISTS.has(key) ? globOffers(site, key) : undefined;
}

function scales({ view, context }: CompletionSite): readonly ValueOffer[] {
  const words = COMPLETION_MESSAGES[context.language];
  const own = new Set((view.entries('levels') ?? []).flatMap(({ extra }) => extra['catalogue-id'] ?? []));
  const offer = (label: string, detail: string): ValueOffer => ({
    label,
    kind: CompletionItemKind.EnumMember,
    insert: label,
    detail,
  });
  return [
    ...[...own].map(id => offer(id, words.ownScale)),
    ...Object.keys(LEVEL_PRESETS).map(id => offer(id, words.levelScale)),
  ];
}

/** Quotes around a text that would mean something else without them; none where some stand already. */
function quoted(text: string, { style, inline }: YamlCursor): string {
  if (style === 'single-quoted') return text.replace(/'/g, "''");
  if (style === 'double-quoted') return text.replace(/[\\"]/g, '\\$&');
  const special = inline
    ? /^[\s&*!|>'"%@`#?[\]{},-]|[[\]{},]|:(?:\s|$)|\s#|\s$/
    : /^[\s&*!|>'"%@`#?[\]{},]|^-\s|:(?:\s|$)|\s#|\s$/;
  return special.test(text) ? `'${text.replace(/'/g, "''")}'` : text;
}

/** The entry of a register that is begun: its ID, or the whole of it. */
function newEntry(site: CompletionSite, { cursor, start, role }: Place): Offers | undefined {
  const { path } = cursor;
  const place = span(cursor.span.start + start, cursor.span.end + start);
  const begun = { span: place, typed: cursor.prefix, extent: 'alone', hashes: '' } as const;
  if (role.kind === 'chapter' && path.length === 1 && path[0] === 'id')
    return newItemsAt(site, { ...begun, form: 'document' });
  if (role.kind !== 'register' || path[0] !== 'items') return undefined;
  if (path.length === 3 && path[2] === 'id') return newItemsAt(site, { ...begun, form: 'register' });
  if (path.length !== 2 || cursor.inline) return undefined;
  const fields = emptyMapping(site, { cursor, start, schema: entrySchema(), role })?.offers ?? [];
  const fresh = newItemsAt(site, { ...begun, form: 'register', extent: 'whole', hashes: '  ' });
  return { offers: [...fresh.offers, ...fields], complete: fresh.complete };
}

function entrySchema(): Schema | undefined {
  return SCHEMAS.register.properties?.['items']?.items;
}

/** A lone word where a mapping is wanted becomes its first key. */
function emptyMapping(site: CompletionSite, place: Place): Offers | undefined {
  const { cursor, schema } = place;
  if (schema === undefined || !admitsMapping(schema) || cursor.style !== 'plain') return undefined;
  return cursor.inline ? undefined : keys(site, place, false);
}
