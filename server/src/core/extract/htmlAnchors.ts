import type { Span } from '../base/span.ts';
import type { AnchorFact } from '../model/section.ts';

/** The names that HTML gives to places: `id` of any element, `name` of `<a>`. */
export function htmlAnchors(
  html: string,
  spanOf: (start: number, end: number) => Span,
): readonly AnchorFact[] {
  const found = html.matchAll(/<[a-z][^<>]*?\s(?:id|name)\s*=\s*(?:"([^"]+)"|'([^']+)'|([^\s"'<>]+))/gi);
  return [...found].map(({ 0: whole, 1: double, 2: single, 3: bare, index }) => {
    const name = double ?? single ?? bare ?? '';
    const start = index + whole.lastIndexOf(name);
    return { name, span: spanOf(start, start + name.length) };
  });
}
