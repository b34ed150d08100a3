/** A half-open range of UTF-16 code units in one document: `start <= offset < end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Makes a span; both ends are offsets in UTF-16 code units. */
export function span(start: number, end: number): Span {
  return { start, end };
}

/** Tells whether `offset` touches the span: its end counts, so that a cursor behind a word is still on it. */
export function touches(range: Span, offset: number): boolean {
  return range.start <= offset && offset <= range.end;
}

/** Tells whether `inner` lies wholly inside `outer`. */
export function encloses(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
