import type { ElementContent, RootContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { WrittenItems } from './writtenItems.ts';

/** The HTML of a piece of a preview, and the items in it that can be patched by themselves. */
export interface PieceHtml {
  readonly whole: string;
  /** The whole with the name of each such item in its place. */
  readonly frame: string;
  /** Articles by the anchor of their heading. */
  readonly items: ReadonlyMap<string, string>;
}

const NO_ITEMS: WrittenItems = new Map();

/** Stands before and behind the name of an item: no text of a view holds it. */
const MARK = '\0';

/** Writes a piece; items that were written before stand in it by their headings alone. */
export function pieceHtml(children: readonly RootContent[], written: WrittenItems = NO_ITEMS): PieceHtml {
  const items = new Map<string, string>();
  const named = <T extends RootContent>(node: T): T | { type: 'raw'; value: string } => {
    if (node.type !== 'element') return node;
    const anchor = itemAnchor(node);
    const html = anchor === undefined ? undefined : written.get(anchor);
    if (anchor === undefined || html === undefined)
      return { ...node, children: node.children.map(child => named(child) as ElementContent) };
    items.set(anchor, html);
    return { type: 'raw', value: MARK + anchor + MARK };
  };
  const frame = toHtml(
    { type: 'root', children: children.map(child => named(child) as RootContent) },
    { allowDangerousHtml: true },
  );
  const whole = frame
    .split(MARK)
    .map((part, index) => (index % 2 === 0 ? part : (items.get(part) ?? '')))
    .join('');
  return { whole, frame, items };
}

/** A piece without items to be patched. */
export function plainPiece(html: string): PieceHtml {
  return { whole: html, frame: html, items: new Map() };
}

function itemAnchor(node: RootContent): string | undefined {
  if (node.type !== 'element' || node.tagName !== 'article') return undefined;
  const [heading] = node.children;
  const id = heading?.type === 'element' ? heading.properties['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}
