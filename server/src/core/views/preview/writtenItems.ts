import { sameMoved } from '../../base/sameMoved.ts';
import { type Span, span } from '../../base/span.ts';
import { TOP } from '../render/assemble.ts';
import type { StretchShape } from '../render/sourceText.ts';
import type { ViewItem, ViewNode } from '../viewModel.ts';
import { type Asked, answeredStill, noting, type Surroundings } from './askedAbout.ts';

/** An item as HTML. */
export interface WrittenItem {
  /** Of its heading. */
  readonly anchor: string;
  readonly html: string;
}

/** Items that follow each other, by the anchor of the first. */
export type WrittenItems = ReadonlyMap<string, readonly WrittenItem[]>;

/** An item that was written, and all that it was written from. */
interface KnownItem {
  readonly item: ViewItem;
  readonly depth: number;
  readonly raised: number;
  readonly shape: StretchShape;
  readonly asked: readonly Asked[];
  /** Undefined: it calls footnotes. */
  readonly html: string | undefined;
}

/** Items that were written, by the anchor of their heading; for when they are written again. */
export type KnownItems = ReadonlyMap<string, KnownItem>;

/** How items are written, for one way to show a page. */
export interface ItemWriter {
  readonly around: Surroundings;
  /** By how many ranks the headings of the page are raised. */
  readonly raised: number;
  /** Writes an item whose heading is `depth` deep; undefined when it calls footnotes: these are numbered through the whole. */
  write(item: ViewItem, depth: number, around: Surroundings): string | undefined;
}

/** The items of a view, written one by one. */
export interface ItemsApart {
  /** The view, in which of items that follow each other and were written stands the heading of the first alone. */
  readonly parts: readonly ViewNode[];
  readonly written: WrittenItems;
  readonly known: KnownItems;
}

/**
 * Writes the items of a view one by one, but those of which nothing has changed that they were written from. Items with footnotes
 * stay in the view as they are.
 */
export function writeItems(parts: readonly ViewNode[], before: KnownItems, writer: ItemWriter): ItemsApart {
  const written = new Map<string, readonly WrittenItem[]>();
  const known = new Map<string, KnownItem>();
  const alone = (item: ViewItem, depth: number): WrittenItem | undefined => {
    const anchor = writer.around.anchors.get(item.key);
    if (anchor === undefined) return undefined;
    const { made, isComplete } = again(item, depth, before.get(anchor), writer);
    if (isComplete) known.set(anchor, made);
    return made.html === undefined ? undefined : { anchor, html: made.html };
  };
  const apart = (nodes: readonly ViewNode[], depth: number): readonly ViewNode[] => {
    let run: WrittenItem[] | undefined;
    return nodes.flatMap((node): readonly ViewNode[] => {
      const item = node.kind === 'item' ? alone(node, depth) : undefined;
      if (node.kind === 'section' || !item) {
        run = undefined;
        return [node.kind === 'section' ? { ...node, children: apart(node.children, depth + 1) } : node];
      }
      if (run) {
        run.push(item);
        return [];
      }
      run = [item];
      written.set(item.anchor, run);
      return [emptied(node)];
    });
  };
  return { parts: apart(parts, TOP), written, known };
}

/** An item of which nothing is shown but that it is there. */
function emptied(item: ViewItem): ViewItem {
  return { ...item, title: { lead: '', text: undefined }, fields: [], texts: [], place: undefined };
}

/** An item as it was written before, or written anew; `isComplete`: whether it may be kept for the next time. */
function again(
  item: ViewItem,
  depth: number,
  before: KnownItem | undefined,
  { around, raised, write }: ItemWriter,
): { readonly made: KnownItem; readonly isComplete: boolean } {
  const { path, offset } = item.begins;
  const shape = around.sources(path)?.shapeOf(stretchOf(item)) ?? [];
  if (before) {
    const by = offset - before.item.begins.offset;
    const isSame =
      before.depth === depth &&
      before.raised === raised &&
      sameShape(before.shape, shape) &&
      sameMoved(before.item, item, by) &&
      answeredStill(before.asked, around, offset, by);
    // The shape may hold on to a whole text: the new one.
    if (isSame) return { made: { ...before, shape }, isComplete: true };
  }
  const noted = noting(around, offset);
  const html = write(item, depth, noted.around);
  const made = { item, depth, raised, shape, asked: noted.asked, html };
  return { made, isComplete: noted.isComplete() };
}

/** From the beginning of an item to the end of all that is shown of it. */
function stretchOf({ begins, title, texts }: ViewItem): Span {
  let [start, end] = [begins.offset, begins.offset];
  const include = (spans: readonly Span[]): void => {
    for (const part of spans) {
      start = Math.min(start, part.start);
      end = Math.max(end, part.end);
    }
  };
  include(title.text?.spans ?? []);
  for (const { passage } of texts) include(passage.spans);
  return span(start, end);
}

function sameShape(one: StretchShape, other: StretchShape): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}
