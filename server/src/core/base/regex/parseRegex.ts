/** A regular expression as far as its ways of matching go; captures, anchors and flags do not change how many there are. */
export type RegexNode =
  /** One character: a literal, an escape, a class; `source` compiles by itself. */
  | { readonly kind: 'atom'; readonly source: string }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly parts: readonly RegexNode[] }
  /** `max` is infinite for `*` and `+`. */
  | { readonly kind: 'repeat'; readonly part: RegexNode; readonly min: number; readonly max: number }
  /** An assertion of its own: `(?=…)`. It consumes nothing, but is tried wherever it stands. */
  | { readonly kind: 'look'; readonly part: RegexNode }
  /** Whatever a group has matched: `\1`. */
  | { readonly kind: 'any' };

/** Reads an expression that is known to compile. */
export function parseRegex(source: string): RegexNode {
  return new Parser(source).choice();
}

const LOOK = /\(\?<?[=!]/y;
const GROUP = /\((?:\?(?:<[^>=!]+>|[a-z-]*:))?/y;
const QUANTIFIER = /(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})\??/y;
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const ASSERTION = /[$^]|\\[bB]/y;
const REFERENCE = /\\(?:[1-9]\d*|k<[^>]+>)/y;
const ATOM =
  /\\(?:u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]+\}|[\s\S])|[\ud800-\udbff][\udc00-\udfff]|[\s\S]/y;

class Parser {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  choice(): RegexNode {
    const parts = [this.#sequence()];
    while (this.#source[this.#at] === '|') {
      this.#at++;
      parts.push(this.#sequence());
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'choice', parts };
  }

  #sequence(): RegexNode {
    const parts: RegexNode[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const part = this.#term();
      if (part) parts.push(this.#quantified(part));
    }
    return { kind: 'sequence', parts };
  }

  #term(): RegexNode | undefined {
    if (this.#take(ASSERTION) !== undefined) return undefined;
    if (this.#take(LOOK) !== undefined) return { kind: 'look', part: this.#closed() };
    if (this.#source[this.#at] === '(') {
      this.#take(GROUP);
      return this.#closed();
    }
    if (this.#take(REFERENCE) !== undefined) return { kind: 'any' };
    const source = this.#take(CLASS) ?? this.#take(ATOM);
    return source === undefined ? undefined : { kind: 'atom', source };
  }

  #closed(): RegexNode {
    const inside = this.choice();
    this.#at++;
    return inside;
  }

  #quantified(part: RegexNode): RegexNode {
    QUANTIFIER.lastIndex = this.#at;
    const found = QUANTIFIER.exec(this.#source);
    if (!found) return part;
    this.#at = QUANTIFIER.lastIndex;
    const [, sign, least, comma, most] = found;
    const min = sign === undefined ? Number(least) : sign === '+' ? 1 : 0;
    const open = sign === undefined ? comma !== undefined && most === '' : sign !== '?';
    const max = open ? Number.POSITIVE_INFINITY : sign === '?' ? 1 : Number(most ?? least);
    return { kind: 'repeat', part, min, max };
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#source);
    if (!found) return undefined;
    this.#at = pattern.lastIndex;
    return found[0];
  }
}
