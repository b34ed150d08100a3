import { fold } from '../base/fold.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import { CATALOGUE_KINDS, type CatalogueKind, type EntryAttributes } from '../model/catalogue.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ProjectSymbol } from '../model/symbol.ts';
import { type DependencyKey, keys } from './dependencyKeys.ts';

/** An entry and the document that it stands in. */
export interface PlacedEntry {
  readonly path: ProjectPath;
  readonly entry: EntryAttributes;
}

/** What the catalogues list, by which names, and which of them could not be read whole. */
export class EntryTables {
  /** Catalogue → document → its entries. */
  readonly #catalogues = new Map<string, Map<ProjectPath, readonly EntryAttributes[]>>();
  /** `catalogue/folded name` → entries that bear it. */
  readonly #names = new Map<string, PlacedEntry[]>();
  /** Document that could not be read whole → the kinds of which it may hold entries. */
  readonly #broken = new Map<ProjectPath, readonly CatalogueKind[]>();

  /** Takes in the symbols of a document that came or went; adds the keys of what that changes. */
  update(
    path: ProjectPath,
    changed: readonly ProjectSymbol[],
    after: DocumentFacts | undefined,
    touched: Set<DependencyKey>,
  ): void {
    this.#updateBroken(path, after, touched);
    const entries = changed.flatMap(symbol => (symbol.kind === 'entry' ? [symbol.attributes] : []));
    for (const kind of new Set(entries.map(({ catalogue }) => catalogue))) {
      const had = this.#catalogues.has(kind);
      this.#setEntries(kind, path, after);
      if (had !== this.#catalogues.has(kind)) touched.add(keys.hasCatalogue(kind));
      touched.add(keys.catalogue(kind));
    }
    for (const entry of entries) {
      for (const name of namesOf(entry)) touched.add(keys.entry(entry.catalogue, name));
    }
  }

  /** Entries of a catalogue by document; undefined when there are none. */
  catalogue(kind: CatalogueKind): ReadonlyMap<ProjectPath, readonly EntryAttributes[]> | undefined {
    return this.#catalogues.get(kind);
  }

  /** Entries that bear a name, an id or an alias. */
  named(kind: CatalogueKind, name: string): readonly PlacedEntry[] {
    return this.#names.get(`${kind}/${fold(name)}`) ?? [];
  }

  /** Whether a catalogue of that kind could not be read whole. */
  isBroken(kind: CatalogueKind): boolean {
    return [...this.#broken.values()].some(kinds => kinds.includes(kind));
  }

  #updateBroken(path: ProjectPath, after: DocumentFacts | undefined, touched: Set<DependencyKey>): void {
    const kinds = brokenKinds(after);
    if (kinds.length === 0 && !this.#broken.has(path)) return;
    const before = CATALOGUE_KINDS.filter(kind => this.isBroken(kind));
    if (kinds.length === 0) this.#broken.delete(path);
    else this.#broken.set(path, kinds);
    for (const kind of CATALOGUE_KINDS) {
      if (before.includes(kind) !== this.isBroken(kind)) touched.add(keys.brokenCatalogue(kind));
    }
  }

  #setEntries(kind: CatalogueKind, path: ProjectPath, after: DocumentFacts | undefined): void {
    const documents = this.#catalogues.get(kind) ?? new Map<ProjectPath, readonly EntryAttributes[]>();
    for (const entry of documents.get(path) ?? []) this.#unname(kind, path, entry);
    const now = (after?.entries ?? [])
      .map(({ attributes }) => attributes)
      .filter(({ catalogue }) => catalogue === kind);
    for (const entry of now) this.#name(kind, path, entry);
    if (now.length === 0) documents.delete(path);
    else documents.set(path, now);
    if (documents.size === 0) this.#catalogues.delete(kind);
    else this.#catalogues.set(kind, documents);
  }

  #name(kind: CatalogueKind, path: ProjectPath, entry: EntryAttributes): void {
    for (const name of namesOf(entry)) {
      const key = `${kind}/${name}`;
      this.#names.set(key, [...(this.#names.get(key) ?? []), { path, entry }]);
    }
  }

  #unname(kind: CatalogueKind, path: ProjectPath, entry: EntryAttributes): void {
    for (const name of namesOf(entry)) {
      const key = `${kind}/${name}`;
      const left = (this.#names.get(key) ?? []).filter(
        placed => placed.path !== path || placed.entry !== entry,
      );
      if (left.length === 0) this.#names.delete(key);
      else this.#names.set(key, left);
    }
  }
}

/** One error for the file, not one for each use of its entries. One of which not even the kind was read counts for all. */
function brokenKinds(facts: DocumentFacts | undefined): readonly CatalogueKind[] {
  if (facts?.role.kind !== 'catalogue') return [];
  if (!facts.problems.some(({ code }) => code === 'syntax' || code === 'too-large')) return [];
  return CATALOGUE_KINDS.filter(kind =>
    facts.entries.every(({ attributes }) => attributes.catalogue === kind),
  );
}

function namesOf({ id, name, aliases }: EntryAttributes): ReadonlySet<string> {
  return new Set([id, name, ...aliases].map(fold));
}
