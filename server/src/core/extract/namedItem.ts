import { fold, foldInPlace } from '../base/fold.ts';
import { matchesOf } from '../base/matchesOf.ts';
import { escapeRegex } from '../base/regex/escapeRegex.ts';
import type { ItemKindDefinition } from '../manifest/manifest.ts';
import type { ItemId } from '../model/item.ts';
import type { ItemReference, ReferenceFact } from '../model/reference.ts';
import type { Prose } from '../syntax/prose.ts';
import { between, type RangeBudget } from './itemRange.ts';
import { type NamedIdReader, namedIds } from './namedIds.ts';
import { linkBefore } from './proseMentions.ts';
import { type DocumentReader, documentReader, type VolumeNames } from './proseReference/document.ts';
import { ENGLISH } from './proseReference/en.ts';
import { FRENCH } from './proseReference/fr.ts';
import { combined, spaced } from './proseReference/grammar.ts';
import type { Reading } from './reading.ts';

/** An ID, or the number of an item, behind a word for its kind. */
export interface NamedItem {
  readonly id: ItemId;
  /** Where the words that announce it begin. */
  readonly opening: number;
  /** Offsets of the ID or number in the text. */
  readonly start: number;
  readonly end: number;
  /** The ID counts up to this one from the item before it: `critères 1.9 à 1.12`. */
  readonly ends: NamedItem | undefined;
}

/** Finds the items that a prose announces by a word for their kind; see `compileNames`. */
export type NamedFinder = (text: string) => readonly NamedItem[];

const GRAMMAR = combined(FRENCH, ENGLISH);
const BEHIND_NAME = / +(?:n[°ºo]s?\.? *|numeros? +|no\. *)?(?:["«“[] ?)?/y;
const WORD = /[a-z]{0,16}[-_.]?\d[a-z0-9_.-]{0,40}/y;
/** What may not follow a number: `1.9,5`, `50 %`, `17e`. */
export const UNIT = /^(?:[a-z_%°]|[,]\d|:\d| ?(?:%|°|€|euros?\b))/;
const ARTICLE = "(?:(?:l'|d'|la |le |les |du |des |aux? |the )?)";

/** Compiles the names of the kinds; the same finder serves all documents of a dialect. */
export function compileNames(
  kinds: readonly ItemKindDefinition[],
  volumes: readonly VolumeNames[],
): NamedFinder {
  const named = kinds.flatMap(kind => {
    const words = (kind.names ?? []).map(wordSource).filter(source => source !== '');
    return words.length === 0 ? [] : [{ words: words.join('|'), read: namedIds(kind) }];
  });
  if (named.length === 0) return () => [];
  const ownWord = new RegExp(`^${ARTICLE}(?:${named.map(({ words }) => words).join('|')})(?![a-z])`);
  const documentOf = ownDocument(documentReader(GRAMMAR, volumes), ownWord);
  const finders = named.map(({ words, read }) => listFinder(words, read));
  return text => {
    if (!/\d/.test(text)) return [];
    const folded = foldInPlace(text);
    const lists = finders.flatMap(find => [...find(text, folded)]);
    return lists
      .filter(list => documentOf(text, folded, list[0]?.opening ?? 0, list.at(-1)?.end ?? 0))
      .flat()
      .sort((a, b) => a.start - b.start);
  };
}

/** A name as it stands in folded text, its words in the plural as well. */
function wordSource(name: string): string {
  return escapeRegex(fold(name))
    .split(' ')
    .map(word => (/[a-z]$/.test(word) ? `${word}(?:s|x)?` : word))
    .join(' +');
}

type ListFinder = (text: string, folded: string) => Generator<readonly NamedItem[]>;

/** The list of IDs or numbers behind each name of one kind. */
function listFinder(words: string, read: NamedIdReader): ListFinder {
  const opening = new RegExp(`(?<![a-z0-9_-])(?:${words})(?![a-z0-9])`, 'g');
  const again = `(?:${ARTICLE}(?:${words}) +)?(?:["«“[] ?)?`;
  const and = new RegExp(`(?:["»”\\]]? ?)(?:${spaced(`${GRAMMAR.and}|/`)})${again}`, 'y');
  const to = new RegExp(`(?:["»”\\]]? ?)(?:${spaced(GRAMMAR.to)})${again}`, 'y');
  return function* (text, folded) {
    for (const found of matchesOf(folded, opening)) {
      const name = found[0];
      let at = stickyEnd(BEHIND_NAME, folded, found.index + name.length);
      const list: NamedItem[] = [];
      let ends: NamedItem | undefined;
      while (at !== undefined) {
        const item = itemAt(text, folded, at, found.index, ends, read);
        if (!item || (list.length > 0 && !mayGoOn(name, text.slice(item.start, item.end)))) break;
        list.push(item);
        const range: number | undefined = stickyEnd(to, folded, item.end);
        ends = range === undefined ? undefined : item;
        at = range ?? stickyEnd(and, folded, item.end);
      }
      if (list.length > 0) yield list;
    }
  };
}

/** Behind a name in the singular only what is no plain number goes on: « l'exigence 3 et 2 annexes ». */
function mayGoOn(name: string, word: string): boolean {
  return /[sx]$/.test(name) || !/^\d+$/.test(word);
}

function itemAt(
  text: string,
  folded: string,
  start: number,
  opening: number,
  ends: NamedItem | undefined,
  read: NamedIdReader,
): NamedItem | undefined {
  const length = (stickyEnd(WORD, folded, start) ?? start) - start;
  const word = text.slice(start, start + length).replace(/[_.-]+$/, '');
  const end = start + word.length;
  if (word === '' || UNIT.test(folded.slice(end, end + 8))) return undefined;
  const id = read(word);
  return id === undefined ? undefined : { id, opening, start, end, ends };
}

function stickyEnd(expression: RegExp, text: string, at: number): number | undefined {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : undefined;
}

/** Whether a reference belongs to this project: no other document is named around it. */
function ownDocument(
  documentOf: DocumentReader,
  ownWord: RegExp,
): (text: string, folded: string, start: number, end: number) => boolean {
  return (text, folded, start, end) => {
    const { document } = documentOf(text, folded, start, end);
    // « le test 1.6.2 du critère 1.6 »
    return document.kind !== 'other' || ownWord.test(foldInPlace(document.name));
  };
}

/**
 * The references of a prose to items that it announces by their kind's name. Ranges give what lies between as well.
 * IDs with letters are found without a name already. What stands before `from` (a heading's own number) is no reference.
 */
export function* namedItems(
  prose: Prose,
  { named, ids }: Pick<Reading, 'named' | 'ids'>,
  item: ItemId | undefined,
  from: number,
  budget?: RangeBudget,
): Generator<ReferenceFact> {
  for (const { id, opening, start, end, ends } of named(prose.text)) {
    const word = prose.text.slice(start, end);
    if (start < from || linkBefore(prose, opening) !== undefined || isSeenAnyway(word, ids)) continue;
    const linked = prose.linkedAt(start);
    const mention = { kind: 'item', role: 'mention', from: item, linked } as const;
    yield { ...mention, id, syntax: 'named', span: prose.spanOf(start, end) } satisfies ItemReference;
    const range = ends ? between(ends.id, id, budget) : [];
    if (!ends || range.length < 2) continue;
    const span = prose.spanOf(ends.start, end);
    yield { kind: 'range', ids: range, isLastWritten: true, span, from: item };
    for (const inner of range.slice(1, -1)) yield { ...mention, id: inner, syntax: 'range', span };
  }
}

function isSeenAnyway(word: string, ids: Reading['ids']): boolean {
  return /\p{L}/u.test(word) && ids.match(word) !== undefined;
}
