import { matchesOf } from '../base/matchesOf.ts';
import type { ItemKindDefinition } from '../manifest/manifest.ts';
import { compileIds } from './idMatcher.ts';

/** A text that was meant to be an ID. */
export interface MalformedOccurrence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Finds what begins like an ID of the project and goes on with digits, but fits no pattern; see `compileMalformed`. */
export type MalformedFinder = (text: string) => readonly MalformedOccurrence[];

const SEPARATORS = '[-_.‐‑–]';

/** `EX-AAS-01.md` names a file. */
const FILE_NAME = /\.[a-z]{2,4}$/;

/**
 * Only patterns that begin with fixed letters and a separator (`EX-…`, `(AR|UX)-…`) tell what was meant to be an ID.
 * Found is a word with those letters, a separator or a typographic dash, and at least one digit: `EX-AAS-01`,
 * `EX–AAS–001`. What is an ID must be taken out by the caller.
 */
export function compileMalformed(kinds: readonly ItemKindDefinition[]): MalformedFinder {
  const prefixes = kinds.flatMap(({ pattern }) => (pattern === undefined ? [] : prefixesOf(pattern)));
  if (prefixes.length === 0) return () => [];
  const heads = [...new Set(prefixes)].sort((a, b) => b.length - a.length);
  const ids = compileIds(kinds);
  // In other capitals a word is meant as an ID only if it is one in these: « ex-ministre-2 » is none.
  const isMeant = (word: string): boolean =>
    heads.some(head => word.startsWith(head)) || ids.match(word.toUpperCase()) !== undefined;
  const finder = new RegExp(
    `(?<![\\p{L}\\p{N}_/.#@-])(?:${heads.join('|')})${SEPARATORS}(?:[\\p{L}\\p{N}]+${SEPARATORS}){0,4}[\\p{L}\\p{N}]+(?![\\p{L}\\p{N}_/@]|[-.]\\p{L})`,
    'giu',
  );
  return text =>
    matchesOf(text, finder)
      .filter(({ 0: word }) => /\d/.test(word) && word.length <= 64 && !FILE_NAME.test(word) && isMeant(word))
      .map(({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));
}

/** The letters (two at least) before the first separator of a pattern; alternatives give one each. */
export function prefixesOf(pattern: string): readonly string[] {
  const group = /^\((?:\?:|\?<\w+>)?([A-Za-z]{2,}(?:\|[A-Za-z]{2,})*)\)(?=\\?[-_.])/.exec(pattern);
  if (group) return (group[1] ?? '').split('|');
  const plain = /^([A-Za-z]{2,})(?=\\?[-_.])(?!\\?[-_.][*+?{])/.exec(pattern);
  return plain ? [plain[1] ?? ''] : [];
}
