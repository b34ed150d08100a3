/** Longer globs, and those that stand for more than so many paths, match nothing. */
const LONGEST = 1000;
const MOST_ALTERNATIVES = 256;

/**
 * A matcher for project paths: `*` and `?` inside a segment, `**` for any number of folders, `[a-z]`, `[!a]`, `{a,b}`; a
 * final slash means everything below. Wildcards pass over names that begin with a dot. The time it takes is bounded by
 * the product of the two lengths, whatever the glob; one that makes no sense matches nothing.
 */
export function compileGlob(glob: string): (path: string) => boolean {
  const written = glob
    .normalize('NFC')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/$/, '/**');
  const alternatives = written.length > LONGEST ? [] : expanded(written);
  const patterns = alternatives.map(text =>
    text.split('/').map(segment => (segment === '**' ? DEEP : tokens(segment))),
  );
  return path => {
    const segments = path.normalize('NFC').split('/');
    return patterns.some(pattern => matchesAll(pattern, segments, matchesSegment));
  };
}

/** Any number of folders. */
const DEEP = '**';

/** Any number of characters. */
const STAR = '*';

/** One character of a segment; a set lists ranges. */
type Token = typeof STAR | Single;
type Single =
  | { readonly kind: 'any' }
  | { readonly kind: 'set'; readonly not: boolean; readonly of: readonly Range[] };
type Range = readonly [low: string, high: string];
type Segment = typeof DEEP | readonly Token[];

/** The glob without its braces: one text for each choice; none when there are too many. */
function expanded(glob: string): readonly string[] {
  const done: string[] = [];
  const open = [glob];
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    const choices = innermostChoice(text);
    if (!choices) done.push(text);
    else open.push(...choices);
    if (done.length + open.length > MOST_ALTERNATIVES) return [];
  }
  return done;
}

/** The texts that the first pair of braces without braces inside stands for; undefined when there is none with a comma. */
function innermostChoice(text: string): readonly string[] | undefined {
  const found = /\{([^{}]*,[^{}]*)\}/.exec(text);
  if (!found) return undefined;
  const [before, after] = [text.slice(0, found.index), text.slice(found.index + found[0].length)];
  return (found[1] ?? '').split(',').map(choice => before + choice + after);
}

const PART = /\*+|\?|\[([!^]?)([^\]]+)\]|./gsu;

function tokens(segment: string): readonly Token[] {
  return [...segment.matchAll(PART)].map(([part, not, set]): Token => {
    if (part.startsWith('*')) return STAR;
    if (part === '?') return { kind: 'any' };
    return set === undefined
      ? { kind: 'set', not: false, of: [[part, part]] }
      : { kind: 'set', not: not !== '', of: rangesOf(set) };
  });
}

function rangesOf(set: string): readonly Range[] {
  return [...set.matchAll(/(.)-(.)|./gsu)].map(([one, low = one, high = one]): Range => [low, high]);
}

function matchesSegment(segment: Segment, text: string): boolean {
  if (segment === DEEP) return false;
  const [first] = segment;
  const startsWild = first === STAR || first?.kind === 'any' || first?.not === true;
  if (text === '' || (text.startsWith('.') && startsWild)) return false;
  return matchesAll(segment, [...text], matchesCharacter);
}

function matchesCharacter(token: Token, character: string): boolean {
  if (token === STAR) return false;
  if (token.kind === 'any') return true;
  return token.of.some(([low, high]) => low <= character && character <= high) !== token.not;
}

/** Tells whether parts match items one by one, where a star stands for any number of items (folders with a dot apart). */
function matchesAll<Part, Item extends string>(
  parts: readonly (Part | typeof STAR | typeof DEEP)[],
  items: readonly Item[],
  matches: (part: Part, item: Item) => boolean,
): boolean {
  let part = 0;
  let star = -1;
  let resume = 0;
  for (let item = 0; item < items.length; ) {
    const current = parts[part];
    const value = items[item];
    if (current === STAR || current === DEEP) {
      star = part++;
      resume = item;
    } else if (current !== undefined && value !== undefined && matches(current, value)) {
      part++;
      item++;
    } else if (star >= 0 && mayPass(parts[star], items[resume])) {
      part = star + 1;
      item = ++resume;
    } else return false;
  }
  while (parts[part] === STAR || (parts[part] === DEEP && part === 0)) part++;
  return part === parts.length;
}

/** `**` goes through no folder that begins with a dot. */
function mayPass(star: unknown, item: string | undefined): boolean {
  return star === STAR || !(item ?? '').startsWith('.');
}
