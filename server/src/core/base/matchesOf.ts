import { invariant } from './invariant.ts';

/**
 * All matches of a global expression in a text from its start, as `matchAll` gives them. That one searches with a copy of the expression,
 * which V8 compiles anew whenever a garbage collection has emptied its cache: milliseconds for classes of letters, tens of
 * them for long expressions. This one searches with the expression itself.
 */
export function matchesOf(text: string, expression: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  invariant(expression.global, 'without `g` an expression finds the same match for ever');
  expression.lastIndex = 0;
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    found.push(match);
    if (match[0] === '') expression.lastIndex = next(text, match.index, /[uv]/.test(expression.flags));
  }
  return found;
}

/** The place behind a code unit, or behind a code point. */
function next(text: string, at: number, byPoint: boolean): number {
  return at + (byPoint && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
}
