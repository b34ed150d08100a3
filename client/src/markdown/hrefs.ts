import type { KnownItem } from './itemTable.ts';

/** What leads from one document to another, both of them URIs in one spelling. */
export function relativeHref(from: string, to: string): string {
  const start = from.split('/').slice(0, -1);
  const target = to.split('/');
  let shared = 0;
  while (shared < start.length && shared < target.length - 1 && start[shared] === target[shared]) shared += 1;
  // Scheme and authority are the first three parts: `file:`, ``, ``.
  if (shared < 3) return to;
  return [...start.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}

/** The name under which a rendering shows an item in its own document. */
export function itemAnchor(id: string): string {
  return `sdet-${id}`;
}

/** What leads from a document to an item; `isShown` tells that the rendering of the document itself shows it. */
export function itemHref(from: string, item: KnownItem, isShown: boolean): string {
  if (item.document === from && isShown) return `#${encodeURIComponent(itemAnchor(item.id))}`;
  return `${item.document === from ? '' : relativeHref(from, item.document)}${placeIn(item)}`;
}

function placeIn({ form, anchor, line }: KnownItem): string {
  // The editor, which shows YAML, knows lines; the preview of Markdown knows headings.
  if (form === 'register') return `#L${line + 1}`;
  return anchor === undefined ? '' : `#${encodeURIComponent(anchor)}`;
}
