import { Multiset } from '../base/multiset.ts';
import { naturalOrder } from '../base/naturalOrder.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import { type Baseline, baselineOf } from '../model/debt.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { ItemAttributes, ItemId, ItemKind } from '../model/item.ts';
import type { LinkRole } from '../model/reference.ts';
import { sectionKey } from '../model/section.ts';
import type { ProjectSymbol } from '../model/symbol.ts';
import { type DependencyKey, keys } from './dependencyKeys.ts';
import { EntryTables } from './entryTables.ts';
import { itemNames } from './names.ts';
import type { SortedList } from './sortedList.ts';
import type { SymbolDelta } from './symbolDelta.ts';
import { UseTables } from './useTables.ts';

/** Separates the parts of a table's rows; it cannot stand in an ID, a path or a role. */
const SEPARATOR = '\u0000';

/**
 * The index: who defines, refers, links and lists what, over all documents, kept up by differences of symbols.
 * Nobody but `Project` writes it.
 */
export class SymbolTables {
  /** ID → document → attributes of its definitions there, in an order of their own: that in the text is a position. */
  readonly definitions = new Map<ItemId, Map<ProjectPath, readonly ItemAttributes[]>>();
  /** All defined IDs; kind → those whose first definition is of that kind. Kept sorted, for they are long. */
  readonly itemLists = new Map<ItemKind | undefined, SortedList<ItemId>>();
  /** Who names which catalogue entries. */
  readonly uses = new UseTables();
  /** What catalogues list. */
  readonly entries = new EntryTables();
  /** Defined IDs, for those who wrote another. */
  readonly names = itemNames();
  #baseline: Baseline = baselineOf([]);
  /** ID → rows `path, from, role`. */
  readonly #referrers = new Map<ItemId, Multiset>();
  /** ID → rows `role, to`. */
  readonly #targets = new Map<ItemId, Multiset>();
  /** `volume/number` → documents. */
  readonly #sections = new Map<string, Multiset>();
  /** Volume → keys of its numbered sections. */
  readonly #numbering = new Map<string, Multiset>();
  /** What was told of it since it changed last. */
  readonly #numberings = new Map<string, ReadonlySet<string>>();
  /** `volume/word number` → documents. */
  readonly #captions = new Map<string, Multiset>();
  /** `volume/word` → rows `path number`. */
  readonly #captionWords = new Map<string, Multiset>();
  /** `volume#name` → rows of documents that have that anchor. */
  readonly #volumeAnchors = new Map<string, Multiset>();
  /** Document → names. */
  readonly #anchors = new Map<ProjectPath, Multiset>();
  /** Documents that may hold more than is known. */
  readonly hidden = new Set<ProjectPath>();
  /** Linked path → linking documents. */
  readonly #linkers = new Map<ProjectPath, Multiset>();

  /** Brings one document's symbols up to date; returns the keys of what changed. `after` has no items when it is gone. */
  update(
    path: ProjectPath,
    volume: string | undefined,
    delta: SymbolDelta,
    after: DocumentFacts | undefined,
  ): ReadonlySet<DependencyKey> {
    const touched = new Set<DependencyKey>();
    for (const symbol of delta.removed) this.#step(path, volume, symbol, 'remove', touched);
    for (const symbol of delta.added) this.#step(path, volume, symbol, 'add', touched);
    this.uses.update(volume, delta, touched);
    const changed = [...delta.removed, ...delta.added];
    this.#updateItems(path, changed, after, touched);
    this.entries.update(path, changed, after, touched);
    if (changed.some(({ kind }) => kind === 'debt')) this.#updateBaseline(after, touched);
    return touched;
  }

  /** The debts of the project's baseline. */
  get baseline(): Baseline {
    return this.#baseline;
  }

  /** Rows of who refers to an ID. */
  referrers(id: ItemId): readonly { path: ProjectPath; item: ItemId | undefined; role: LinkRole }[] {
    return rows(this.#referrers.get(id)).map(([path = '', item = '', role = '']) => {
      return {
        path: path as ProjectPath,
        item: item === '' ? undefined : (item as ItemId),
        role: role as LinkRole,
      };
    });
  }

  /** Rows of what an item refers to. */
  targets(id: ItemId): readonly { role: LinkRole; to: ItemId }[] {
    return rows(this.#targets.get(id)).map(([role = '', to = '']) => ({
      role: role as LinkRole,
      to: to as ItemId,
    }));
  }

  /** Documents of a volume that have a section of that key, once for each. */
  sections(volume: string, key: string): readonly ProjectPath[] {
    return [...(this.#sections.get(`${volume}/${key}`)?.values() ?? [])] as ProjectPath[];
  }

  /** Numbers of a volume's sections, as keys. */
  numbering(volume: string): ReadonlySet<string> {
    const known = this.#numberings.get(volume) ?? new Set(this.#numbering.get(volume)?.values() ?? []);
    this.#numberings.set(volume, known);
    return known;
  }

  /** Whether the files of a volume are numbered each for itself. */
  restartsPerFile(volume: string): boolean {
    return restarts(this.sections(volume, '1'), this.sections(volume, '2'));
  }

  /** Documents of a volume that bear a caption. */
  captioned(volume: string, word: string, number: string): readonly ProjectPath[] {
    return [...(this.#captions.get(`${volume}/${word} ${number}`)?.values() ?? [])] as ProjectPath[];
  }

  /** Whether a volume has any caption of that word. */
  hasCaptions(volume: string, word: string): boolean {
    return this.#captionWords.has(`${volume}/${word}`);
  }

  /** Whether a document has an anchor. */
  hasAnchor(path: ProjectPath, name: string): boolean {
    return this.#anchors.get(path)?.has(name) ?? false;
  }

  /** Whether any document of a volume has an anchor. */
  hasVolumeAnchor(volume: string, name: string): boolean {
    return this.#volumeAnchors.has(`${volume}#${name}`);
  }

  /** Names of a document's anchors. */
  anchors(path: ProjectPath): readonly string[] {
    return [...(this.#anchors.get(path)?.values() ?? [])];
  }

  /** Documents that link to a path. */
  linkers(path: ProjectPath): readonly ProjectPath[] {
    return [...(this.#linkers.get(path)?.values() ?? [])] as ProjectPath[];
  }

  #step(
    path: ProjectPath,
    volume: string | undefined,
    symbol: ProjectSymbol,
    step: 'add' | 'remove',
    touched: Set<DependencyKey>,
  ): void {
    if (symbol.kind === 'reference') {
      const row = [path, symbol.from ?? '', symbol.role].join(SEPARATOR);
      if (change(this.#referrers, symbol.to, row, step)) touched.add(keys.referrers(symbol.to));
      if (symbol.from === undefined) return;
      const out = [symbol.role, symbol.to].join(SEPARATOR);
      if (change(this.#targets, symbol.from, out, step)) touched.add(keys.targets(symbol.from));
    } else if (symbol.kind === 'section') {
      this.#anchor(path, volume, symbol.slug, step, touched);
      if (volume !== undefined && symbol.number !== undefined) {
        this.#section(path, volume, sectionKey(symbol.number, symbol.annex), step, touched);
      }
    } else if (symbol.kind === 'outline') {
      if (volume !== undefined) touched.add(keys.outline(volume));
    } else if (symbol.kind === 'caption') {
      if (volume !== undefined) this.#caption(path, volume, symbol, step, touched);
    } else if (symbol.kind === 'anchor') this.#anchor(path, volume, symbol.name, step, touched);
    else if (symbol.kind === 'link') {
      if (change(this.#linkers, symbol.path, path, step)) touched.add(keys.linkers(symbol.path));
    } else if (symbol.kind === 'hidden') {
      if (step === 'add') this.hidden.add(path);
      else this.hidden.delete(path);
      touched.add(keys.hidden);
    }
  }

  #section(
    path: ProjectPath,
    volume: string,
    key: string,
    step: 'add' | 'remove',
    touched: Set<DependencyKey>,
  ): void {
    const restarted = key === '1' || key === '2' ? this.restartsPerFile(volume) : undefined;
    if (change(this.#sections, `${volume}/${key}`, path, step)) touched.add(keys.section(volume, key));
    if (restarted !== undefined && restarted !== this.restartsPerFile(volume))
      touched.add(keys.restarts(volume));
    if (!change(this.#numbering, volume, key, step)) return;
    this.#numberings.delete(volume);
    touched.add(keys.numbering(volume));
  }

  #caption(
    path: ProjectPath,
    volume: string,
    { word, number }: { readonly word: string; readonly number: string },
    step: 'add' | 'remove',
    touched: Set<DependencyKey>,
  ): void {
    if (change(this.#captions, `${volume}/${word} ${number}`, path, step)) {
      touched.add(keys.caption(volume, word, number));
    }
    const had = this.hasCaptions(volume, word);
    change(this.#captionWords, `${volume}/${word}`, [path, number].join(SEPARATOR), step);
    if (had !== this.hasCaptions(volume, word)) touched.add(keys.captions(volume, word));
  }

  #anchor(
    path: ProjectPath,
    volume: string | undefined,
    name: string,
    step: 'add' | 'remove',
    touched: Set<DependencyKey>,
  ): void {
    if (!change(this.#anchors, path, name, step)) return;
    touched.add(keys.anchor(path, name));
    touched.add(keys.anchors(path));
    if (volume === undefined) return;
    const had = this.hasVolumeAnchor(volume, name);
    change(this.#volumeAnchors, `${volume}#${name}`, path, step);
    if (had !== this.hasVolumeAnchor(volume, name)) touched.add(keys.volumeAnchor(volume, name));
  }

  #updateBaseline(after: DocumentFacts | undefined, touched: Set<DependencyKey>): void {
    this.#baseline = baselineOf((after?.debts ?? []).map(({ debt }) => debt));
    touched.add(keys.baseline);
  }

  #updateItems(
    path: ProjectPath,
    changed: readonly ProjectSymbol[],
    after: DocumentFacts | undefined,
    touched: Set<DependencyKey>,
  ): void {
    const ids = new Set(changed.flatMap(symbol => (symbol.kind === 'item' ? [symbol.id] : [])));
    if (ids.size === 0) return;
    const now = new Map<ItemId, ItemAttributes[]>();
    for (const { id, attributes } of after?.items ?? []) {
      if (!ids.has(id)) continue;
      const known = now.get(id);
      if (known) known.push(attributes);
      else now.set(id, [attributes]);
    }
    for (const id of ids) this.#setDefinitions(id, path, now.get(id) ?? [], touched);
  }

  #setDefinitions(
    id: ItemId,
    path: ProjectPath,
    now: readonly ItemAttributes[],
    touched: Set<DependencyKey>,
  ): void {
    const places = this.definitions.get(id) ?? new Map<ProjectPath, readonly ItemAttributes[]>();
    const before = places.get(path) ?? [];
    const wasDefined = places.size > 0;
    if (now.length === 0) places.delete(path);
    else places.set(path, sorted(now));
    touched.add(keys.item(id));
    if (before.length !== now.length) touched.add(keys.definitions(id));
    if (places.size === 0) this.definitions.delete(id);
    else this.definitions.set(id, places);
    if (wasDefined !== places.size > 0) {
      this.names.set(id, !wasDefined, touched);
      touched.add(keys.items);
    }
    if (sameKind(before, now)) return;
    for (const list of this.itemLists.values()) list.change(id);
    for (const { kind } of [...before, ...[...places.values()].flat()]) touched.add(keys.kind(kind));
  }
}

function sorted(definitions: readonly ItemAttributes[]): readonly ItemAttributes[] {
  if (definitions.length < 2) return definitions;
  return definitions
    .map(attributes => ({ attributes, text: JSON.stringify(attributes) }))
    .sort((a, b) => naturalOrder(a.text, b.text))
    .map(({ attributes }) => attributes);
}

/** Several of the documents that have a section 1, and one of them a section 2 as well: each is numbered for itself. */
export function restarts(first: readonly ProjectPath[], second: readonly ProjectPath[]): boolean {
  return first.length > 1 && first.some(path => second.includes(path));
}

/** The usual edit: one definition of an ID in the document before and after, of the same kind. */
function sameKind(before: readonly ItemAttributes[], now: readonly ItemAttributes[]): boolean {
  return before.length === 1 && now.length === 1 && before[0]?.kind === now[0]?.kind;
}

function rows(set: Multiset | undefined): readonly (readonly string[])[] {
  return [...(set?.values() ?? [])].map(row => row.split(SEPARATOR));
}

/** Adds or removes a row; tells whether the set of rows changed. Empty sets are dropped. */
function change<K>(table: Map<K, Multiset>, key: K, row: string, step: 'add' | 'remove'): boolean {
  const set = table.get(key) ?? new Multiset();
  const changed = step === 'add' ? set.add(row) : set.remove(row);
  if (set.size === 0) table.delete(key);
  else table.set(key, set);
  return changed;
}
