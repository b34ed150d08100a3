import type { ProjectPath } from '../base/projectPath.ts';
import type { Dialect, Manifest } from '../manifest/manifest.ts';
import type { CatalogueKind, EntryAttributes } from '../model/catalogue.ts';
import type { Baseline } from '../model/debt.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { UseField } from '../model/field.ts';
import type { ItemAttributes, ItemId, ItemKind } from '../model/item.ts';
import type { CaptionWord, LinkRole } from '../model/reference.ts';

/** Where an item is defined: the `ordinal`-th definition of that ID in that document. No position (ARCHITECTURE §3). */
export interface DefinitionPlace {
  readonly path: ProjectPath;
  readonly ordinal: number;
}

/** One end of a link between items, or from a document's own text (`item` undefined) to an item. */
export interface Referrer {
  readonly path: ProjectPath;
  readonly item: ItemId | undefined;
  readonly role: LinkRole;
}

/** A link that an item or a document's own text makes to an item. */
export interface Outgoing {
  readonly role: LinkRole;
  readonly to: ItemId;
}

/** What is known of the levels of a kind of items. Withdrawn items and those without a statement do not count. */
export interface LevelCount {
  readonly items: number;
  readonly withLevel: number;
}

/** How many items in force of a kind there are, and how many of them fill a field. */
export interface FieldCount {
  readonly items: number;
  readonly filled: number;
}

/**
 * The only way in which rules, features, views and outputs read a project. Every method is a lookup that can be
 * recorded; every enumeration is sorted (paths in reading order, IDs in natural order), so nothing depends on load order.
 */
export interface ProjectView {
  /** The manifest; when there is none, or it cannot be read, the defaults. */
  readonly manifest: Manifest;
  /** Documents that were read, in reading order: chapters by volume, registers, catalogues, views, manifest. */
  documents(): readonly ProjectPath[];
  /** What a document says; undefined when it was not read. */
  facts(path: ProjectPath): DocumentFacts | undefined;
  /** A document's text without BOM; offsets of its facts point into it. */
  text(path: ProjectPath): string | undefined;
  /** How a document is read. */
  dialect(path: ProjectPath): Dialect;
  /** Where an ID is defined; empty when nowhere, several when it is defined twice. */
  definitions(id: ItemId): readonly DefinitionPlace[];
  /** What is known of an item: its first definition. */
  item(id: ItemId): ItemAttributes | undefined;
  /** All defined IDs (of one kind), in natural order. */
  items(kind?: ItemKind): readonly ItemId[];
  /** How many definitions of a kind say something of their own, and how many of those have a level. */
  levelCount(kind: ItemKind): LevelCount;
  /** How many items in force of a kind there are, and how many fill a field (by their ID's own group too). */
  fieldCount(kind: ItemKind, field: UseField): FieldCount;
  /** Whether any chapter of a volume defines an item. */
  hasItems(volume: string): boolean;
  /**
   * Items in force that name an entry by that very name (its id, name or alias; compared folded) in the field of that
   * catalogue or by a group of their ID, in natural order. `EVERY_ENTRY`: those that say « tous ».
   */
  users(field: UseField, name: string): readonly ItemId[];
  /** Who refers to an item, in reading order, once per path, item and role. */
  referrers(id: ItemId): readonly Referrer[];
  /** What an item, by its ID, refers to. */
  targets(id: ItemId): readonly Outgoing[];
  /** Documents of a volume that have a section of that key (`sectionKey`). */
  sections(volume: string, key: string): readonly ProjectPath[];
  /** The number of each section of a document, typed or computed; undefined for headings that bear none. */
  sectionNumbers(path: ProjectPath): readonly (string | undefined)[];
  /** The keys of all numbered sections of a volume. */
  numbering(volume: string): ReadonlySet<string>;
  /** Documents of a volume that bear that caption. */
  captions(volume: string, word: CaptionWord, number: string): readonly ProjectPath[];
  /** Whether a volume has any caption of that word. */
  hasCaptions(volume: string, word: CaptionWord): boolean;
  /** Whether a document has an anchor of that name: a heading's slug or an explicit one. False when it was not read. */
  hasAnchor(path: ProjectPath, name: string): boolean;
  /** Names of all anchors of a document, sorted. */
  anchors(path: ProjectPath): readonly string[];
  /** What lies at that path on the disk or in an editor. */
  file(path: ProjectPath): 'file' | 'folder' | undefined;
  /** Every file of the project's folder, read or not, in natural order. */
  files(): readonly ProjectPath[];
  /** All entries of the catalogues of a kind, by id; undefined when the project has no such catalogue. */
  entries(kind: CatalogueKind): readonly EntryAttributes[] | undefined;
  /** The entry with that id, name or alias (compared folded); an id wins over a name, a name over an alias. */
  entry(kind: CatalogueKind, name: string): EntryMatch | undefined;
  /** The findings that the project knows and does not want to be told again. */
  baseline(): Baseline;
  /** Documents that link to a file (or folder), sorted. */
  linkers(path: ProjectPath): readonly ProjectPath[];
}

/** An entry and by which of its names it was found. */
export interface EntryMatch {
  readonly entry: EntryAttributes;
  readonly by: 'id' | 'name' | 'alias';
}

/** A project whose computations are remembered: rules, features and outputs run through this. */
export interface ComputedProject {
  readonly view: ProjectView;
  /** Runs `run` once, and again only after something that it read through its view has changed. */
  compute<T>(unit: string, run: (view: ProjectView) => T): T;
}
