/** A block of the page and the line of the source that it shows. */
export interface Place {
  readonly line: number;
  /** Distances from the top of the page, in pixels. */
  readonly top: number;
  readonly bottom: number;
}

/**
 * How far down the page a line stands: places are in the order of the page, and between two of them lines are
 * spread evenly. Undefined when there are no places.
 */
export function topOfLine(places: readonly Place[], line: number): number | undefined {
  const sorted = inOrder(places);
  const at = sorted.findLastIndex(place => place.line <= line);
  const before = sorted[at];
  const after = sorted[at + 1];
  if (!before) return after?.top;
  if (!after) return before.top;
  const lines = after.line - before.line;
  const share = lines === 0 ? 0 : (line - before.line) / lines;
  return before.top + share * (after.top - before.top);
}

/** The line that stands so far down the page, with a fraction; undefined when there are no places. */
export function lineAtTop(places: readonly Place[], top: number): number | undefined {
  const sorted = inOrder(places);
  const at = sorted.findLastIndex(place => place.top <= top);
  const before = sorted[at];
  const after = sorted[at + 1];
  if (!before) return after?.line;
  if (!after) return before.line;
  const height = after.top - before.top;
  const share = height <= 0 ? 0 : (top - before.top) / height;
  return before.line + share * (after.line - before.line);
}

/**
 * The places whose lines and tops both grow: a footnote at the end of the page, or an item in the closing part, shows
 * a line from far above.
 */
function inOrder(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = [];
  for (const place of places) {
    const last = kept.at(-1);
    if (last === undefined || (place.line > last.line && place.top >= last.top)) kept.push(place);
  }
  return kept;
}
