import type { Span } from '../base/span.ts';
import type { AnchorFact } from '../model/section.ts';

/** A comment (to the end, when it is not closed), or the opening of an element with its attributes. */
const TAG = /<!--(?:[\s\S]*?-->|[\s\S]*$)|<([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^"'<>])*)/dgi;

const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/dg;

/** The names that HTML gives to places: `id` of any element, `name` of `<a>`. */
export function htmlAnchors(
  html: string,
  spanOf: (start: number, end: number) => Span,
): readonly AnchorFact[] {
  const anchors: AnchorFact[] = [];
  for (const tag of html.matchAll(TAG)) {
    const [start] = tag.indices?.[2] ?? [0];
    for (const { 1: key = '', indices } of (tag[2] ?? '').matchAll(ATTRIBUTE)) {
      const [from, to] = indices?.[2] ?? indices?.[3] ?? indices?.[4] ?? [0, 0];
      if (from < to && isAnchor(tag[1] ?? '', key)) {
        const name = html.slice(start + from, start + to);
        anchors.push({ name, span: spanOf(start + from, start + to) });
      }
    }
  }
  return anchors;
}

function isAnchor(element: string, attribute: string): boolean {
  return /^id$/i.test(attribute) || (/^name$/i.test(attribute) && /^a$/i.test(element));
}
