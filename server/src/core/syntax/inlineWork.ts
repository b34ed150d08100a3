import type { Code, Construct, Effects, Extension, State, TokenizeContext } from 'micromark-util-types';

/** Thrown out of the parser, and caught by the caller of the parser, when a text takes too much work. */
export class TooDense extends Error {
  readonly offset: number;

  constructor(offset: number) {
    super('too much inline markup in one paragraph');
    this.offset = offset;
  }
}

/** Brackets, stars, underscores and tildes that one paragraph may have without any being counted. */
const FREE = 100;

/** The work allowed for a text; one paragraph with 1,500 of the marks takes it up. */
export const MOST_WORK = 1_000_000;

/** A syntax that reads nothing and counts what one parse has to do. */
export interface InlineWork {
  readonly extension: Extension;
  /** The work so far. */
  readonly done: () => number;
}

/**
 * Counts the marks that open and close inline markup, paragraph by paragraph: remark's work grows with the square of their
 * number. Throws `TooDense` when a text has too many.
 */
export function inlineWork(): InlineWork {
  const counts = new WeakMap<TokenizeContext, number>();
  let work = 0;
  const add = (context: TokenizeContext, weight: number): void => {
    const before = counts.get(context) ?? 0;
    const after = before + weight;
    counts.set(context, after);
    work += weight * Math.max(0, after - FREE);
    if (work > MOST_WORK) throw new TooDense(context.now().offset);
  };
  const image: Construct = {
    tokenize(this: TokenizeContext, effects, _ok, nok) {
      return beforeBracket(effects, () => add(this, 1), nok);
    },
  };
  const bracket: Construct = {
    tokenize(this: TokenizeContext, _effects, _ok, nok) {
      return code => {
        add(this, 1);
        return nok(code);
      };
    },
  };
  const run: Construct = {
    tokenize(this: TokenizeContext, effects, _ok, nok) {
      return runLength(effects, this.previous, weight => add(this, weight), nok);
    },
  };
  return {
    extension: { text: { 33: image, 91: bracket, 93: bracket, 42: run, 95: run, 126: run } },
    done: () => work,
  };
}

/** Tells of `![`, and gives the mark back. */
function beforeBracket(effects: Effects, tell: () => void, nok: State): State {
  return code => {
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return next => {
      if (next === 91) tell();
      return nok(next);
    };
  };
}

/** Reads a run of equal marks, tells how many of them can open or close anything, and gives them back. */
function runLength(effects: Effects, previous: Code, tell: (weight: number) => void, nok: State): State {
  let length = 0;
  let mark: Code = null;
  const inside: State = code => {
    if (code === mark) {
      effects.consume(code);
      length++;
      return inside;
    }
    effects.exit('data');
    const between = mark === 95 ? isWord(previous) && isWord(code) : isSpace(previous) && isSpace(code);
    if (!between) tell(length);
    return nok(code);
  };
  return code => {
    mark = code;
    effects.enter('data');
    return inside(code);
  };
}

/** A letter or digit: underscores between two of them (`OIA_01`) are ordinary. */
function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}]/u.test(String.fromCharCode(code));
}

/** White space, a line end, or the end of the text. */
function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}
