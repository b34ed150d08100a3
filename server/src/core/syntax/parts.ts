import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';
import { MOST_WORK, TooDense } from './inlineWork.ts';
import { type Labels, NO_LABELS } from './labels.ts';
import { type Part, readPart } from './part.ts';
import { partStarts } from './partStarts.ts';

/** So many parts in which something was left open are put together with the next, before the text is read whole. */
const MOST_JOINED = 10;

/** A part that was read, and what was known of the others then. */
interface KnownPart {
  readonly part: Part;
  /** See `KeyedLabels`: not in the name, or each part would hold all labels of the text. */
  readonly labels: string;
}

/** Parts that were read, each under its text; for a text that is read anew while it is written. */
export type KnownParts = Map<string, KnownPart>;

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
): Root | undefined {
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
type Reader = (text: string, isLast: boolean, labels: KeyedLabels) => Part | undefined;

/** Labels, and a text that is the same for the same ones. */
interface KeyedLabels {
  readonly labels: Labels;
  readonly key: string;
}

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
      return found.part;
    }
    const part = readPart(text, isLast, labels);
    if (part) read.set(name, { part, labels: key });
    return part;
  };
}

function textsBetween(text: string, starts: readonly number[]): readonly string[] {
  return starts.map((start, index) => text.slice(start, starts[index + 1]));
}

/** All parts, or the index of the first that leaves something open; undefined when the text must be read whole. */
function tryParts(texts: readonly string[], read: Reader): readonly Part[] | number | undefined {
  const known = labelsOfAll(texts, read);
  if (known === undefined || typeof known === 'number') return known;
  const parts: Part[] = [];
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
function tooMuch(parts: readonly Part[]): boolean {
  return parts.reduce((sum, { work }) => sum + work, 0) > MOST_WORK;
}

/** One tree of all parts. Their own trees stay as they are. */
function assembled(parts: readonly Part[]): Root {
  const children: Root['children'] = [];
  let end: Point = { line: 1, column: 1, offset: 0 };
  for (const part of parts) {
    const from = end;
    for (const child of part.children) children.push(movedBy(child, from));
    end = movedPoint(part.end, from);
  }
  return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end } };
}

/** A copy of a node that stands behind `from`, the start of a line. */
function movedBy<T extends Nodes>(node: T, from: Point): T {
  const copy = { ...node };
  if (node.position)
    copy.position = {
      start: movedPoint(node.position.start, from),
      end: movedPoint(node.position.end, from),
    };
  if ('children' in copy)
    copy.children = copy.children.map(child => movedBy(child, from)) as typeof copy.children;
  return copy;
}

function movedPoint({ line, column, offset = 0 }: Point, from: Point): Point {
  return { line: line + from.line - 1, column, offset: offset + (from.offset ?? 0) };
}
