import { fold, foldInPlace } from '../base/fold.ts';
import { escapeRegex } from '../base/regex/escapeRegex.ts';
import type { ItemKindDefinition } from '../manifest/manifest.ts';
import type { ItemKind } from '../model/item.ts';
import type { IdMatcher, LeadingId } from './idMatcher.ts';
import { UNIT } from './namedItem.ts';

/** Finds the ID that a heading, a lead or a cell begins with; see `compileLeading`. */
export type LeadingFinder = (text: string) => LeadingId | undefined;

/** As much of a text as the name and the ID at its start need, with the words behind them. */
const REACH = 200;

/** What makes the ID one of several, or one of another document: « Critères 1.1 et 1.2 », « Critère 1.1 du RGAA ». */
const MORE = /^ ?(?:,|\/|&|[-–—]|et |ou |and |or |a |to |through )/;
const THEIRS = /^ (?:(?:du|de la|des|de|of the|of)(?![a-z])|de l'|d') ?(?![a-z]*[.:])/;

/** A title begins, whatever its first word is: « Critère 1.1 Des contrastes suffisants ». */
const TITLE = /^\s\p{Lu}\p{Ll}/u;

/**
 * Compiles what an item may begin with: its ID, alone or behind a word for its kind: `EX-AAS-001 — Titre`,
 * `Exigence EX-AAS-001 : Titre`, `[Critère 1.1] Titre`. The ID must be written whole, and be the only one.
 */
export function compileLeading(ids: IdMatcher, kinds: readonly ItemKindDefinition[]): LeadingFinder {
  const named = kinds.flatMap(({ kind, names }) =>
    (names ?? []).map(fold).flatMap(name => (name === '' ? [] : [{ kind, name }])),
  );
  if (named.length === 0) return ids.atStart;
  const words = named
    .map(({ name }) => escapeRegex(name).replaceAll(' ', ' +'))
    .sort((a, b) => b.length - a.length);
  const opening = new RegExp(`^ *(\\[?) *(${words.join('|')}) +(?:n[°ºo]\\.? *)?`);
  const kindsOf = (word: string): readonly ItemKind[] =>
    named.filter(({ name }) => name === fold(word)).map(({ kind }) => kind);
  return text => {
    const alone = ids.atStart(text);
    if (alone) return alone;
    const folded = foldInPlace(text.slice(0, REACH));
    const [before, bracket, word = ''] = opening.exec(folded) ?? [];
    const found = before === undefined ? undefined : ids.atStart(text.slice(before.length, REACH));
    if (before === undefined || !found || !kindsOf(word).includes(found.match.kind)) return undefined;
    const end = before.length + found.end;
    const rest = folded.slice(end);
    const another = MORE.exec(rest);
    if (another && ids.atStart(text.slice(end + another[0].length, REACH))) return undefined;
    const isTheirs = THEIRS.test(rest) && !TITLE.test(text.slice(end, REACH));
    if (isTheirs || UNIT.test(rest)) return undefined;
    const close = bracket === '[' ? (/^ *\]/.exec(rest)?.[0].length ?? 0) : 0;
    return { match: found.match, start: before.length + found.start, end, after: end + close };
  };
}
