import type { Html } from 'mdast';
import { type Span, span } from '../base/span.ts';
import type { ItemId } from '../model/item.ts';
import type { LinkReference } from '../model/reference.ts';
import { align } from '../syntax/alignment.ts';
import { characterReference } from '../syntax/markdownEscapes.ts';
import { type HtmlAttribute, htmlAttributes } from './htmlAttributes.ts';
import { htmlPlaces } from './htmlPlaces.ts';
import { linkTarget } from './linkTarget.ts';
import type { Context } from './reading.ts';

/** The attributes that lead to a file, and what they show. Elements of other names are left to their programs. */
const LINKS: Readonly<Record<string, Readonly<Record<string, 'link' | 'image'>>>> = {
  a: { href: 'link' },
  area: { href: 'link' },
  audio: { src: 'link' },
  embed: { src: 'link' },
  iframe: { src: 'link' },
  img: { src: 'image', srcset: 'image' },
  object: { data: 'link' },
  source: { src: 'link', srcset: 'image' },
  track: { src: 'link' },
  video: { src: 'link', poster: 'image' },
};

/** What an attribute leads to; undefined for one that leads to no file. Names in lower case. */
export function linkAttribute(element: string, name: string): 'link' | 'image' | undefined {
  return LINKS[element]?.[name];
}

/** What is left for a program to fill in (`{{ racine }}/a.md`, `%7B%7Bracine%7D%7D`, `$RACINE/a.md`, `[[a]]`), and what no URL holds. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: no URL holds them
const FILLED_IN = /[{}<>`\u0000-\u001f]|%7b%7b|^\$\w|\[\[/i;

/** The links and images of a piece of HTML: `<a href="a.md">`, `<img src="b.png">`. */
export function* htmlLinks(node: Html, from: ItemId | undefined, context: Context): Generator<LinkReference> {
  const placeOf = htmlPlaces(node, context);
  for (const attribute of htmlAttributes(node.value)) {
    const { element, name, whole } = attribute;
    const shown = linkAttribute(element, name);
    if (shown === undefined) continue;
    for (const url of urlsIn(attribute)) {
      const raw = node.value.slice(url.start, url.end);
      const decoded = withoutReferences(raw);
      if (FILLED_IN.test(decoded)) continue;
      const fragment = fragmentIn(decoded, raw, url.start);
      yield {
        kind: 'link',
        syntax: name === 'srcset' ? 'srcset' : 'attribute',
        url: decoded,
        target: linkTarget(decoded, context.path, context.reading.dialect.links),
        image: shown === 'image',
        span: placeOf(...whole),
        urlSpan: placeOf(url.start, url.end),
        fragmentSpan: fragment && placeOf(fragment.start, fragment.end),
        from,
      };
    }
  }
}

/** The places of the URLs in an attribute, without white space around them. */
function* urlsIn({ name, value, inside: [start] }: HtmlAttribute): Generator<Span> {
  if (name !== 'srcset') {
    const from = value.length - value.trimStart().length;
    const to = value.trimEnd().length;
    if (from < to) yield span(start + from, start + to);
    return;
  }
  // Each candidate is a URL and perhaps a width or a density: `a.png, b.png 2x`.
  for (const { 1: url = '', index } of value.matchAll(/([^\s,](?:\S*[^\s,])?)(?:,+|[^,]*)/g))
    yield span(start + index, start + index + url.length);
}

/** A value of an attribute with its character references (`&amp;`) read. */
function withoutReferences(raw: string): string {
  return raw.replace(/&#?\w+;/g, written => characterReference(written, 0)?.decoded ?? written);
}

/** `a.md#«x»` */
function fragmentIn(url: string, raw: string, start: number): Span | undefined {
  const hash = url.indexOf('#');
  if (hash < 0) return undefined;
  const end = start + raw.length;
  return hash + 1 < url.length
    ? span(align(url, raw, start).spanOf(hash + 1, url.length).start, end)
    : span(end, end);
}
