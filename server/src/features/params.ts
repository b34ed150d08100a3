/** A member of what a client sent, if it is a text; undefined for anything else. */
export function textMember(value: unknown, key: string): string | undefined {
  const found = memberOf(value, key);
  return typeof found === 'string' ? found : undefined;
}

/** A member of what a client sent, if it is a number; undefined for anything else. */
export function numberMember(value: unknown, key: string): number | undefined {
  const found = memberOf(value, key);
  return typeof found === 'number' ? found : undefined;
}

/** A member of what a client sent; undefined when that is no object. */
export function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** A range that a client sent; undefined when it is none. */
export function rangeMember(value: unknown, key: string): SentRange | undefined {
  const range = memberOf(value, key);
  const [start, end] = [positionIn(memberOf(range, 'start')), positionIn(memberOf(range, 'end'))];
  return start && end && { start, end };
}

/** A position that a client sent; undefined when it is none. */
export function positionIn(value: unknown): SentPosition | undefined {
  const [line, character] = [numberMember(value, 'line'), numberMember(value, 'character')];
  return line === undefined || character === undefined ? undefined : { line, character };
}

/** A position as the LSP writes it. */
export interface SentPosition {
  readonly line: number;
  readonly character: number;
}

/** A range as the LSP writes it. */
export interface SentRange {
  readonly start: SentPosition;
  readonly end: SentPosition;
}
