/** A reference `[[…]]`, a URL (which is passed over), or a word that could be an ID. */
const WORDS = /\[\[([^[\]]{1,80})\]\]|[a-z][a-z0-9+.-]{1,20}:\/\/\S*|[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*/giu;

/** Longer words are no IDs. */
const LONGEST = 64;

/** A known ID in a text. `start` and `end` take in the brackets of `[[…]]`. */
export interface FoundId<Item> {
  readonly id: string;
  readonly item: Item;
  readonly start: number;
  readonly end: number;
}

/** Every known ID that stands as a word of its own, or in `[[…]]`. */
export function* findIds<Item>(
  text: string,
  find: (id: string) => Item | undefined,
): Generator<FoundId<Item>> {
  for (const match of text.matchAll(WORDS)) {
    const [word, wiki] = match;
    if (wiki !== undefined) {
      const id = wiki.trim();
      const item = find(id);
      if (item !== undefined) yield { id, item, start: match.index, end: match.index + word.length };
      else yield* inWords(wiki, match.index + 2, find);
    } else if (!word.includes('://')) yield* inWord(word, match.index, find);
  }
}

function* inWords<Item>(
  text: string,
  start: number,
  find: (id: string) => Item | undefined,
): Generator<FoundId<Item>> {
  for (const found of findIds(text, find))
    yield { ...found, start: start + found.start, end: start + found.end };
}

/** The whole word but for punctuation at its end, or else its parts: `EX-1/EX-2`. */
function* inWord<Item>(
  word: string,
  start: number,
  find: (id: string) => Item | undefined,
): Generator<FoundId<Item>> {
  const whole = longest(word, start, find);
  if (whole !== undefined) {
    yield whole;
    return;
  }
  if (!/[/+]/.test(word)) return;
  let at = start;
  for (const part of word.split(/[/+]/)) {
    const found = longest(part, at, find);
    if (found !== undefined) yield found;
    at += part.length + 1;
  }
}

function longest<Item>(
  word: string,
  start: number,
  find: (id: string) => Item | undefined,
): FoundId<Item> | undefined {
  // A word without letters is a number.
  if (!/\p{L}/u.test(word.slice(0, LONGEST))) return undefined;
  for (let length = word.length; length > 0; length--) {
    const id = length > LONGEST ? '' : word.slice(0, length);
    const item = id === '' ? undefined : find(id);
    if (item !== undefined) return { id, item, start, end: start + length };
    if (!'_./+-'.includes(word[length - 1] ?? '')) return undefined;
  }
  return undefined;
}

/** The known ID that a text begins with, in brackets or not. */
export function leadingId<Item>(
  text: string,
  find: (id: string) => Item | undefined,
): FoundId<Item> | undefined {
  const [space = '', bracket] = /^\s*(\[)?(?!\[)/.exec(text) ?? [];
  const [first] = findIds(text.slice(space.length, space.length + 2 * LONGEST), find);
  if (first === undefined || first.start !== 0) return undefined;
  const end = space.length + first.end;
  return {
    ...first,
    start: space.length,
    end: bracket !== undefined && text[end] === ']' ? end + 1 : end,
  };
}
