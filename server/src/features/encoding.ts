/** How a client counts characters in a line. */
export type PositionEncoding = 'utf-16' | 'utf-8' | 'utf-32';

/** Every encoding that this server counts in. */
export const ENCODINGS: readonly PositionEncoding[] = ['utf-16', 'utf-8', 'utf-32'];

/** Number of units that the code units from `start` to `end` of a text take; a lone surrogate counts like U+FFFD. */
export function unitsBetween(text: string, start: number, end: number, encoding: PositionEncoding): number {
  if (encoding === 'utf-16') return Math.max(0, end - start);
  let units = 0;
  for (let at = start; at < end; at += widthAt(text, at)) units += unitsAt(text, at, encoding);
  return units;
}

/** Offset of the character that begins, or goes on, `units` behind `start`; never beyond `end`. */
export function offsetOfUnits(
  text: string,
  start: number,
  end: number,
  units: number,
  encoding: PositionEncoding,
): number {
  if (encoding === 'utf-16') return Math.min(start + units, end);
  let at = start;
  for (let left = units; at < end; at += widthAt(text, at)) {
    left -= unitsAt(text, at, encoding);
    if (left < 0) break;
  }
  return Math.min(at, end);
}

function widthAt(text: string, at: number): 1 | 2 {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

function unitsAt(text: string, at: number, encoding: 'utf-8' | 'utf-32'): number {
  if (encoding === 'utf-32') return 1;
  const code = text.codePointAt(at) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
}
