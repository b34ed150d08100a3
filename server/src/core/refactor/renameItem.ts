import type { ProjectPath } from '../base/projectPath.ts';
import { compileIds } from '../extract/idMatcher.ts';
import { namedIds } from '../extract/namedIds.ts';
import type { ItemFact, ItemId } from '../model/item.ts';
import { itemId } from '../model/item.ts';
import type { ItemReference } from '../model/reference.ts';
import type { ProjectView } from '../project/projectView.ts';
import { entryOf, mapsOf, parseYaml, resolved, scalarsOf } from '../syntax/yamlSyntax.ts';
import type { PlacedEdit } from './edits.ts';
import { finishRename, inexact, type RenameResult } from './finishRename.ts';
import { type Refusal, type Refused, refused } from './refusal.ts';
import { editScalars, type ScalarEditor } from './scalarEditor.ts';
import type { Renaming } from './shape.ts';
import { titleIds } from './titleIds.ts';
import { unreadDocument } from './unread.ts';

/** Where one item is defined. */
interface Definition {
  readonly path: ProjectPath;
  readonly item: ItemFact;
}

/** Renames an item everywhere: its definition, and every text, field, link, register and catalogue that cites it. */
export function renameItem(view: ProjectView, id: ItemId, name: string): RenameResult {
  const definition = onlyDefinition(view, id);
  if ('kind' in definition) return definition;
  const refusal = refusalFor(view, definition, id, name);
  if (refusal) return refused(refusal);
  const { path, item } = definition;
  const own: Occurrence = { path, span: item.idSpan, role: 'definition', old: id, text: itemId(name) };
  const edits = exactEdits(view, [
    own,
    ...inTitle(view, definition, itemId(name)),
    ...occurrences(view, id, itemId(name)),
  ]);
  if ('kind' in edits) return edits;
  const now = (other: string): string => (other === id ? name : other);
  const names: Renaming = { id: now, extra: (_, key, text) => (key === 'answers' ? now(text) : text) };
  const all = [...edits, ...answered(view, id, name, editScalars(view))];
  return finishRename(view, { old: id, name, edits: all, names });
}

/** The edits of all that cites an item under a new ID, but not of the item itself. */
export function citationEdits(view: ProjectView, id: ItemId, name: ItemId): readonly PlacedEdit[] | Refused {
  const refusal = takenRefusal(view, name) ?? rangeRefusal(view, id);
  if (refusal) return refused(refusal);
  const edits = exactEdits(view, [...occurrences(view, id, name)]);
  return 'kind' in edits ? edits : [...edits, ...answered(view, id, name, editScalars(view))];
}

function exactEdits(view: ProjectView, found: readonly Occurrence[]): readonly PlacedEdit[] | Refused {
  const editor = editScalars(view);
  const edits: PlacedEdit[] = [];
  for (const { path, span, text, old, role } of found) {
    const written = (view.text(path) ?? '').slice(span.start, span.end);
    if (text === undefined || written !== old) return inexact(view, path, span);
    edits.push({ path, role, ...editor.edit(path, span, text) });
  }
  return edits;
}

/** Why an item cannot be renamed at all, whatever its new name; undefined when it can. */
export function itemRefusal(view: ProjectView, id: ItemId): Refusal | undefined {
  const definition = onlyDefinition(view, id);
  if ('kind' in definition) return definition.refusal;
  const unread = unreadDocument(view, id);
  return unread === undefined ? rangeRefusal(view, id) : { kind: 'unread', path: unread };
}

function onlyDefinition(view: ProjectView, id: ItemId): Definition | Refused {
  const [first, second] = view.definitions(id).flatMap(({ path, ordinal }): readonly Definition[] => {
    const item = view.facts(path)?.items.filter(fact => fact.id === id)[ordinal];
    return item ? [{ path, item }] : [];
  });
  if (first === undefined) return refused({ kind: 'undefined', name: id });
  if (second !== undefined) {
    const place = { path: second.path, span: second.item.idSpan };
    return refused({ kind: 'defined-twice', name: id, place });
  }
  const { idSpan } = first.item;
  return idSpan.end > idSpan.start ? first : refused({ kind: 'from-path', path: first.path });
}

function refusalFor(
  view: ProjectView,
  { path, item }: Definition,
  id: ItemId,
  name: string,
): Refusal | undefined {
  if (name === id) return { kind: 'unchanged', name };
  const { items } = view.dialect(path);
  const match = compileIds(items).match(name);
  if (match?.kind !== item.attributes.kind || !match.forms.includes(item.form)) {
    const kind = items.find(({ kind }) => kind === item.attributes.kind);
    return { kind: 'malformed', name, pattern: kind?.pattern };
  }
  const unread = unreadDocument(view, id);
  if (unread !== undefined) return { kind: 'unread', path: unread };
  return takenRefusal(view, itemId(name)) ?? rangeRefusal(view, id);
}

function takenRefusal(view: ProjectView, name: ItemId): Refusal | undefined {
  const [taken] = view.definitions(name);
  if (taken) {
    const span = view.facts(taken.path)?.items.find(({ id }) => id === name)?.idSpan;
    return { kind: 'taken', name, place: { path: taken.path, span } };
  }
  const uses = [...citations(view, name)];
  const [first] = uses;
  return (
    first && { kind: 'cited', name, count: uses.length, place: { path: first.path, span: first.fact.span } }
  );
}

function rangeRefusal(view: ProjectView, id: ItemId): Refusal | undefined {
  for (const path of citing(view, id)) {
    for (const fact of view.facts(path)?.references ?? []) {
      if (fact.kind !== 'range' || !fact.ids.includes(id)) continue;
      const text = (view.text(path) ?? '').slice(fact.span.start, fact.span.end);
      return { kind: 'range', text, place: { path, span: fact.span } };
    }
  }
  return undefined;
}

function citing(view: ProjectView, id: ItemId): readonly ProjectPath[] {
  return [...new Set(view.referrers(id).map(({ path }) => path))];
}

function* citations(view: ProjectView, id: ItemId): Generator<{ path: ProjectPath; fact: ItemReference }> {
  for (const path of citing(view, id)) {
    for (const fact of view.facts(path)?.references ?? []) {
      if (fact.kind === 'item' && fact.id === id) yield { path, fact };
    }
  }
}

/** A place to change; `text` is undefined when it cannot be. */
interface Occurrence {
  readonly path: ProjectPath;
  readonly span: PlacedEdit['span'];
  readonly role: PlacedEdit['role'];
  /** What must stand there. */
  readonly old: string;
  readonly text: string | undefined;
}

function inTitle(view: ProjectView, { path, item }: Definition, name: ItemId): readonly Occurrence[] {
  const facts = view.facts(path);
  const places = facts && item.form === 'document' ? titleIds(facts, view.text(path) ?? '') : [];
  return places.map(span => ({ path, span, role: 'reference', old: item.id, text: name }));
}

function* occurrences(view: ProjectView, id: ItemId, name: ItemId): Generator<Occurrence> {
  for (const { path: from, fact } of citations(view, id)) {
    const written = (view.text(from) ?? '').slice(fact.span.start, fact.span.end);
    const text = fact.syntax === 'named' && written !== id ? numberOf(view, from, fact, written, name) : name;
    yield { path: from, span: fact.span, role: 'reference', old: text === name ? id : written, text };
  }
}

/** `exigence 17`: the new number in the place of the old one; undefined when a number alone cannot say the new ID. */
function numberOf(
  view: ProjectView,
  path: ProjectPath,
  { id }: ItemReference,
  written: string,
  name: ItemId,
): string | undefined {
  const digits = /\d+$/.exec(name)?.[0];
  if (digits === undefined || !/^\d+$/.test(written)) return undefined;
  const candidates = [String(Number(digits)).padStart(/^0/.test(written) ? written.length : 1, '0'), digits];
  const readers = view.dialect(path).items.map(namedIds);
  return candidates.find(word => readers.some(read => read(written) === id && read(word) === name));
}

/** The catalogue entries whose `answers` names the item: that key is a list of IDs. */
function* answered(view: ProjectView, id: ItemId, name: string, editor: ScalarEditor): Generator<PlacedEdit> {
  for (const path of view.documents()) {
    if (view.facts(path)?.role.kind !== 'catalogue') continue;
    const list = resolved(entryOf(parseYaml(view.text(path) ?? '').root, 'entries')?.value);
    for (const map of list?.kind === 'seq' ? mapsOf(list) : []) {
      for (const scalar of scalarsOf(entryOf(map, 'answers')?.value)) {
        if (scalar.text === id) yield { path, role: 'reference', ...editor.replace(path, scalar, name) };
      }
    }
  }
}
