import { foldInPlace } from '../base/fold.ts';
import { matchesOf } from '../base/matchesOf.ts';
import { escapeRegex } from '../base/regex/escapeRegex.ts';
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

/** A name of an entry, ready to be looked for. */
interface Name {
  readonly entry: EntryAttributes;
  readonly name: string;
  /** Sticky; for a folded text. Made when it is first asked for: most names of a glossary are in few texts. */
  readonly pattern: () => RegExp;
}

/** Where a name may begin: a word, or a sign. */
const LEAD = /(?<![\p{L}\p{N}_-])(?:[\p{L}\p{N}]+|[^\s\p{L}\p{N}])/gu;

/**
 * Compiles the names of a glossary, longest first: « cahier de textes » is not the term « cahier ». Case, accents, line
 * ends and a plural `s` or `x` do not count; a name in capitals (`ENT`) is found in capitals alone.
 */
export function compileTerms(entries: readonly EntryAttributes[]): TermFinder {
  const byLead = namesByLead(entries);
  return text => {
    const folded = foldInPlace(text);
    const uses: TermUse[] = [];
    let from = 0;
    for (const { 0: lead, index: start } of byLead.size === 0 ? [] : matchesOf(folded, LEAD)) {
      const use = start < from ? undefined : useAt(text, folded, start, byLead.get(keyOf(lead)) ?? []);
      if (use === undefined) continue;
      uses.push(use);
      from = use.end;
    }
    return uses;
  };
}

/** The names by the word that they begin with, so that only few are tried at each word of a text. */
function namesByLead(entries: readonly EntryAttributes[]): ReadonlyMap<string, readonly Name[]> {
  const names = entries
    .flatMap(entry => namesOf(entry).map(name => ({ entry, name, pattern: onceMade(() => patternOf(name)) })))
    .filter(({ name }) => /\p{L}/u.test(name))
    .sort((a, b) => b.name.length - a.name.length);
  const byLead = new Map<string, Name[]>();
  for (const one of names) {
    const key = keyOf(foldInPlace(one.name.trim()).match(LEAD)?.[0] ?? '');
    const alike = byLead.get(key) ?? [];
    alike.push(one);
    byLead.set(key, alike);
  }
  return byLead;
}

function useAt(text: string, folded: string, start: number, names: readonly Name[]): TermUse | undefined {
  for (const { entry, name, pattern: patternOfName } of names) {
    const pattern = patternOfName();
    pattern.lastIndex = start;
    const found = pattern.exec(folded);
    if (found === null) continue;
    const end = start + found[0].length;
    const written = text.slice(start, end).replace(/\s+/g, ' ');
    if (!isCapitals(name) || written.startsWith(name)) return { entry, written, start, end };
  }
  return undefined;
}

/** What a text can call an entry: its name, acronym and aliases. The id is for YAML alone. */
export function namesOf({ name, aliases, extra }: EntryAttributes): readonly string[] {
  return [...new Set([name, ...aliases, ...(extra['acronym'] ?? [])])].filter(text => text.trim() !== '');
}

function onceMade<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function patternOf(name: string): RegExp {
  const words = foldInPlace(name.trim()).split(/\s+/);
  const sources = words.map(word => `${escapeRegex(word)}[sx]?`);
  return new RegExp(`${sources.join('\\s+')}(?![\\p{L}\\p{N}_-])`, 'uy');
}

/** The same for a word and its plural. */
function keyOf(lead: string): string {
  return lead.replace(/[sx]+$/, '');
}

function isCapitals(name: string): boolean {
  return /\p{Lu}/u.test(name) && name === name.toUpperCase();
}
