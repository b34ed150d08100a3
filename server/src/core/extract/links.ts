import type { Definition, Image, Link, Nodes } from 'mdast';
import { type Span, span } from '../base/span.ts';
import type { ItemId } from '../model/item.ts';
import type { LinkReference } from '../model/reference.ts';
import { endOf, spanOfNode, startOf } from '../syntax/prose.ts';
import { linkTarget } from './linkTarget.ts';
import type { Context } from './reading.ts';

/** A node that leads somewhere by a URL of its own. Reference links lead through their definition. */
export type LinkNode = Link | Image | Definition;

/** Tells whether a node is such a link. */
export function isLink(node: Nodes): node is LinkNode {
  return node.type === 'link' || node.type === 'image' || node.type === 'definition';
}

/** Reads a link; undefined when it leads nowhere (`[x]()`), which people write as a placeholder. */
export function linkReference(
  node: LinkNode,
  from: ItemId | undefined,
  context: Context,
): LinkReference | undefined {
  if (node.url === '') return undefined;
  const whole = spanOfNode(node, context.source);
  const place = urlPlace(node, context);
  const urlSpan = place ? context.source.spanOf(place.start, place.end) : whole;
  return {
    kind: 'link',
    url: node.url,
    target: linkTarget(node.url, context.path, context.reading.dialect.links),
    image: node.type === 'image',
    span: whole,
    urlSpan,
    fragmentSpan: place && fragmentPlace(place, context),
    from,
  };
}

/** Where the destination is written, without `<>`; undefined for autolinks, whose text is the URL. */
function urlPlace(node: LinkNode, context: Context): Span | undefined {
  const start = startOf(node);
  const source = context.source.text.slice(start, endOf(node));
  const opening = node.type === 'definition' ? definitionOpening(source) : linkOpening(node, source, start);
  if (opening < 0) return undefined;
  const from =
    opening +
    (/^\s*</.exec(source.slice(opening))?.[0].length ?? /^\s*/.exec(source.slice(opening))?.[0].length ?? 0);
  const bracketed = source[from - 1] === '<';
  const rest = source.slice(from);
  const length = bracketed ? rest.search(/(?<!\\)>/) : rawLength(rest);
  return length < 0 ? undefined : span(start + from, start + from + length);
}

function linkOpening(node: Link | Image, source: string, start: number): number {
  const last = node.type === 'link' ? node.children.at(-1) : undefined;
  const from = last ? endOf(last) - start : 0;
  const found = source.indexOf('](', node.type === 'image' ? imageLabelEnd(source) : from);
  return found < 0 ? -1 : found + 2;
}

/** The alt text of an image may hold brackets; its label ends at the last `](` that leaves a destination behind. */
function imageLabelEnd(source: string): number {
  return Math.max(0, source.lastIndexOf(']('));
}

function definitionOpening(source: string): number {
  const found = source.indexOf(']:');
  return found < 0 ? -1 : found + 2;
}

/** A destination without brackets ends at white space or at the parenthesis that closes the link. */
function rawLength(text: string): number {
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if (char === '\\') i++;
    else if (/\s/.test(char)) return i;
    else if (char === '(') depth++;
    else if (char === ')' && --depth < 0) return i;
  }
  return text.length;
}

function fragmentPlace(place: Span, context: Context): Span | undefined {
  const hash = context.source.text.slice(place.start, place.end).indexOf('#');
  return hash < 0 ? undefined : context.source.spanOf(place.start + hash + 1, place.end);
}
