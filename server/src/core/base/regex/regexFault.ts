/** Why an expression does not compile. */
export type RegexFault =
  | 'unclosed-group'
  | 'unopened-group'
  | 'unclosed-class'
  | 'class-range'
  | 'nothing-to-repeat'
  | 'repeat-order'
  | 'unknown-group'
  | 'group-opening'
  | 'group-twice'
  | 'final-backslash';

/** A fault and the piece of the expression that shows it, from where it goes wrong; at most 20 code units. */
export interface FaultyPlace {
  readonly fault: RegexFault;
  readonly excerpt: string;
}

const EXCERPT = 20;
const ESCAPE = /\\(?:u\{[\da-fA-F]+\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[pP]\{[^}]*\}|[\s\S])/y;
const CLASS = /\[(?:\\[\s\S]|[^\]\\])*\]/y;
const RANGE = /(\\?[\s\S])-(\\?[^\]])|\\[\s\S]|[\s\S]/gy;
const GROUP = /\((?:\?(?:[:=!]|<[=!]|[a-z]*(?:-[a-z]*)?:|<([\p{ID_Start}$_][\p{ID_Continue}$]*)>)|(?!\?))/uy;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(?:,(\d*))?\})\??/y;
const NAMED = /\\k<([^>]*)>/y;

/**
 * The first fault of an expression that an engine refuses, read the same way whatever the engine: their own words differ
 * and are English. Undefined when it is none of those.
 */
export function regexFault(source: string): FaultyPlace | undefined {
  const names = new Set([...source.matchAll(/\(\?<([^>=!]+)>/g)].map(([, name]) => name ?? ''));
  const seen = new Set<string>();
  const open: number[] = [];
  let twice: FaultyPlace | undefined;
  let canRepeat = false;
  const at = (fault: RegexFault, index: number): FaultyPlace => {
    return { fault, excerpt: source.slice(index, index + EXCERPT) };
  };
  for (let index = 0; index < source.length; ) {
    const sign = source[index];
    const found = piece(source, index, sign);
    if (typeof found === 'string') return at(found, index);
    if (sign === '(') {
      const name = found[1];
      if (name !== undefined && seen.has(name)) twice ??= at('group-twice', index);
      if (name !== undefined) seen.add(name);
      open.push(index);
    } else if (sign === ')' && open.pop() === undefined) return at('unopened-group', index);
    else if (sign === '[' && hasFalseRange(found[0])) return at('class-range', index);
    const isQuantifier = QUANTIFIER_SIGN.test(found[0]);
    if (isQuantifier && !canRepeat) return at('nothing-to-repeat', index);
    if (isQuantifier && Number(found[2] || Number.POSITIVE_INFINITY) < Number(found[1]))
      return at('repeat-order', index);
    const reference = names.size > 0 && sign === '\\' ? matchAt(NAMED, source, index)?.[1] : undefined;
    if (reference !== undefined && !names.has(reference)) return at('unknown-group', index);
    canRepeat = !isQuantifier && sign !== '(' && sign !== '|' && sign !== '^';
    index += found[0].length;
  }
  const unclosed = open.at(-1);
  return unclosed === undefined ? twice : at('unclosed-group', unclosed);
}

/** `*`, `+?`, `{2,3}`: a piece that repeats the one before it. */
const QUANTIFIER_SIGN = /^(?:[*+?]|\{\d)/;

/** The piece of an expression at an index, or why there is none. */
function piece(source: string, index: number, sign: string | undefined): RegExpExecArray | RegexFault {
  switch (sign) {
    case '\\':
      return matchAt(ESCAPE, source, index) ?? 'final-backslash';
    case '[':
      return matchAt(CLASS, source, index) ?? 'unclosed-class';
    case '(':
      return matchAt(GROUP, source, index) ?? 'group-opening';
    default:
      return matchAt(QUANTIFIER, source, index) ?? matchAt(/[\s\S]/y, source, index) ?? 'nothing-to-repeat';
  }
}

/** `[z-a]`: the ends of a range in the wrong order. Ranges with an escape of more than one character are not looked at. */
function hasFalseRange(set: string): boolean {
  for (const [, first = '', last = ''] of set.slice(1, -1).matchAll(RANGE)) {
    const isPlain = [first, last].every(end => !/^\\[a-zA-Z\d]/.test(end));
    if (isPlain && (first.at(-1) ?? '') > (last.at(-1) ?? '')) return true;
  }
  return false;
}

function matchAt(pattern: RegExp, source: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(source) ?? undefined;
}
