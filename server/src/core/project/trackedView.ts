import { fold } from '../base/fold.ts';
import { naturalOrder } from '../base/naturalOrder.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import type { CatalogueKind, EntryAttributes } from '../model/catalogue.ts';
import { type DocumentFacts, ownVolume } from '../model/documentFacts.ts';
import type { ItemAttributes, ItemId, ItemKind } from '../model/item.ts';
import { readMarkdown } from '../syntax/markdown.ts';
import { type AutoNumbering, autoNumbering } from './autoNumbering.ts';
import { type DependencyKey, keys } from './dependencyKeys.ts';
import type { PlacedEntry } from './entryTables.ts';
import { type ProjectState, volumeOf } from './projectState.ts';
import type { DefinitionPlace, EntryMatch, ProjectView } from './projectView.ts';
import { SortedList } from './sortedList.ts';
import { restarts } from './symbolTables.ts';

/** A view of a project that reports each key that is read through it. All sorting happens here, once for every reader. */
export function trackedView(state: ProjectState, record: (key: DependencyKey) => void): ProjectView {
  const { tables } = state;
  const byOrder = (a: ProjectPath, b: ProjectPath): number =>
    rank(state, a) - rank(state, b) || naturalOrder(a, b);
  return {
    get manifest() {
      record(keys.manifest);
      return state.manifest;
    },
    documents() {
      record(keys.documents);
      return state.documents;
    },
    facts(path) {
      record(keys.facts(path));
      return state.facts.get(path);
    },
    text(path) {
      record(keys.facts(path));
      return state.facts.has(path) ? state.texts.get(path)?.text : undefined;
    },
    markdown(path) {
      const text = this.text(path) ?? '';
      return readMarkdown(text, state.recent.tree(path));
    },
    dialect(path) {
      record(keys.dialect(path));
      return state.readings.get(volumeOf(state, path))?.dialect ?? state.defaultDialect;
    },
    definitions(id) {
      record(keys.definitions(id));
      return definitionPlaces(state, id, byOrder);
    },
    item(id) {
      record(keys.item(id));
      return firstDefinition(state, id, byOrder);
    },
    items(kind) {
      record(kind === undefined ? keys.items : keys.kind(kind));
      return listOf(state, kind).get(id => {
        return kind === undefined
          ? tables.definitions.has(id)
          : firstDefinition(state, id, byOrder)?.kind === kind;
      });
    },
    idInOtherCase(text) {
      record(keys.idCase(text));
      return tables.names.otherCase(text);
    },
    nearestId(text) {
      record(keys.nearestId(text));
      return tables.names.nearest(text);
    },
    usuallyFills(kind, field) {
      record(keys.habit(kind, field));
      return tables.uses.usuallyFills(kind, field);
    },
    hidden() {
      record(keys.hidden);
      return tables.hidden;
    },
    hasItems(volume) {
      record(keys.hasItems(volume));
      return tables.uses.hasItems(volume);
    },
    isUsed(field, name) {
      const folded = fold(name);
      record(keys.isUsed(field, folded));
      return tables.uses.isUsed(field, folded);
    },
    referrers(id) {
      record(keys.referrers(id));
      return [...tables.referrers(id)].sort(
        (a, b) =>
          byOrder(a.path, b.path) || naturalOrder(a.item ?? '', b.item ?? '') || naturalOrder(a.role, b.role),
      );
    },
    targets(id) {
      record(keys.targets(id));
      return [...tables.targets(id)].sort((a, b) => naturalOrder(a.to, b.to) || naturalOrder(a.role, b.role));
    },
    sections(volume, number) {
      const computed = computedNumbers(state, volume, record);
      if (computed) return computed.places.get(number) ?? [];
      record(keys.section(volume, number));
      return [...tables.sections(volume, number)].sort(byOrder);
    },
    sectionNumbers(path) {
      record(keys.facts(path));
      const facts = state.facts.get(path);
      const volume = ownVolume(facts);
      const computed = volume === undefined ? undefined : computedNumbers(state, volume, record);
      return computed?.numbers.get(path) ?? (facts ? typedNumbers(facts) : []);
    },
    numbering(volume) {
      const computed = computedNumbers(state, volume, record);
      if (computed) return new Set(computed.places.keys());
      record(keys.numbering(volume));
      return tables.numbering(volume);
    },
    restartsPerFile(volume) {
      const computed = computedNumbers(state, volume, record);
      if (computed) return restarts(computed.places.get('1') ?? [], computed.places.get('2') ?? []);
      record(keys.restarts(volume));
      return tables.restartsPerFile(volume);
    },
    captions(volume, word, number) {
      record(keys.caption(volume, word, number));
      return [...tables.captioned(volume, word, number)].sort(byOrder);
    },
    hasCaptions(volume, word) {
      record(keys.captions(volume, word));
      return tables.hasCaptions(volume, word);
    },
    hasAnchor(path, name) {
      record(keys.anchor(path, name));
      return tables.hasAnchor(path, name);
    },
    hasVolumeAnchor(volume, name) {
      record(keys.volumeAnchor(volume, name));
      return tables.hasVolumeAnchor(volume, name);
    },
    anchors(path) {
      record(keys.anchors(path));
      return [...tables.anchors(path)].sort(naturalOrder);
    },
    file(path) {
      record(keys.file(path));
      if (state.present.has(path)) return 'file';
      return path === '' || state.folders.has(path) ? 'folder' : undefined;
    },
    files() {
      record(keys.files);
      return state.files.get(path => state.present.has(path));
    },
    fileInOtherCase(path) {
      record(keys.fileCase(path));
      return state.fileNames.otherCase(path);
    },
    nearestFile(path) {
      record(keys.nearestFile(path));
      return state.fileNames.nearest(path);
    },
    entries(kind) {
      record(keys.catalogue(kind));
      const documents = tables.entries.catalogue(kind);
      if (!documents) return undefined;
      const placed = [...documents].flatMap(([path, entries]) => entries.map(entry => ({ path, entry })));
      return placed
        .sort((a, b) => naturalOrder(a.entry.id, b.entry.id) || comparePlaced(a, b, byOrder))
        .map(({ entry }) => entry);
    },
    hasCatalogue(kind) {
      record(keys.hasCatalogue(kind));
      return tables.entries.catalogue(kind) !== undefined;
    },
    entry(kind, name) {
      record(keys.entry(kind, name));
      return bestMatch(tables.entries.named(kind, name), kind, name, byOrder);
    },
    hasBrokenCatalogue(kind) {
      record(keys.brokenCatalogue(kind));
      return tables.entries.isBroken(kind);
    },
    baseline() {
      record(keys.baseline);
      return tables.baseline;
    },
    linkers(path) {
      record(keys.linkers(path));
      return [...tables.linkers(path)].sort(byOrder);
    },
  };
}

/** The numbers of a volume that are computed; undefined when they are typed, or there are none. */
function computedNumbers(
  state: ProjectState,
  volume: string,
  record: (key: DependencyKey) => void,
): AutoNumbering | undefined {
  record(keys.manifest);
  if (state.manifest.volumes.find(({ id }) => id === volume)?.numbering !== 'auto') return undefined;
  record(keys.outline(volume));
  record(keys.documents);
  const known = state.autoNumberings.get(volume);
  if (known) return known;
  const chapters = state.documents.flatMap(path => {
    const facts = state.facts.get(path);
    return facts?.role.kind === 'chapter' && facts.role.volume === volume ? [facts] : [];
  });
  const computed = autoNumbering(chapters);
  state.autoNumberings.set(volume, computed);
  return computed;
}

/** Made when it is first asked for. */
function listOf({ tables }: ProjectState, kind: ItemKind | undefined): SortedList<ItemId> {
  const list = tables.itemLists.get(kind) ?? new SortedList(tables.definitions.keys());
  tables.itemLists.set(kind, list);
  return list;
}

type PathOrder = (a: ProjectPath, b: ProjectPath) => number;

/** Files that are not read come last. */
function rank(state: ProjectState, path: ProjectPath): number {
  return state.order.get(path) ?? Number.MAX_SAFE_INTEGER;
}

function definitionPlaces(state: ProjectState, id: ItemId, byOrder: PathOrder): readonly DefinitionPlace[] {
  const places = state.tables.definitions.get(id);
  if (!places) return [];
  return [...places.entries()]
    .sort(([a], [b]) => byOrder(a, b))
    .flatMap(([path, attributes]) => attributes.map((_, ordinal) => ({ path, ordinal })));
}

type SectionNumbers = readonly (string | undefined)[];

/** Asked for once a section: made once a document. */
const TYPED_NUMBERS = new WeakMap<DocumentFacts, SectionNumbers>();

/** The numbers that a document's headings are typed with. */
function typedNumbers(facts: DocumentFacts): SectionNumbers {
  const known = TYPED_NUMBERS.get(facts);
  if (known) return known;
  const numbers = facts.sections.map(({ number }) => number);
  TYPED_NUMBERS.set(facts, numbers);
  return numbers;
}

/** Of several definitions in one document the one whose attributes sort first. */
function firstDefinition(state: ProjectState, id: ItemId, byOrder: PathOrder): ItemAttributes | undefined {
  const places = state.tables.definitions.get(id);
  if (!places) return undefined;
  const path = [...places.keys()].reduce((first, other) => (byOrder(other, first) < 0 ? other : first));
  return places.get(path)?.[0];
}

function bestMatch(
  placed: readonly PlacedEntry[],
  kind: CatalogueKind,
  name: string,
  byOrder: PathOrder,
): EntryMatch | undefined {
  const wanted = fold(name);
  const matches = placed
    .filter(({ entry }) => entry.catalogue === kind)
    .map(place => ({ place, by: nameKind(place.entry, wanted) }))
    .sort(
      (a, b) =>
        PRECEDENCE.indexOf(a.by) - PRECEDENCE.indexOf(b.by) || comparePlaced(a.place, b.place, byOrder),
    );
  const [best] = matches;
  return best && { entry: best.place.entry, by: best.by };
}

const PRECEDENCE: readonly EntryMatch['by'][] = ['id', 'name', 'alias'];

function nameKind(entry: EntryAttributes, wanted: string): EntryMatch['by'] {
  if (fold(entry.id) === wanted) return 'id';
  return fold(entry.name) === wanted ? 'name' : 'alias';
}

function comparePlaced(a: PlacedEntry, b: PlacedEntry, byOrder: PathOrder): number {
  return byOrder(a.path, b.path) || naturalOrder(JSON.stringify(a.entry), JSON.stringify(b.entry));
}
