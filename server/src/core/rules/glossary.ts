import { foldInPlace } from '../base/fold.ts';
import type { EntryAttributes } from '../model/catalogue.ts';

/** A term of the glossary where a text uses it. */
export interface TermUse {
  readonly entry: EntryAttributes;
  /** As written, white space folded. */
  readonly written: string;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** Finds the terms of a glossary in a text. */
export type TermFinder = (text: string) => readonly TermUse[];

/**
 * Compiles the names of a glossary into one expression, longest first: « cahier de textes » is not the term « cahier ».
 * Case, accents, line ends and a plural `s` or `x` do not count; a name in capitals (`ENT`) is found in capitals alone.
 */
export function compileTerms(entries: readonly EntryAttributes[]): TermFinder {
  const names = entries
    .flatMap(entry => namesOf(entry).map(name => ({ entry, name, source: sourceOf(name) })))
    .filter(({ name }) => /\p{L}/u.test(name))
    .sort((a, b) => b.name.length - a.name.length);
  if (names.length === 0) return () => [];
  const finder = new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?:${names.map(({ source }) => `(${source})`).join('|')})(?![\\p{L}\\p{N}_-])`,
    'gu',
  );
  return text =>
    [...foldInPlace(text).matchAll(finder)].flatMap(found => {
      const [start, end] = [found.index, found.index + found[0].length];
      const written = text.slice(start, end).replace(/\s+/g, ' ');
      const name = names[found.findIndex((part, index) => index > 0 && part !== undefined) - 1];
      if (!name || (isCapitals(name.name) && !written.startsWith(name.name))) return [];
      return [{ entry: name.entry, written, start, end }];
    });
}

/** What a text can call an entry: its name, acronym and aliases. The id is for YAML alone. */
export function namesOf({ name, aliases, extra }: EntryAttributes): readonly string[] {
  return [...new Set([name, ...aliases, ...(extra['acronym'] ?? [])])].filter(text => text.trim() !== '');
}

function sourceOf(name: string): string {
  const words = foldInPlace(name.trim()).split(/\s+/);
  return words.map(word => `${word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}[sx]?`).join('\\s+');
}

function isCapitals(name: string): boolean {
  return /\p{Lu}/u.test(name) && name === name.toUpperCase();
}
