import { fold } from '../base/fold.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import { type Span, span } from '../base/span.ts';
import { outline } from '../extract/outline.ts';
import type { CatalogueKind, EntryAttributes } from '../model/catalogue.ts';
import { type DocumentFacts, isMarkdown } from '../model/documentFacts.ts';
import type { FieldFact } from '../model/field.ts';
import type { SectionFact } from '../model/section.ts';
import type { ProjectView } from '../project/projectView.ts';
import { parseActor, withoutRemark } from '../project/resolve.ts';
import { verbatim } from '../syntax/alignment.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import { contentSpan } from '../syntax/scalarMap.ts';
import {
  entryOf,
  mapsOf,
  parseYaml,
  resolved,
  scalarsOf,
  scalarText,
  type YamlMap,
  type YamlNode,
} from '../syntax/yamlSyntax.ts';
import type { PlacedEdit } from './edits.ts';
import { ENTRY_CATALOGUES, FIELD_CATALOGUES, VIEW_CATALOGUES } from './fieldCatalogues.ts';
import type { Rereader } from './reread.ts';

/** A place that names an entry by its id. */
export interface EntryUse {
  readonly path: ProjectPath;
  readonly span: Span;
  readonly written: string;
  readonly role: PlacedEdit['role'];
}

/** Tells whether a written value names an entry by its id, and no other of its names would do as well. */
export type IdTest = (written: string) => boolean;

/** The test for one entry. A value that is its id letter by letter is one in any case. */
export function namedById({ id, name, aliases }: EntryAttributes): IdTest {
  const wanted = fold(id);
  const others = new Set([...(name === id ? [] : [name]), ...aliases].map(fold));
  return written => written === id || (fold(written) === wanted && !others.has(wanted));
}

/** The part of a field's value that names an entry: without RACI letters and remarks, where the whole is no name. */
export function namePart(written: string, catalogue: CatalogueKind, isId: IdTest): string {
  if (isId(written.trim())) return written.trim();
  const name = catalogue === 'actors' ? parseActor(written).name : written.trim();
  return isId(name) ? name : withoutRemark(name);
}

/** Every place of the project that names an entry of a catalogue by its id, but its own `id:`. */
export function* entryUses(
  view: ProjectView,
  catalogue: CatalogueKind,
  isId: IdTest,
  reader: Rereader,
): Generator<EntryUse> {
  for (const path of view.documents()) {
    const facts = view.facts(path);
    const text = view.text(path) ?? '';
    if (facts === undefined || facts.generated) continue;
    // A project may have a catalogue of levels and yet follow another scale.
    if (catalogue === 'levels' && !view.dialect(path).levels.some(({ id }) => isId(id))) continue;
    for (const written of writtenNames(facts, text, reader)) {
      if (!written.catalogues.includes(catalogue)) continue;
      const name = namePart(written.text, catalogue, isId);
      if (!isId(name)) continue;
      yield { path, span: placeIn(text, written, name), written: name, role: written.role };
    }
  }
}

/** A text that names an entry of one of some catalogues. */
export interface WrittenName {
  readonly catalogues: readonly CatalogueKind[];
  readonly text: string;
  readonly span: Span;
  readonly role: PlacedEdit['role'];
}

/** Everything in a document that can name an entry: fields, keys of catalogues and views, `[RGS]`. */
export function* writtenNames(facts: DocumentFacts, text: string, reader: Rereader): Generator<WrittenName> {
  for (const field of [...facts.inherited, ...facts.items.flatMap(({ fields }) => fields)])
    yield* fieldNames(field);
  if (isMarkdown(facts.role)) {
    for (const field of headingFields(facts, text, reader)) yield* fieldNames(field);
    for (const fact of facts.references) {
      if (fact.kind === 'source' && fact.syntax === 'bracket')
        yield { catalogues: ['references'], text: fact.name, span: fact.span, role: 'reference' };
    }
  }
  yield* settingNames(facts.role.kind, text);
}

function* fieldNames({ key, values }: FieldFact): Generator<WrittenName> {
  const catalogue = key === undefined ? undefined : FIELD_CATALOGUES[key];
  if (catalogue === undefined) return;
  for (const { text, span } of values) yield { catalogues: [catalogue], text, span, role: 'reference' };
}

/** Where a name stands in a value, whose place may take in quotes; the whole place when it is written otherwise. */
function placeIn(text: string, value: WrittenName, name: string): Span {
  const at = text.slice(value.span.start, value.span.end).indexOf(name);
  if (at < 0) return value.span;
  return span(value.span.start + at, value.span.start + at + name.length);
}

/** `## 4.2 Hébergement {actors=hebergeur}`: what headings hand down to their items. */
function headingFields(facts: DocumentFacts, text: string, reader: Rereader): readonly FieldFact[] {
  const isMarked = ({ headingSpan: { start, end } }: SectionFact): boolean =>
    text.slice(start, end).includes('=');
  if (!facts.sections.some(isMarked)) return [];
  const { root, refusedAt } = readMarkdown(text);
  if (refusedAt !== undefined) return [];
  const context = { path: facts.path, source: verbatim(text, 0), reading: reader.reading(facts.role) };
  return outline(root, context).sections.flatMap(({ inherited }) => inherited);
}

/** What a catalogue, a view or the manifest names. */
function* settingNames(role: string, text: string): Generator<WrittenName> {
  if (role !== 'catalogue' && role !== 'view' && role !== 'manifest') return;
  const { root } = parseYaml(text);
  const kind = scalarText(entryOf(root, 'kind')?.value);
  const own = Object.entries(ENTRY_CATALOGUES).find(([name]) => name === kind)?.[1] ?? {};
  if (role === 'catalogue')
    for (const map of mappings(entryOf(root, 'entries')?.value)) yield* keyNames(map, own, text, 'reference');
  else if (role === 'view') yield* keyNames(root, VIEW_CATALOGUES, text, 'setting');
  else {
    for (const node of [root, ...mappings(entryOf(root, 'volumes')?.value)]) {
      const kinds = resolved(entryOf(node, 'items')?.value);
      for (const { value } of kinds?.kind === 'map' ? kinds.entries : [])
        yield* keyNames(value, { levels: ['levels'] }, text, 'setting');
    }
  }
}

function mappings(node: YamlNode | undefined): readonly YamlMap[] {
  const list = resolved(node);
  return list?.kind === 'seq' ? mapsOf(list) : [];
}

function* keyNames(
  node: YamlNode | undefined,
  keys: Readonly<Record<string, readonly CatalogueKind[]>>,
  text: string,
  role: PlacedEdit['role'],
): Generator<WrittenName> {
  for (const [key, catalogues] of Object.entries(keys)) {
    for (const scalar of scalarsOf(entryOf(node, key)?.value))
      yield { catalogues, text: scalar.text, span: contentSpan(scalar, text), role };
  }
}
