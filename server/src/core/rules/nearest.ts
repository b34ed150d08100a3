import { distance } from 'fastest-levenshtein';
import { fold } from '../base/fold.ts';
import { type Form, formsOf } from './forms.ts';

/**
 * The candidate that a writer most likely meant by `text`; undefined when none is close: one slip in a short word,
 * one in four letters of a long one. Case and accents do not count; among equally close candidates the longest common
 * beginning wins, then the first.
 */
export function nearest(text: string, candidates: readonly string[]): string | undefined {
  const wanted = fold(text);
  const limit = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 4));
  const accepts = (other: string, edits: number): boolean =>
    edits < Math.max(wanted.length, other.length) - 1;
  return closest(wanted, candidates, fold, limit, accepts);
}

/**
 * The ID that a writer most likely meant: one slip, two neighbours swapped, or two characters left out or put in.
 * Two other letters or digits make another ID, not a slip. Case, dashes and dots do not count.
 */
export function nearestId(text: string, ids: readonly string[]): string | undefined {
  const wanted = bare(text);
  const accepts = (other: string, edits: number): boolean =>
    edits < 2 || other.length !== wanted.length || areSwapped(wanted, other);
  return closest(wanted, ids, bare, 2, accepts);
}

function closest(
  wanted: string,
  candidates: readonly string[],
  form: Form,
  limit: number,
  accepts: (form: string, edits: number) => boolean,
): string | undefined {
  const forms = formsOf(candidates, form);
  let best: string | undefined;
  let bestScore = limit + 1;
  for (const [index, other] of forms.entries()) {
    if (Math.abs(other.length - wanted.length) > limit) continue;
    const edits = distance(wanted, other);
    if (edits > limit || !accepts(other, edits)) continue;
    const score = edits + 1 - commonStart(wanted, other) / (Math.max(wanted.length, other.length) + 1);
    if (score < bestScore) [best, bestScore] = [candidates[index], score];
  }
  return best;
}

/** `EX–AAS–001` and `ex_aas.001` as `exaas001`. */
function bare(id: string): string {
  return fold(id).replace(/[-‐‑–—_./\s]/g, '');
}

/** Tells whether two texts of the same length differ by two neighbours that changed places. */
function areSwapped(a: string, b: string): boolean {
  const at = commonStart(a, b);
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
