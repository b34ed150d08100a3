import { span } from '../core/base/span.ts';
import type { Problem } from '../core/model/problem.ts';

/** A text as read from bytes: without byte order mark, and what could not be read. */
export interface DecodedText {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads bytes as UTF-8. Bytes that are none become U+FFFD and one problem that names the first; a file with a
 * UTF-16 byte order mark is read as such, with a problem; one with NUL bytes is no text at all.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const utf16 = utf16Label(bytes);
  if (utf16 !== undefined)
    return { text: new TextDecoder(utf16).decode(bytes), problems: [encodingProblem(0, 0)] };
  if (bytes.includes(0))
    return { text: '', problems: [{ code: 'syntax', detail: { kind: 'binary' }, span: span(0, 0) }] };
  const text = new TextDecoder().decode(bytes);
  if (!text.includes('\uFFFD')) return { text, problems: [] };
  const bad = firstInvalidByte(bytes);
  if (bad === undefined) return { text, problems: [] };
  const offset = new TextDecoder().decode(bytes.subarray(0, bad)).length;
  return { text, problems: [encodingProblem(bad, offset)] };
}

function encodingProblem(byteOffset: number, offset: number): Problem {
  return { code: 'syntax', detail: { kind: 'encoding', byteOffset }, span: span(offset, offset + 1) };
}

function utf16Label(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Index of the first byte that belongs to no well-formed UTF-8 sequence (Unicode, table 3-7). */
function firstInvalidByte(bytes: Uint8Array): number | undefined {
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length === 0) return i;
    i += length;
  }
  return undefined;
}

/** Length of the well-formed sequence at `i`; 0 when there is none. */
function sequenceLength(bytes: Uint8Array, i: number): number {
  const lead = bytes[i] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const second = bytes[i + 1] ?? 0;
  if (second < (SECOND_FROM[lead] ?? 0x80) || second > (SECOND_TO[lead] ?? 0xbf)) return 0;
  for (let k = 2; k < length; k++) {
    const next = bytes[i + k] ?? 0;
    if (next < 0x80 || next > 0xbf) return 0;
  }
  return length;
}

const SECOND_FROM: Readonly<Record<number, number>> = { 224: 0xa0, 240: 0x90 };
const SECOND_TO: Readonly<Record<number, number>> = { 237: 0x9f, 244: 0x8f };
