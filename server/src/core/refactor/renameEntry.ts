import { fold, foldInPlace } from '../base/fold.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import { escapeRegex } from '../base/regex/escapeRegex.ts';
import { encloses, span } from '../base/span.ts';
import type { CatalogueKind, EntryAttributes, EntryFact } from '../model/catalogue.ts';
import type { FieldKey } from '../model/field.ts';
import type { ProjectView } from '../project/projectView.ts';
import type { PlacedEdit } from './edits.ts';
import { type EntryUse, entryUses, type IdTest, namedById, namePart, writtenNames } from './entryUses.ts';
import { ENTRY_CATALOGUES, FIELD_CATALOGUES } from './fieldCatalogues.ts';
import { finishRename, inexact, type RenameResult } from './finishRename.ts';
import { escapedMarkdown } from './markdownText.ts';
import { type Refusal, type Refused, refused } from './refusal.ts';
import { rereader } from './reread.ts';
import { editScalars } from './scalarEditor.ts';
import type { Renaming } from './shape.ts';
import { unreadDocument } from './unread.ts';
import { writtenLike } from './writtenLike.ts';
import { yamlOf } from './yamlText.ts';

/** A catalogue's entry and where it stands. */
interface PlacedEntry {
  readonly path: ProjectPath;
  readonly entry: EntryFact;
}

/** Gives a catalogue's entry another id, everywhere it is named by its id; its name and aliases stay, and their uses. */
export function renameEntry(
  view: ProjectView,
  catalogue: CatalogueKind,
  id: string,
  name: string,
): RenameResult {
  const placed = onlyEntry(view, catalogue, id);
  if ('kind' in placed) return placed;
  const isId = namedById(placed.entry.attributes);
  const refusal = nameRefusal(view, placed, name) ?? entryRefusalOf(view, placed, isId);
  if (refusal) return refused(refusal);
  const editor = editScalars(view);
  const edits: PlacedEdit[] = [];
  const all = [definitionOf(placed), ...usesOf(view, catalogue, isId)];
  for (const { path, span, written, role } of all) {
    if ((view.text(path) ?? '').slice(span.start, span.end) !== written) return inexact(view, path, span);
    const text = writtenLike(written, id, name);
    edits.push({ path, role, ...editor.edit(path, span, inMarkdown(view, path, span.start, text)) });
  }
  return finishRename(view, { old: id, name, edits, names: namesOf(placed, isId, name) });
}

/** Why an entry's id cannot be changed at all; undefined when it can. */
export function entryRefusal(view: ProjectView, catalogue: CatalogueKind, id: string): Refusal | undefined {
  const placed = onlyEntry(view, catalogue, id);
  if ('kind' in placed) return placed.refusal;
  return entryRefusalOf(view, placed, namedById(placed.entry.attributes));
}

function usesOf(view: ProjectView, catalogue: CatalogueKind, isId: IdTest): readonly EntryUse[] {
  return [...entryUses(view, catalogue, isId, rereader(view))];
}

function onlyEntry(view: ProjectView, catalogue: CatalogueKind, id: string): PlacedEntry | Refused {
  const found = view.documents().flatMap((path): readonly PlacedEntry[] => {
    const entries = view.facts(path)?.entries ?? [];
    return entries
      .filter(({ attributes }) => attributes.catalogue === catalogue && fold(attributes.id) === fold(id))
      .map(entry => ({ path, entry }));
  });
  const [first, second] = found;
  if (first === undefined) return refused({ kind: 'undefined', name: id });
  if (second === undefined) return first;
  return refused({
    kind: 'defined-twice',
    name: id,
    place: { path: second.path, span: second.entry.idSpan },
  });
}

function definitionOf({ path, entry }: PlacedEntry): EntryUse {
  return { path, span: entry.idSpan, written: entry.attributes.id, role: 'definition' };
}

function nameRefusal(view: ProjectView, { path, entry }: PlacedEntry, name: string): Refusal | undefined {
  const { catalogue, id } = entry.attributes;
  if (name === id) return { kind: 'unchanged', name };
  if (name.trim() !== name || name === '' || /[\r\n,;*]/.test(name))
    return { kind: 'malformed', name, pattern: undefined };
  const taken = view.entry(catalogue, name);
  if (taken && taken.entry.id !== id) {
    const holder = view
      .documents()
      .find(document =>
        view.facts(document)?.entries.some(({ attributes }) => attributes.id === taken.entry.id),
      );
    const span = view
      .facts(holder ?? path)
      ?.entries.find(({ attributes }) => attributes.id === taken.entry.id)?.idSpan;
    return { kind: 'taken', name, place: { path: holder ?? path, span } };
  }
  if (fold(name) === fold(id)) return undefined;
  // Another name of its own may be its id as well, as long as nobody writes it just so: that name is to stay.
  const uses = usesOf(
    view,
    catalogue,
    written => written === name || (!taken && fold(written) === fold(name)),
  );
  const [first] = uses;
  return first && { kind: 'cited', name, count: uses.length, place: { path: first.path, span: first.span } };
}

function entryRefusalOf(view: ProjectView, { path, entry }: PlacedEntry, isId: IdTest): Refusal | undefined {
  const { catalogue, id, name } = entry.attributes;
  const unread = unreadDocument(view, id);
  if (unread !== undefined) return { kind: 'unread', path: unread };
  if (catalogue === 'glossary' && name === id)
    return { kind: 'nameless', name: id, place: { path, span: entry.idSpan } };
  return inIds(view, entry.attributes) ?? inProse(view, entry.attributes, isId);
}

/** The group of an ID pattern that holds the id of an entry. */
const GROUPS: Readonly<Partial<Record<CatalogueKind, string>>> = {
  services: 'service',
  actors: 'actor',
  levels: 'level',
};

function inIds(view: ProjectView, { catalogue, id, name, aliases }: EntryAttributes): Refusal | undefined {
  const group = GROUPS[catalogue];
  const others = [...(name === id ? [] : [name]), ...aliases].map(fold);
  if (group === undefined || others.includes(fold(id))) return undefined;
  const ids = view.items().filter(item => fold(view.item(item)?.groups[group] ?? '') === fold(id));
  const [example] = ids;
  return example === undefined ? undefined : { kind: 'in-ids', name: id, count: ids.length, example };
}

/** « le RGAA », « § 5 du RGS »: prose that speaks of a source by its id alone would speak of it no more. */
function inProse(
  view: ProjectView,
  { catalogue, id, name, aliases }: EntryAttributes,
  isId: IdTest,
): Refusal | undefined {
  const others = [...(name === id ? [] : [name]), ...aliases].map(fold);
  if (catalogue !== 'references' || others.includes(fold(id))) return undefined;
  const word = escapeRegex(foldInPlace(id));
  const words = new RegExp(`(?<![a-z0-9])${word}(?![a-z0-9])`, 'g');
  const reader = rereader(view);
  for (const path of view.documents()) {
    const facts = view.facts(path);
    const text = view.text(path) ?? '';
    if (facts?.role.kind !== 'chapter' && facts?.role.kind !== 'register') continue;
    const found = [...foldInPlace(text).matchAll(words)].map(({ index }) => span(index, index + id.length));
    if (found.length === 0) continue;
    const named = [...writtenNames(facts, text, reader)].filter(one =>
      isId(namePart(one.text, catalogue, isId)),
    );
    const urls = facts.references.flatMap(fact => (fact.kind === 'link' ? [fact.urlSpan] : []));
    const known = [...named.map(one => one.span), ...urls];
    const loose = found.find(place => !known.some(around => encloses(around, place)));
    if (loose) return { kind: 'nameless', name: id, place: { path, span: loose } };
  }
  return undefined;
}

/** Outside YAML, characters that Markdown would read are escaped. */
function inMarkdown(view: ProjectView, path: ProjectPath, at: number, name: string): string {
  const facts = view.facts(path);
  if (facts?.role.kind !== 'chapter') return name;
  const matter = yamlOf(view.text(path) ?? '', true);
  return matter !== undefined && at < matter.span.end ? name : escapedMarkdown(name);
}

function namesOf({ entry }: PlacedEntry, isId: IdTest, name: string): Renaming {
  const { catalogue: own, id } = entry.attributes;
  const now = (written: string): string => writtenLike(written, id, name);
  return {
    entry: (catalogue, other) => (catalogue === own && other === id ? name : other),
    value: (key: FieldKey, text) => {
      const part = FIELD_CATALOGUES[key] === own ? namePart(text, own, isId) : undefined;
      return part !== undefined && isId(part) ? text.replace(part, () => now(part)) : text;
    },
    extra: ({ attributes }, key, text) => {
      const catalogues = ENTRY_CATALOGUES[attributes.catalogue]?.[key] ?? [];
      return catalogues.includes(own) && isId(text) ? now(text) : text;
    },
    source: fact =>
      own === 'references' && fact.syntax === 'bracket' && isId(fact.name) ? now(fact.name) : fact.name,
  };
}
