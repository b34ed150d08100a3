import type { ProjectPath } from '../base/projectPath.ts';
import { encloses, type Span } from '../base/span.ts';
import type { CatalogueKind, EntryFact } from '../model/catalogue.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { FieldFact, FieldKey } from '../model/field.ts';
import type { LinkReference, ReferenceFact } from '../model/reference.ts';
import { FIELD_CATALOGUES } from './fieldCatalogues.ts';

type FactOf<Kind extends ReferenceFact['kind']> = Extract<ReferenceFact, { kind: Kind }>;

/** What names become by a refactoring; what is absent stays as it is. */
export interface Renaming {
  readonly id?: (id: string) => string;
  readonly entry?: (catalogue: CatalogueKind, id: string) => string;
  /** The value of a field as written. */
  readonly value?: (key: FieldKey, text: string) => string;
  /** The value of a key of a catalogue's entry. */
  readonly extra?: (entry: EntryFact, key: string, text: string) => string;
  /** Where a link leads: `path#fragment`. */
  readonly link?: (fact: FactOf<'link'>) => string | undefined;
  readonly section?: (fact: FactOf<'section'>) => string;
  readonly caption?: (fact: FactOf<'caption'>) => string;
  readonly footnote?: (label: string) => string;
  readonly definition?: (label: string) => string;
  readonly source?: (fact: FactOf<'source'>) => string;
}

/**
 * What a document says, without any place and with new names for old: one line for each thing. Two texts of which one
 * is the other renamed have equal shapes. References inside `except` are left out.
 */
export function shapeOf(
  facts: DocumentFacts,
  names: Renaming = {},
  except: Span | undefined = undefined,
): readonly string[] {
  const isOut = ({ span }: { readonly span: Span }): boolean =>
    except !== undefined && encloses(except, span);
  return [
    ...itemLines(facts, names),
    ...facts.inherited.map(field => fieldLine('inherited', field, names)),
    ...facts.references.filter(fact => !isOut(fact)).map(fact => referenceLine(fact, names)),
    ...facts.sections.map(({ rank, parent }) => line('section', rank, parent)),
    ...facts.anchors.map(() => 'anchor'),
    ...facts.entries.map(entry => entryLine(entry, names)),
    ...facts.captions.map(({ word }) => line('caption', word)),
    ...facts.footnotes.map(({ label }) => line('footnote', (names.footnote ?? same)(label))),
    ...facts.linkDefinitions.map(({ label }) => line('definition', (names.definition ?? same)(label))),
    ...facts.strayKeywords.map(({ level }) => line('keyword', level)),
    ...facts.suppressions.map(({ rule, reason }) => line('suppression', rule, reason)),
    ...facts.problems.map(({ code }) => line('problem', code)),
  ];
}

/** What a part of a document speaks of, in the lines of `shapeOf`. */
export function referencesIn(facts: DocumentFacts, names: Renaming, part: Span): readonly string[] {
  const inside = facts.references.filter(({ span }) => encloses(part, span));
  return inside.map(fact => referenceLine(fact, names));
}

function itemLines({ items }: DocumentFacts, names: Renaming): readonly string[] {
  return items.flatMap(({ id, form, attributes, section, fields, blocks }) => [
    line('item', attributes.kind, form, (names.id ?? same)(id), section, attributes.keywordLevel),
    ...fields.map(field => fieldLine('field', field, names)),
    ...blocks.map(({ key }) => line('block', key)),
  ]);
}

/** Only of fields that name entries do the words count: IDs in the others are references, told apart. */
function fieldLine(what: string, { key, values }: FieldFact, names: Renaming): string {
  if (key === undefined || FIELD_CATALOGUES[key] === undefined) return line(what, key, values.length);
  return line(what, key, ...values.map(({ text }) => names.value?.(key, text) ?? text));
}

function entryLine(entry: EntryFact, { entry: rename, extra }: Renaming): string {
  const { catalogue, id, name, aliases, extra: others } = entry.attributes;
  const now = rename?.(catalogue, id) ?? id;
  const rest = Object.entries(others).map(([key, values]) =>
    line(key, ...values.map(text => extra?.(entry, key, text) ?? text)),
  );
  return line('entry', catalogue, now, name === id ? now : name, ...aliases, ...rest);
}

function referenceLine(fact: ReferenceFact, names: Renaming): string {
  const id = names.id ?? same;
  switch (fact.kind) {
    case 'item':
      return line('mention', id(fact.id), fact.role, fact.syntax, fact.from && id(fact.from), fact.linked);
    case 'range':
      return line('range', ...fact.ids.map(id));
    case 'link':
      return line('link', fact.image, names.link?.(fact) ?? destinationOf(fact));
    case 'section':
      return line('number', names.section?.(fact) ?? fact.number, fact.annex, fact.volume);
    case 'caption':
      return line('bears', fact.word, names.caption?.(fact) ?? fact.number, fact.volume);
    case 'footnote':
      return line('note', (names.footnote ?? same)(fact.label), fact.syntax);
    case 'definition':
      return line('uses', (names.definition ?? same)(fact.label));
    case 'source':
      return line('source', names.source?.(fact) ?? fact.name, fact.syntax);
    case 'malformed':
      return line('malformed', fact.text);
  }
}

/** Where a link leads, as one text: `path#fragment`; its URL when it leads out of the project. */
export function destinationOf({ target, url }: LinkReference): string {
  return target.kind === 'file' ? destination(target.path, target.fragment) : `${target.kind} ${url}`;
}

/** A file and a fragment as one text. */
export function destination(path: ProjectPath, fragment: string | undefined): string {
  return fragment === undefined ? path : `${path}#${fragment}`;
}

const same = (text: string): string => text;

function line(...parts: readonly (string | number | boolean | undefined)[]): string {
  return JSON.stringify(parts);
}
