/** An attribute of an element, with the places of its parts in the HTML. */
export interface HtmlAttribute {
  /** Lower case. */
  readonly element: string;
  /** Lower case. */
  readonly name: string;
  /** As written, without quotes. */
  readonly value: string;
  /** `«href="a.md"»` */
  readonly whole: readonly [start: number, end: number];
  /** `href="«a.md»"` */
  readonly inside: readonly [start: number, end: number];
}

/**
 * A comment (to the end, when it is not closed), an element whose content is no markup, or the opening of an element
 * with its attributes.
 */
const TAG =
  /<!--(?:[\s\S]*?-->|[\s\S]*$)|<(?:script|style|textarea)(?=[\s>])[\s\S]*?(?:<\/(?:script|style|textarea)|$)|<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)/dgi;

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>`]+)))?/dg;

/** The attributes with a value of every element in a piece of HTML; of two with the same name the first counts. */
export function* htmlAttributes(html: string): Generator<HtmlAttribute> {
  for (const tag of html.matchAll(TAG)) {
    const [start] = tag.indices?.[2] ?? [0];
    const known = new Set<string>();
    for (const { 0: whole, 1: name = '', index, indices } of (tag[2] ?? '').matchAll(ATTRIBUTE)) {
      const [from, to] = indices?.[2] ?? indices?.[3] ?? indices?.[4] ?? [0, 0];
      const key = name.toLowerCase();
      if (from >= to || known.has(key)) continue;
      known.add(key);
      yield {
        element: (tag[1] ?? '').toLowerCase(),
        name: key,
        value: html.slice(start + from, start + to),
        whole: [start + index, start + index + whole.length],
        inside: [start + from, start + to],
      };
    }
  }
}
