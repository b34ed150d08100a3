import type { ItemKindDefinition } from '../manifest/manifest.ts';
import { type ItemForm, type ItemId, type ItemKind, itemId } from '../model/item.ts';

/** A text that is an ID of this project. */
export interface IdMatch {
  readonly id: ItemId;
  readonly kind: ItemKind;
  readonly forms: readonly ItemForm[];
  /** Named groups of the pattern that took part. */
  readonly groups: Readonly<Record<string, string>>;
}

/** An ID found in a text. */
export interface IdOccurrence {
  readonly match: IdMatch;
  readonly start: number;
  readonly end: number;
}

/** Knows what the IDs of a project look like. */
export interface IdMatcher {
  /** Whether the whole text is an ID; undefined when it is not, or is longer than 64 code units. */
  match(text: string): IdMatch | undefined;
  /** The ID at the very start of a text, brackets around it allowed: `[EX-AAS-001] Titre`. `end` is behind the brackets. */
  atStart(text: string): IdOccurrence | undefined;
  /** Every ID that stands as a word of its own, left to right. IDs of digits alone (`1.6`) are no words: see `names`. */
  words(text: string): readonly IdOccurrence[];
}

/** Patterns are tried on tokens of at most this many code units (DESIGN §2). */
const LONGEST_TOKEN = 64;

/** What an unbracketed ID may be made of. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*/gu;

/** The same, at one place. Apart from `TOKEN`, since `matchAll` begins at the `lastIndex` of its expression. */
const TOKEN_AT = new RegExp(TOKEN.source, 'uy');

/** Compiles the ID patterns of the kinds; the first kind that fits wins. */
export function compileIds(kinds: readonly ItemKindDefinition[]): IdMatcher {
  const compiled = kinds.flatMap(definition => {
    const pattern = definition.pattern === undefined ? undefined : anchored(definition.pattern);
    return pattern ? [{ definition, pattern }] : [];
  });
  const match = (text: string): IdMatch | undefined => {
    if (text.length === 0 || text.length > LONGEST_TOKEN) return undefined;
    for (const { definition, pattern } of compiled) {
      const found = pattern.exec(text);
      if (found)
        return { id: itemId(text), kind: definition.kind, forms: definition.forms, groups: groupsOf(found) };
    }
    return undefined;
  };
  return { match, atStart: text => atStart(text, match), words: text => words(text, match) };
}

/** A regular expression that must match a whole text; undefined when it is none. */
export function anchored(source: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(`^(?:${source})$`, flags);
    } catch {
      // Tried without `u` next: many people escape what `u` forbids to escape.
    }
  }
  return undefined;
}

type Match = (text: string) => IdMatch | undefined;

function groupsOf(found: RegExpExecArray): Readonly<Record<string, string>> {
  const pairs = Object.entries(found.groups ?? {}).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  return Object.fromEntries(pairs);
}

function atStart(text: string, match: Match): IdOccurrence | undefined {
  const bracketed = /^\s*(\[{1,2})\s*([^[\]]{1,64}?)\s*(\]{1,2})/.exec(text);
  const inside = bracketed && (match(bracketed[2] ?? '') ?? match(`[${bracketed[2]}]`));
  if (bracketed && inside) {
    const start = bracketed[0].indexOf(bracketed[2] ?? '');
    return { match: inside, start, end: bracketed[0].length };
  }
  const start = text.search(/\S/);
  if (start < 0) return undefined;
  TOKEN_AT.lastIndex = start;
  const token = TOKEN_AT.exec(text);
  return token ? longest(token[0], start, match) : undefined;
}

function words(text: string, match: Match): readonly IdOccurrence[] {
  const found: IdOccurrence[] = [];
  for (const token of text.matchAll(TOKEN)) {
    if (!/\p{L}/u.test(token[0])) continue;
    const whole = longest(token[0], token.index, match);
    if (whole) found.push(whole);
    else found.push(...parts(token[0], token.index, match));
  }
  return found;
}

/** The token without more and more of the punctuation at its end: `EX-AAS-001.` */
function longest(token: string, start: number, match: Match): IdOccurrence | undefined {
  let candidate = token;
  for (;;) {
    const found = match(candidate);
    if (found) return { match: found, start, end: start + candidate.length };
    if (!/[_./+-]$/.test(candidate)) return undefined;
    candidate = candidate.slice(0, -1);
  }
}

/** `EX-AAS-001/EX-AAS-002`: each part between slashes. */
function* parts(token: string, start: number, match: Match): Generator<IdOccurrence> {
  if (!token.includes('/')) return;
  let at = start;
  for (const part of token.split('/')) {
    const found = part === '' ? undefined : longest(part, at, match);
    if (found) yield found;
    at += part.length + 1;
  }
}
