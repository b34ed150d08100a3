import type { ProjectPath } from '../base/projectPath.ts';
import type { Dialect, Manifest } from '../manifest/manifest.ts';
import type { CatalogueKind, EntryAttributes } from '../model/catalogue.ts';
import type { Baseline } from '../model/debt.ts';
import type { DocumentFacts } from '../model/documentFacts.ts';
import type { HabitField, UseField } from '../model/field.ts';
import type { ItemAttributes, ItemId, ItemKind } from '../model/item.ts';
import type { CaptionWord, LinkRole } from '../model/reference.ts';
import type { MarkdownText } from '../syntax/markdown.ts';

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
  /** The same text read as Markdown: a tree whose offsets are the text's; of a document that was not read, an empty one. */
  markdown(path: ProjectPath): MarkdownText;
  /** How a document is read. */
  dialect(path: ProjectPath): Dialect;
  /** Where an ID is defined; empty when nowhere, several when it is defined twice. */
  definitions(id: ItemId): readonly DefinitionPlace[];
  /** What is known of an item: its first definition. */
  item(id: ItemId): ItemAttributes | undefined;
  /** All defined IDs (of one kind), in natural order. */
  items(kind?: ItemKind): readonly ItemId[];
  /** The first defined ID, in natural order, that differs from a text by its capitals alone; undefined when the text is one. */
  idInOtherCase(text: string): ItemId | undefined;
  /** The defined ID that the writer of a text most likely meant, by a slip of the pen; undefined when none is near. */
  nearestId(text: string): ItemId | undefined;
  /**
   * Whether items in force of a kind usually fill a field (by their ID's own group too): three or more do, and four in
   * five of all but one, who asks. Items without a statement need no level.
   */
  usuallyFills(kind: ItemKind, field: HabitField): boolean;
  /** Documents that may hold more than is known: too large, unreadable, too complex. */
  hidden(): ReadonlySet<ProjectPath>;
  /** Whether any chapter of a volume defines an item. */
  hasItems(volume: string): boolean;
  /**
   * Whether an item in force names an entry by that very name (its id, name or alias; compared folded) in the field of
   * that catalogue or by a group of its ID. `EVERY_ENTRY`: whether one says « tous ».
   */
  isUsed(field: UseField, name: string): boolean;
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
  /**
   * Whether the files of a volume are numbered each for itself, as papers in a folder are: several have a section 1, and
   * one of them a section 2 as well.
   */
  restartsPerFile(volume: string): boolean;
  /** Documents of a volume that bear that caption. */
  captions(volume: string, word: CaptionWord, number: string): readonly ProjectPath[];
  /** Whether a volume has any caption of that word. */
  hasCaptions(volume: string, word: CaptionWord): boolean;
  /** Whether a document has an anchor of that name: a heading's slug or an explicit one. False when it was not read. */
  hasAnchor(path: ProjectPath, name: string): boolean;
  /** Whether any document of a volume has an anchor of that name. */
  hasVolumeAnchor(volume: string, name: string): boolean;
  /** Names of all anchors of a document, sorted. */
  anchors(path: ProjectPath): readonly string[];
  /** What lies at that path on the disk or in an editor. */
  file(path: ProjectPath): 'file' | 'folder' | undefined;
  /** Every file of the project's folder, read or not, in natural order. */
  files(): readonly ProjectPath[];
  /** The first file, in natural order, whose path differs by its capitals alone; undefined when the path is a file's. */
  fileInOtherCase(path: ProjectPath): ProjectPath | undefined;
  /** The file that the writer of a path most likely meant: one of that name elsewhere, else the nearest path. */
  nearestFile(path: ProjectPath): ProjectPath | undefined;
  /** All entries of the catalogues of a kind, by id; undefined when the project has no such catalogue. */
  entries(kind: CatalogueKind): readonly EntryAttributes[] | undefined;
  /** Whether the project has a catalogue of a kind with any entry. */
  hasCatalogue(kind: CatalogueKind): boolean;
  /** The entry with that id, name or alias (compared folded); an id wins over a name, a name over an alias. */
  entry(kind: CatalogueKind, name: string): EntryMatch | undefined;
  /**
   * Whether a catalogue of a kind could not be read whole: what it holds may then be missing, so no name can be called
   * unknown. One of which not even its kind could be read counts for all.
   */
  hasBrokenCatalogue(kind: CatalogueKind): boolean;
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

/**
 * Computes a part of a computation that is remembered by itself: the whole is made anew when the part is, and only the
 * parts whose own reading has changed are. Units are named as for `compute`.
 */
export type PartComputer = <T>(unit: string, run: (view: ProjectView) => T) => T;

/** A project whose computations are remembered: rules, features and outputs run through this. */
export interface ComputedProject {
  readonly view: ProjectView;
  /** Runs `run` once, and again only after something that it read through its view, or in its parts, has changed. */
  compute<T>(unit: string, run: (view: ProjectView, part: PartComputer) => T): T;
}

/** A project that can also give back the memory of what is not asked for any more. */
export interface ForgettingProject extends ComputedProject {
  /** Forgets the value of a unit; nothing happens when there is none. */
  forget(unit: string): void;
}

/** A document under another text. */
export interface TriedText {
  readonly path: ProjectPath;
  readonly text: string;
}

/** A project that can be looked at as if documents had other texts. */
export interface TrialProject extends ComputedProject {
  /** Runs `look` while these documents, which were read exactly, have other texts; afterwards all is as it was. */
  trial<T>(texts: readonly TriedText[], look: () => T): T;
}
