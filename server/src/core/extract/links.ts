import type { Definition, Html, Image, Link, Nodes } from 'mdast';
import { type Span, span } from '../base/span.ts';
import type { ItemId } from '../model/item.ts';
import type { LinkReference } from '../model/reference.ts';
import { align } from '../syntax/alignment.ts';
import { unescaped } from '../syntax/markdownEscapes.ts';
import { endOf, spanOfNode, startOf } from '../syntax/prose.ts';
import { htmlLinks } from './htmlLinks.ts';
import { linkTarget } from './linkTarget.ts';
import type { Context } from './reading.ts';

/** A node that leads somewhere by URLs of its own. Reference links lead through their definition. */
export type LinkNode = Link | Image | Definition | Html;

/** Tells whether a node is such a link. */
export function isLink(node: Nodes): node is LinkNode {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition' || node.type === 'html';
}

/** Where a node leads: nowhere for `[x]()`, which people write as a placeholder; HTML may lead to several places. */
export function* linksIn(
  node: LinkNode,
  from: ItemId | undefined,
  context: Context,
): Generator<LinkReference> {
  if (node.type === 'html') yield* htmlLinks(node, from, context);
  else if (node.url !== '') yield linkReference(node, from, context);
}

function linkReference(
  node: Exclude<LinkNode, Html>,
  from: ItemId | undefined,
  context: Context,
): LinkReference {
  const whole = spanOfNode(node, context.source);
  const place = urlPlace(node, context);
  return {
    kind: 'link',
    syntax: 'markdown',
    url: node.url,
    target: linkTarget(node.url, context.path, context.reading.dialect.links),
    image: node.type === 'image',
    span: whole,
    urlSpan: place ? context.source.spanOf(place.start, place.end) : whole,
    fragmentSpan: place && fragmentPlace(node.url, place, context),
    from,
  };
}

/** Where the destination is written, without `<>`; undefined for autolinks, whose text is the URL. */
function urlPlace(node: Exclude<LinkNode, Html>, context: Context): Span | undefined {
  const start = startOf(node);
  const source = context.source.text.slice(start, endOf(node));
  const opening = node.type === 'definition' ? ']:' : '](';
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  // Labels may hold what looks like an opening: the right one is followed by the URL.
  for (
    let at = source.indexOf(opening, last ? endOf(last) - start : 0);
    at >= 0;
    at = source.indexOf(opening, at + 1)
  ) {
    const place = destination(source, at + opening.length);
    if (unescaped(source.slice(place.start, place.end)) === node.url)
      return span(start + place.start, start + place.end);
  }
  return undefined;
}

/** The destination behind an opening; in a quote its mark may stand before it. */
function destination(source: string, opening: number): Span {
  const before = /^[\s>]*(<?)/.exec(source.slice(opening));
  const start = opening + (before?.[0].length ?? 0);
  const isEnd = before?.[1] === '<' ? (char: string): boolean => char === '>' : rawEnd();
  let end = start;
  while (end < source.length && !isEnd(source[end] ?? '')) end += source[end] === '\\' ? 2 : 1;
  return span(start, Math.min(end, source.length));
}

/** A destination without brackets ends at white space or at the parenthesis that closes the link. */
function rawEnd(): (char: string) => boolean {
  let depth = 0;
  return char => {
    if (char === '(') depth++;
    return /\s/.test(char) || (char === ')' && --depth < 0);
  };
}

function fragmentPlace(url: string, place: Span, context: Context): Span | undefined {
  const hash = url.indexOf('#');
  if (hash < 0) return undefined;
  const written = align(url, context.source.text.slice(place.start, place.end), place.start);
  const fragment = written.spanOf(hash + 1, url.length);
  return context.source.spanOf(hash + 1 < url.length ? fragment.start : place.end, place.end);
}
