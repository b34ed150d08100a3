import type { Brand } from '../base/brand.ts';
import { fold } from '../base/fold.ts';
import { lower } from '../base/lower.ts';

/** Names one thing that a computation can read and an edit can touch (ARCHITECTURE §3). */
export type DependencyKey = Brand<string, 'DependencyKey'>;

function key(text: string): DependencyKey {
  return text as DependencyKey;
}

/** One constructor for each kind of key; nobody writes a key by hand. */
export const keys = {
  /** The manifest, and with it every dialect. */
  manifest: key('manifest'),
  /** Which documents may hold more than is known. */
  hidden: key('hidden'),
  /** The list of documents that are read, and their order. */
  documents: key('documents'),
  /** Text and facts of one document: touched by every edit in it. */
  facts: (path: string) => key(`facts:${path}`),
  /** How one document is read. */
  dialect: (path: string) => key(`dialect:${path}`),
  /** The set of places that define an ID. */
  definitions: (id: string) => key(`def:${id}`),
  /** The attributes of an item. */
  item: (id: string) => key(`item:${id}`),
  /** The set of defined IDs. */
  items: key('items'),
  /** The set of defined IDs of one kind. */
  kind: (kind: string) => key(`kind:${kind}`),
  /** The defined IDs that are the same but for capitals. */
  idCase: (text: string) => key(`id-case:${lower(text)}`),
  /** The defined ID that is most likely meant by a text. */
  nearestId: (text: string) => key(`nearest-id:${text}`),
  /** Whether items of one kind usually fill a field. */
  habit: (kind: string, field: string) => key(`habit:${kind}/${field}`),
  /** Whether any item in force names an entry so; the name is folded. */
  isUsed: (field: string, name: string) => key(`used:${field}/${name}`),
  /** Whether a volume defines any item. */
  hasItems: (volume: string) => key(`has-items:${volume}`),
  /** Who refers to an ID. */
  referrers: (id: string) => key(`in:${id}`),
  /** What an item refers to. */
  targets: (id: string) => key(`out:${id}`),
  /** Sections with a number in a volume. */
  section: (volume: string, number: string) => key(`section:${volume}/${number}`),
  /** The numbers of a volume's sections. */
  numbering: (volume: string) => key(`numbering:${volume}`),
  /** Whether the files of a volume are numbered each for itself. */
  restarts: (volume: string) => key(`restarts:${volume}`),
  /** How the sections of a volume stand in each other: what computed numbers are made of. */
  outline: (volume: string) => key(`outline:${volume}`),
  /** One caption of a volume. */
  caption: (volume: string, word: string, number: string) => key(`caption:${volume}/${word} ${number}`),
  /** Whether a volume has any caption of that word. */
  captions: (volume: string, word: string) => key(`captions:${volume}/${word}`),
  /** One anchor of one document. */
  anchor: (path: string, name: string) => key(`anchor:${path}#${name}`),
  /** The set of anchors of one document. */
  anchors: (path: string) => key(`anchors:${path}`),
  /** Whether any document of a volume has an anchor of that name. */
  volumeAnchor: (volume: string, name: string) => key(`volume-anchor:${volume}#${name}`),
  /** Whether something lies at a path. */
  file: (path: string) => key(`file:${path}`),
  /** The set of files that exist. */
  files: key('files'),
  /** The files whose paths are the same but for capitals. */
  fileCase: (path: string) => key(`file-case:${lower(path)}`),
  /** The file that is most likely meant by a path. */
  nearestFile: (path: string) => key(`nearest-file:${path}`),
  /** Who links to a path. */
  linkers: (path: string) => key(`links:${path}`),
  /** An entry by one of its names. */
  entry: (catalogue: string, name: string) => key(`entry:${catalogue}/${fold(name)}`),
  /** The entries of a kind of catalogue. */
  catalogue: (catalogue: string) => key(`catalogue:${catalogue}`),
  /** Whether there is a catalogue of that kind. */
  hasCatalogue: (catalogue: string) => key(`has-catalogue:${catalogue}`),
  /** Whether a catalogue of that kind could not be read whole. */
  brokenCatalogue: (catalogue: string) => key(`broken-catalogue:${catalogue}`),
  /** The findings that the project does not want to be told again. */
  baseline: key('baseline'),
} as const;
