import { characterReference, PUNCTUATION } from '../syntax/markdownEscapes.ts';

/** One character of a path and how its author wrote it: `é`, `%C3%A9`, `\(`, `&amp;`. */
export interface Spelled {
  readonly char: string;
  readonly raw: string;
}

/** The characters of a destination's path, each with its own spelling. What cannot be decoded stands for itself. */
export function spelled(written: string): readonly Spelled[] {
  const list: Spelled[] = [];
  for (let at = 0; at < written.length; ) {
    const found = spelledAt(written, at);
    list.push(found);
    at += found.raw.length;
  }
  return list;
}

function spelledAt(written: string, at: number): Spelled {
  const char = String.fromCodePoint(written.codePointAt(at) ?? 0);
  if (char === '%') return encodedAt(written, at) ?? { char, raw: char };
  if (char === '\\' && PUNCTUATION.test(written[at + 1] ?? ''))
    return { char: written[at + 1] ?? '', raw: written.slice(at, at + 2) };
  const reference = char === '&' ? characterReference(written, at) : undefined;
  return reference
    ? { char: reference.decoded, raw: written.slice(at, at + reference.length) }
    : { char, raw: char };
}

/** The shortest run of escapes that is a character: `%41`, `%C3%A9`. */
function encodedAt(written: string, at: number): Spelled | undefined {
  for (let length = 3; length <= 12; length += 3) {
    const raw = written.slice(at, at + length);
    if (!/^(?:%[\da-f]{2})+$/i.test(raw) || raw.length < length) return undefined;
    try {
      return { char: decodeURIComponent(raw), raw };
    } catch {
      // The character goes on behind it.
    }
  }
  return undefined;
}

/**
 * A path spelled as its author would spell it, by what was there before: what stays keeps its very spelling, segment by
 * segment; the rest is encoded where it must be, and where the author encoded its like. `isVerbatim`: `written` stands in
 * Markdown itself, not in a quoted text of YAML.
 */
export function spelledLike(
  path: string,
  written: string,
  mustEncode: (char: string) => boolean,
  isVerbatim: boolean,
): readonly Spelled[] {
  const known = spelled(written);
  const before = segments(isVerbatim ? known : known.map(one => unlessQuoted(one, mustEncode)));
  const manner = mannerOf(before.flat(), mustEncode);
  const after = segments([...path].map(char => ({ char, raw: char })));
  return after.flatMap((segment, index) => {
    const name = textOf(segment);
    // Of several of the same name the one nearest to the end, since a path changes at its start more often.
    const same = before.findLast(other => textOf(other) === name);
    const counterpart = before.at(index - after.length) ?? [];
    const now = same ?? respelled(segment, counterpart, manner);
    return index === 0 ? now : [{ char: '/', raw: '/' }, ...now];
  });
}

/** In YAML `''` may stand for one quote: what may be half of an escape is none of the author's spelling. */
function unlessQuoted(one: Spelled, mustEncode: (char: string) => boolean): Spelled {
  return one.char === one.raw && mustEncode(one.char) ? { ...one, raw: percentEncoded(one.char) } : one;
}

function segments(list: readonly Spelled[]): readonly (readonly Spelled[])[] {
  const parts: Spelled[][] = [[]];
  for (const one of list) {
    if (one.char === '/') parts.push([]);
    else parts.at(-1)?.push(one);
  }
  return parts;
}

function textOf(segment: readonly Spelled[]): string {
  return segment.map(({ char }) => char).join('');
}

/** A segment that changed: its beginning and its end are spelled as they were, what stands between in the author's manner. */
function respelled(
  segment: readonly Spelled[],
  before: readonly Spelled[],
  manner: (char: string) => string,
): readonly Spelled[] {
  const shorter = Math.min(segment.length, before.length);
  let start = 0;
  while (start < shorter && segment[start]?.char === before[start]?.char) start++;
  let end = 0;
  while (end < shorter - start && segment.at(-1 - end)?.char === before.at(-1 - end)?.char) end++;
  const middle = segment.slice(start, segment.length - end);
  return [
    ...before.slice(0, start),
    ...middle.map(({ char }) => ({ char, raw: manner(char) })),
    ...before.slice(before.length - end),
  ];
}

/** How an author writes a character: as before; one that is new, as others of its like. */
function mannerOf(
  before: readonly Spelled[],
  mustEncode: (char: string) => boolean,
): (char: string) => string {
  const encoded = before.filter(({ raw }) => raw.startsWith('%') && raw.length > 1);
  const plain = new Set(before.filter(({ char, raw }) => char === raw).map(({ char }) => char));
  const escaped = new Set(encoded.map(({ char }) => char));
  const encodesAll = encoded.some(({ char }) => /[\w.~-]/.test(char));
  const encodesForeign = encodesAll || encoded.some(({ char }) => isForeign(char));
  const leavesForeign = [...plain].some(isForeign);
  return char => {
    if (mustEncode(char)) return percentEncoded(char);
    if (plain.has(char)) return char;
    if (escaped.has(char)) return percentEncoded(char);
    const isEncoded = isForeign(char) ? encodesForeign && !leavesForeign : encodesAll;
    return isEncoded ? encodeURIComponent(wellFormed(char)) : char;
  };
}

/** No character of ASCII. */
function isForeign(char: string): boolean {
  return (char.codePointAt(0) ?? 0) > 127;
}

/** `%20`; characters that `encodeURIComponent` leaves alone as well. */
export function percentEncoded(char: string): string {
  const code = encodeURIComponent(wellFormed(char));
  return code === char ? `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}` : code;
}

/** Half a surrogate pair has no encoding. */
function wellFormed(char: string): string {
  return char.replace(/\p{Surrogate}/gu, '\uFFFD');
}
