import { Bookmark, HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import type { Blockquote, Code, Heading, List, ListItem, Nodes, RootContent } from 'mdast';
import { printableText } from '../core/base/printableText.ts';
import type { NodeKey } from '../core/views/nodeKey.ts';
import type {} from '../core/views/render/viewNodes.ts';
import type { PictureWriter } from './docxPictures.ts';
import { type InlineWriter, type NoteCall, runsOf } from './docxRuns.ts';
import { BULLETS, countedFrom, INDENT, PAGE_WIDTH, RANKS } from './docxStyles.ts';
import { docxTable } from './docxTable.ts';
import { staysWith } from './keepTogether.ts';

/** What the blocks of one document share. */
export interface BlockWriter {
  readonly bookmarks: ReadonlyMap<NodeKey, string>;
  readonly noteCall: NoteCall;
  readonly picture: PictureWriter;
  /** Places that have their bookmark already. */
  readonly placed: Set<NodeKey>;
  /** Numbers that lists begin with. */
  readonly starts: Set<number>;
  /** Lists so far: each counts for itself. */
  lists: number;
}

/** What a block stands in. */
interface Place {
  /** Lists around it. */
  readonly depth: number;
  readonly quoted: number;
  /** What its first paragraph is the entry of. */
  readonly entry?: { readonly reference: string; readonly instance: number };
  /** No page ends behind it. */
  readonly kept?: boolean;
}

const TOP: Place = { depth: 0, quoted: 0 };

/** Quotes in quotes are indented no further than this. */
const DEEPEST_QUOTE = 6;

/** Largest number that a list of Word begins with. */
const LARGEST_START = 32767;

const HEADINGS = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

/** Writes blocks of an addressed view. */
export function blocksOf(nodes: readonly RootContent[], writer: BlockWriter): readonly (Paragraph | Table)[] {
  return inOrder(nodes, () => TOP, writer);
}

/** Blocks that follow each other; `placeAt` says what the one at an index stands in. */
function inOrder(
  nodes: readonly RootContent[],
  placeAt: (index: number) => Place,
  writer: BlockWriter,
): readonly (Paragraph | Table)[] {
  return nodes.flatMap((node, at) => {
    const place = placeAt(at);
    return blocks(node, staysWith(node, nodes[at + 1]) ? { ...place, kept: true } : place, writer);
  });
}

function blocks(node: RootContent, place: Place, writer: BlockWriter): readonly (Paragraph | Table)[] {
  switch (node.type) {
    case 'heading':
      return [heading(node, writer)];
    case 'paragraph':
      return [paragraph(runsOf(node.children, inline(writer, place)), place)];
    case 'blockquote':
      return quote(node, place, writer);
    case 'list':
      return list(node, place, writer);
    case 'table':
      return [...bullet(place), docxTable(node, inline(writer, place), indentOf(place)), gap()];
    case 'code':
      return [...bullet(place), code(node, place)];
    case 'thematicBreak':
      return [new Paragraph({ thematicBreak: true })];
    case 'footnoteDefinition':
    case 'html':
      return [];
    default:
      return 'children' in node ? inside(node.children as readonly RootContent[], place, writer) : [];
  }
}

function heading(node: Heading, writer: BlockWriter): Paragraph {
  const { bookmarks, placed } = writer;
  const children = [...runsOf(node.children, inline(writer, TOP))];
  const level = HEADINGS[node.depth - 1] ?? HeadingLevel.HEADING_5;
  const key = node.data?.viewKey;
  const id = key === undefined || placed.has(key) ? undefined : bookmarks.get(key);
  if (key === undefined || id === undefined) return new Paragraph({ heading: level, children });
  placed.add(key);
  return new Paragraph({ heading: level, children: [new Bookmark({ id, children })] });
}

/** What the inline content of a block is written with. */
function inline({ noteCall, picture }: BlockWriter, place: Place): InlineWriter {
  return { noteCall, picture, room: PAGE_WIDTH - indentOf(place) };
}

/** A paragraph of running text: an entry of a list, part of one, of a quote, or none of these. */
function paragraph(children: ReturnType<typeof runsOf>, place: Place): Paragraph {
  const options = { children: [...children], ...(place.kept ? { keepNext: true } : {}) };
  if (place.entry) return new Paragraph({ ...options, style: 'ListParagraph', numbering: numbered(place) });
  const indent = { left: indentOf(place) };
  if (place.quoted > 0) return new Paragraph({ ...options, style: 'Quote', indent });
  if (place.depth > 0) return new Paragraph({ ...options, style: 'ListParagraph', indent });
  return new Paragraph(options);
}

function numbered({ entry, depth }: Place) {
  const { reference = BULLETS, instance = 0 } = entry ?? {};
  return { reference, instance, level: Math.min(depth, RANKS) - 1 };
}

function indentOf({ depth, quoted }: Place): number {
  return INDENT * (Math.min(depth, RANKS) + Math.min(quoted, DEEPEST_QUOTE));
}

/** The mark of a list's entry on a line of its own, before what is no paragraph. */
function bullet(place: Place): readonly Paragraph[] {
  return place.entry ? [paragraph([], place)] : [];
}

/** Without a paragraph between them Word joins two tables. */
function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 60, line: 120 } });
}

function quote(node: Blockquote, place: Place, writer: BlockWriter): readonly (Paragraph | Table)[] {
  const within: Place = { depth: place.depth, quoted: place.quoted + 1 };
  return [...bullet(place), ...inOrder(node.children, () => within, writer)];
}

function code({ value }: Code, place: Place): Paragraph {
  const lines = value.split(/\r\n?|\n/);
  const children = lines.map(
    (line, at) => new TextRun({ text: printableText(line), ...(at > 0 ? { break: 1 } : {}) }),
  );
  return new Paragraph({ style: 'Code', children, indent: { left: indentOf(place) } });
}

function list(node: List, place: Place, writer: BlockWriter): readonly (Paragraph | Table)[] {
  const start = Math.min(Math.max(node.start ?? 1, 0), LARGEST_START);
  if (node.ordered) writer.starts.add(start);
  const entry = { reference: node.ordered ? countedFrom(start) : BULLETS, instance: ++writer.lists };
  const { kept = false } = place;
  const within: Place = { depth: place.depth + 1, quoted: place.quoted, entry, kept };
  return [...bullet(place), ...node.children.flatMap(item => listItem(item, within, writer))];
}

function listItem(item: ListItem, place: Place, writer: BlockWriter): readonly (Paragraph | Table)[] {
  const mark = typeof item.checked === 'boolean' ? (item.checked ? '☑ ' : '☐ ') : '';
  return inside(ticked(item.children, mark), place, writer);
}

/** The box of a task as a sign in front of its first words. */
function ticked(children: ListItem['children'], mark: string): readonly RootContent[] {
  const [first, ...rest] = children;
  if (mark === '') return children;
  const sign = { type: 'text', value: mark } as const;
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [sign] }, ...children];
  return [{ ...first, children: [sign, ...first.children] }, ...rest];
}

/** The first block takes the mark of the entry. */
function inside(
  nodes: readonly RootContent[],
  place: Place,
  writer: BlockWriter,
): readonly (Paragraph | Table)[] {
  const { entry: _entry, ...later } = place;
  const shown = nodes.filter(({ type }: Nodes) => type !== 'html');
  if (shown.length === 0) return bullet(place);
  return inOrder(shown, at => (at === 0 ? place : later), writer);
}
