import { matchesOf } from '../base/matchesOf.ts';
import { parseRegex, type RegexNode } from '../base/regex/parseRegex.ts';
import type { ItemKindDefinition } from '../manifest/manifest.ts';
import { type ItemForm, type ItemId, type ItemKind, itemId } from '../model/item.ts';

/** A text that is an ID of this project. */
export interface IdMatch {
  readonly id: ItemId;
  readonly kind: ItemKind;
  readonly forms: readonly ItemForm[];
  /** Defines without marks around it when a colon follows; absent: it does not. */
  readonly bare?: true;
  /** Named groups of the pattern that took part. */
  readonly groups: Readonly<Record<string, string>>;
}

/** An ID found in a text; `start` and `end` are those of the ID alone. */
export interface IdOccurrence {
  readonly match: IdMatch;
  readonly start: number;
  readonly end: number;
}

/** An ID at the start of a text. */
export interface LeadingId extends IdOccurrence {
  /** Behind the ID and the brackets around it. */
  readonly after: number;
}

/** Knows what the IDs of a project look like. */
export interface IdMatcher {
  /** Whether the whole text is an ID; undefined when it is not, or is longer than 64 code units. */
  match(text: string): IdMatch | undefined;
  /**
   * The ID at the very start of a text, brackets around it allowed: `[EX-AAS-001] Titre`. Double brackets are a wiki
   * reference to an item that is defined elsewhere.
   */
  atStart(text: string): LeadingId | undefined;
  /** Every ID that stands as a word of its own, left to right. IDs of digits alone (`1.6`) are no words: see `names`. */
  words(text: string): readonly IdOccurrence[];
}

/** Patterns are tried on tokens of at most this many code units (DESIGN §2). */
const LONGEST_TOKEN = 64;

/** What an unbracketed ID may be made of. */
const TOKEN = /[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+‐‑-]*/gu;

/** The hyphens that word processors put into IDs so that no line ends there: `EX‑AAS‑001` is `EX-AAS-001`. */
const TYPOGRAPHIC = /[‐‑]/g;

/** The same, at one place. */
const TOKEN_AT = new RegExp(TOKEN.source, 'uy');

/** Compiles the ID patterns of the kinds; the first kind that fits wins. */
export function compileIds(kinds: readonly ItemKindDefinition[]): IdMatcher {
  const compiled = kinds.flatMap(definition => {
    const pattern = definition.pattern === undefined ? undefined : anchored(definition.pattern);
    return pattern ? [{ definition, pattern }] : [];
  });
  const asWritten = (text: string): IdMatch | undefined => {
    for (const { definition, pattern } of compiled) {
      const found = pattern.exec(text);
      if (!found) continue;
      const { kind, forms, bare } = definition;
      return { id: itemId(text), kind, forms, ...(bare ? { bare } : {}), groups: groupsOf(found) };
    }
    return undefined;
  };
  const match = (text: string): IdMatch | undefined => {
    if (text.length === 0 || text.length > LONGEST_TOKEN) return undefined;
    const plain = text.replace(TYPOGRAPHIC, '-');
    return asWritten(text) ?? (plain === text ? undefined : asWritten(plain));
  };
  const withDigit = compiled.every(({ pattern }) => needsDigit(parseRegex(pattern.source)));
  return { match, atStart: text => atStart(text, match), words: text => words(text, match, withDigit) };
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

/** Brackets at the start of a text and what stands in them. */
const BRACKETED = /^\s*\[([^[\]]{1,80})\]/;

function atStart(text: string, match: Match): LeadingId | undefined {
  const bracketed = BRACKETED.exec(text);
  if (bracketed) return inBrackets(bracketed, match);
  const start = text.search(/\S/);
  if (start < 0) return undefined;
  TOKEN_AT.lastIndex = start;
  const token = TOKEN_AT.exec(text);
  const found = token ? longest(token[0], start, match) : undefined;
  return found && { ...found, after: found.end };
}

/** The brackets may be part of the ID, as in the names of standards: `[RGS]`. */
function inBrackets([whole, inside = '']: RegExpExecArray, match: Match): LeadingId | undefined {
  const id = inside.trim();
  const bare = match(id);
  const start = whole.length - 1 - inside.length + inside.indexOf(id);
  if (bare) return { match: bare, start, end: start + id.length, after: whole.length };
  const withBrackets = match(`[${inside}]`);
  if (!withBrackets) return undefined;
  return {
    match: withBrackets,
    start: whole.length - inside.length - 2,
    end: whole.length,
    after: whole.length,
  };
}

/** Whether every text that an expression matches holds a digit; in doubt it does not. */
function needsDigit(node: RegexNode): boolean {
  if (node.kind === 'atom') return /^(?:\\d|\d|\[(?:\d-\d|\d|\\d)+\])$/.test(node.source);
  if (node.kind === 'sequence') return node.parts.some(needsDigit);
  if (node.kind === 'choice') return node.parts.every(needsDigit);
  return node.kind === 'repeat' && node.min > 0 && needsDigit(node.part);
}

/** `withDigit`: no ID is without a digit, so that most words need not be tried. */
function words(text: string, match: Match, withDigit: boolean): readonly IdOccurrence[] {
  const found: IdOccurrence[] = [];
  for (const token of matchesOf(text, TOKEN)) {
    // A token without letters is a number.
    if ((withDigit && !/\d/.test(token[0])) || !/\p{L}/u.test(token[0])) continue;
    const whole = longest(token[0], token.index, match);
    if (whole) found.push(whole);
    else found.push(...parts(token[0], token.index, match));
  }
  return found;
}

/** Punctuation that a token may hold, of which none belongs to an ID at its end unless the pattern says so. */
const ENDINGS = '_./+-‐‑';

/** The token without more and more of the punctuation at its end: `EX-AAS-001.` */
function longest(token: string, start: number, match: Match): IdOccurrence | undefined {
  for (let length = token.length; length > 0; length--) {
    const found = length > LONGEST_TOKEN ? undefined : match(token.slice(0, length));
    if (found) return { match: found, start, end: start + length };
    if (!ENDINGS.includes(token[length - 1] ?? '')) return undefined;
  }
  return undefined;
}

/** `EX-AAS-001/EX-AAS-002`, `EX-AAS-001+EX-AAS-002`, `EX-AAS-001..EX-AAS-002`: each part. */
function* parts(token: string, start: number, match: Match): Generator<IdOccurrence> {
  let at = start;
  for (const part of token.split(/([/+]|\.{2,3})/)) {
    const found = part.length === token.length ? undefined : longest(part, at, match);
    if (found) yield found;
    at += part.length;
  }
}
