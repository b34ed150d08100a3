import type { ElementContent, Root, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { printableText } from '../../base/printableText.ts';
import type { WrittenItems } from './writtenItems.ts';

/** The HTML of a piece of a preview, and the items in it that can be patched by themselves. */
export interface PieceHtml {
  /** The piece with the name of each such item in its place, between marks. */
  readonly frame: string;
  /** Articles by the anchor of their heading. */
  readonly items: ReadonlyMap<string, string>;
}

const NO_ITEMS: WrittenItems = new Map();

/** Stands before and behind the name of an item: HTML never holds it, since texts escape `<` and attributes `"`. */
const MARK = '<""';

/** Writes a piece; of items that were written before stands in it the heading of the first alone. */
export function pieceHtml(children: readonly RootContent[], written: WrittenItems = NO_ITEMS): PieceHtml {
  const items = new Map<string, string>();
  const named = <T extends RootContent>(node: T): T | { type: 'raw'; value: string } => {
    if (node.type !== 'element') return node;
    const first = itemAnchor(node);
    const run = first === undefined ? undefined : written.get(first);
    if (!run) return { ...node, children: node.children.map(child => named(child) as ElementContent) };
    for (const { anchor, html } of run) items.set(anchor, html);
    return { type: 'raw', value: run.map(({ anchor }) => MARK + anchor + MARK).join('') };
  };
  const root: Root = { type: 'root', children: children.map(child => named(child) as RootContent) };
  const frame = printableText(toHtml(root, { allowDangerousHtml: true }));
  return { frame, items };
}

/** A piece without items to be patched. */
export function plainPiece(html: string): PieceHtml {
  return { frame: html, items: new Map() };
}

/** All of a piece. */
export function wholeHtml({ frame, items }: PieceHtml): string {
  const parts = frame.split(MARK);
  return parts.map((part, index) => (index % 2 === 0 ? part : (items.get(part) ?? ''))).join('');
}

function itemAnchor(node: RootContent): string | undefined {
  if (node.type !== 'element' || node.tagName !== 'article') return undefined;
  const [heading] = node.children;
  const id = heading?.type === 'element' ? heading.properties['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
