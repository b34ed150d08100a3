/** A reference `[[…]]`, or a word that could be an ID. */
const WORDS = /\[\[([^[\]]{1,80})\]\]|[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*/gu;

/** Longer words are no IDs. */
const LONGEST = 64;

/** A known ID in a text. `start` and `end` take in the brackets of `[[…]]`. */
export interface FoundId<Item> {
  readonly id: string;
  readonly item: Item;
  readonly start: number;
  readonly end: number;
}

type Find<Item> = (id: string) => Item | undefined;

/** Every known ID that stands as a word of its own, or in `[[…]]`; URLs hold none. */
export function findIds<Item>(text: string, find: Find<Item>): readonly FoundId<Item>[] {
  const found: FoundId<Item>[] = [];
  let behindUrl = 0;
  for (const match of text.matchAll(WORDS)) {
    const [word, wiki] = match;
    const { index } = match;
    if (index < behindUrl) continue;
    if (text.startsWith('://', index + word.length)) behindUrl = endOfUrl(text, index);
    else if (wiki === undefined) addWord(found, word, index, find);
    else addReference(found, wiki, index, find);
  }
  return found;
}

function endOfUrl(text: string, start: number): number {
  const length = text.slice(start).search(/\s/);
  return length < 0 ? text.length : start + length;
}

function addReference<Item>(found: FoundId<Item>[], inside: string, start: number, find: Find<Item>): void {
  const id = inside.trim();
  const item = find(id);
  if (item !== undefined) found.push({ id, item, start, end: start + inside.length + 4 });
  else
    for (const one of findIds(inside, find))
      found.push({ ...one, start: start + 2 + one.start, end: start + 2 + one.end });
}

/** The whole word but for punctuation at its end, or else its parts: `EX-1/EX-2`. */
function addWord<Item>(found: FoundId<Item>[], word: string, start: number, find: Find<Item>): void {
  const whole = longest(word, start, find);
  if (whole !== undefined) found.push(whole);
  else if (word.includes('/') || word.includes('+')) {
    let at = start;
    for (const part of word.split(/[/+]/)) {
      const one = longest(part, at, find);
      if (one !== undefined) found.push(one);
      at += part.length + 1;
    }
  }
}

function longest<Item>(word: string, start: number, find: Find<Item>): FoundId<Item> | undefined {
  for (let length = word.length; length > 0; length--) {
    const id = length === word.length ? word : word.slice(0, length);
    const item = length > LONGEST ? undefined : find(id);
    // A word without letters is a number.
    if (item !== undefined) return /\p{L}/u.test(id) ? { id, item, start, end: start + length } : undefined;
    if (!'_./+-'.includes(word[length - 1] ?? '')) return undefined;
  }
  return undefined;
}

/** The known ID that a text begins with, in brackets or not. */
export function leadingId<Item>(text: string, find: Find<Item>): FoundId<Item> | undefined {
  const [space = '', bracket] = /^\s*(\[)?(?!\[)/.exec(text) ?? [];
  const [word] =
    /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_./+-]*/u.exec(text.slice(space.length, space.length + 100)) ?? [];
  const first = word === undefined ? undefined : longest(word, space.length, find);
  if (first === undefined) return undefined;
  return bracket !== undefined && text[first.end] === ']' ? { ...first, end: first.end + 1 } : first;
}
