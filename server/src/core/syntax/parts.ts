import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import type { SameBlock } from './earlierReading.ts';
import { MOST_WORK, TooDense } from './inlineWork.ts';
import { type Labels, NO_LABELS } from './labels.ts';
import { type Part, readPart } from './part.ts';
import { partStarts } from './partStarts.ts';

/** So many parts in which something was left open are put together with the next, before the text is read whole. */
const MOST_JOINED = 10;

/** A part that was read, and what was known of the others then. */
interface KnownPart extends Omit<Part, 'children'> {
  /** See `KeyedLabels`: not in the name, or each part would hold all labels of the text. */
  readonly labels: string;
  /** Its blocks as they stand behind `from`, the start of a line; until the whole is put together, behind the start. */
  children: Root['children'];
  from: Point;
  /** One for each of its blocks. */
  readonly same: readonly SameBlock[];
}

/** Parts that were read, each under its text; for a text that is read anew while it is written. */
export type KnownParts = Map<string, KnownPart>;

/** A tree that was put together. */
export interface AssembledParts {
  readonly root: Root;
  /** One for each block of the root. */
  readonly blocks: readonly SameBlock[];
}

/**
 * The tree of a Markdown text, put together from parts between headings. Each is read for itself, which takes the parser
 * less memory, and is not read again when `known` has it. It is exactly the tree that the parser makes of the whole;
 * undefined where that is not sure, and for texts of one part. Afterwards `known` holds the parts of this text alone.
 * `from`: where parts may begin.
 */
export function parseParts(
  text: string,
  known: KnownParts = new Map(),
  from: readonly number[] = partStarts(text),
): AssembledParts | undefined {
  const read: KnownParts = new Map();
  let starts = from;
  try {
    for (let joined = 0; starts.length > 1 && joined <= MOST_JOINED; joined++) {
      const parts = tryParts(textsBetween(text, starts), rememberingReader(known, read));
      if (parts === undefined) return undefined;
      if (typeof parts === 'number') starts = starts.filter((_, index) => index !== parts + 1);
      else return tooMuch(parts) ? undefined : assembled(parts);
    }
  } catch (error) {
    // What is too dense in one part is so in the whole, whose reader tells the place.
    if (!(error instanceof TooDense)) throw error;
  } finally {
    known.clear();
    for (const [name, part] of read) known.set(name, part);
  }
  return undefined;
}

/** Reads one part with the labels that are known; undefined when it leaves something open. */
type Reader = (text: string, isLast: boolean, labels: KeyedLabels) => KnownPart | undefined;

/** Labels, and a text that is the same for the same ones. */
interface KeyedLabels {
  readonly labels: Labels;
  readonly key: string;
}

const START: Point = { line: 1, column: 1, offset: 0 };

const NOTHING_KNOWN: KeyedLabels = { labels: NO_LABELS, key: '' };

/** Takes what it can from `known`, and keeps all that it gives in `read`. */
function rememberingReader(known: KnownParts, read: KnownParts): Reader {
  return (text, isLast, { labels, key }) => {
    // With labels and without: most parts that define some are read both ways.
    const name = `${isLast ? 'last' : ''} ${key === '' ? '' : 'labels'}\n${text}`;
    for (const parts of [read, known]) {
      const found = parts.get(name);
      if (found?.labels !== key) continue;
      read.set(name, found);
      return found;
    }
    const part = readPart(text, isLast, labels);
    if (!part) return undefined;
    const made = { ...part, labels: key, from: START, same: part.children.map(() => ({})) };
    read.set(name, made);
    return made;
  };
}

function textsBetween(text: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** All parts, or the index of the first that leaves something open; undefined when the text must be read whole. */
function tryParts(texts: readonly string[], read: Reader): readonly KnownPart[] | number | undefined {
  const known = labelsOfAll(texts, read);
  if (known === undefined || typeof known === 'number') return known;
  const parts: KnownPart[] = [];
  for (const [index, text] of texts.entries()) {
    const part = read(text, index === texts.length - 1, text.includes('[') ? known : NOTHING_KNOWN);
    if (!part) return index;
    parts.push(part);
  }
  return parts;
}

/**
 * What the parts define; no definition is without `]:`. The index of a part that leaves something open; undefined when one
 * defines a label in a directive: the parser finds it too late for the references before it.
 */
function labelsOfAll(texts: readonly string[], read: Reader): KeyedLabels | number | undefined {
  const links = new Set<string>();
  const notes = new Set<string>();
  for (const [index, text] of texts.entries()) {
    if (!text.includes(']:')) continue;
    const part = read(text, index === texts.length - 1, NOTHING_KNOWN);
    if (!part) return index;
    if (part.children.some(child => definesLate(child))) return undefined;
    for (const label of part.defined.links) links.add(label);
    for (const label of part.defined.notes) notes.add(label);
  }
  if (links.size + notes.size === 0) return NOTHING_KNOWN;
  const labels = { links: [...links].sort(), notes: [...notes].sort() };
  return { labels, key: JSON.stringify(labels) };
}

/** Whether a node holds a definition inside a directive. */
function definesLate(node: Nodes, isInside = false): boolean {
  if (isInside && (node.type === 'definition' || node.type === 'footnoteDefinition')) return true;
  const within = isInside || node.type === 'containerDirective';
  return 'children' in node && node.children.some(child => definesLate(child, within));
}

/** Work is allowed to a text as a whole. */
function tooMuch(parts: readonly KnownPart[]): boolean {
  return parts.reduce((sum, { work }) => sum + work, 0) > MOST_WORK;
}

/** One tree of all parts. The blocks before a change are those of the tree before: nobody changes them. */
function assembled(parts: readonly KnownPart[]): AssembledParts {
  const children: Root['children'] = [];
  const blocks: SameBlock[] = [];
  let end: Point = START;
  for (const part of parts) {
    const way = { lines: end.line - part.from.line, offset: (end.offset ?? 0) - (part.from.offset ?? 0) };
    if (way.offset !== 0 || way.lines !== 0) part.children = part.children.map(child => moved(child, way));
    part.from = end;
    for (const child of part.children) children.push(child);
    for (const block of part.same) blocks.push(block);
    end = movedPoint(part.end, { lines: end.line - 1, offset: end.offset ?? 0 });
  }
  return { root: { type: 'root', children, position: { start: START, end } }, blocks };
}

/** How far something is moved, by whole lines. */
interface Way {
  readonly lines: number;
  readonly offset: number;
}

/** A copy of a node in another place. */
function moved<T extends Nodes>(node: T, way: Way): T {
  const copy = { ...node };
  if (node.position)
    copy.position = {
      start: movedPoint(node.position.start, way),
      end: movedPoint(node.position.end, way),
    };
  if ('children' in copy)
    copy.children = copy.children.map(child => moved(child, way)) as typeof copy.children;
  return copy;
}

function movedPoint({ line, column, offset = 0 }: Point, way: Way): Point {
  return { line: line + way.lines, column, offset: offset + way.offset };
}
