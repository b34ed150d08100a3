import type { Span } from '../base/span.ts';

/** How far from a place its line is looked at, in code units; a whole book may stand on one line. */
const FARTHEST = 1000;

/** The line in which a place stands, without what is far from it: `before` and `after` the place. */
export function lineAround(
  text: string,
  { start, end }: Span,
): { readonly before: string; readonly after: string } {
  const before = text.slice(Math.max(0, start - FARTHEST), start);
  const after = text.slice(end, end + FARTHEST);
  const lineEnd = after.indexOf('\n');
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    after: lineEnd < 0 ? after : after.slice(0, lineEnd),
  };
}
