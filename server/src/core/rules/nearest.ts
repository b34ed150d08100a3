import { distance } from 'fastest-levenshtein';
import { fold } from '../base/fold.ts';

/**
 * The candidate that a writer most likely meant by `text`; undefined when none is close: one slip in a short word,
 * one in four letters of a long one. Case and accents do not count; among equally close candidates the longest common
 * beginning wins, then the first.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(text);
  const limit = wanted.length <= 3 ? 1 : Math.max(2, Math.floor(wanted.length / 4));
  return closest(
    wanted,
    candidates,
    fold,
    limit,
    (folded, edits) => edits < Math.max(wanted.length, folded.length) - 1,
  );
}

/**
 * The ID that a writer most likely meant: one slip, two neighbours swapped, or two characters left out or put in.
 * Two other letters or digits make another ID, not a slip. Case, dashes and dots do not count.
 */
export function nearestId(text: string, ids: Iterable<string>): string | undefined {
  const wanted = bare(text);
  return closest(
    wanted,
    ids,
    bare,
    2,
    (other, edits) => edits < 2 || other.length !== wanted.length || areSwapped(wanted, other),
  );
}

function closest(
  wanted: string,
  candidates: Iterable<string>,
  form: (text: string) => string,
  limit: number,
  accepts: (form: string, edits: number) => boolean,
): string | undefined {
  let best: string | undefined;
  let bestScore = limit + 1;
  for (const candidate of candidates) {
    const other = form(candidate);
    if (Math.abs(other.length - wanted.length) > limit) continue;
    const edits = distance(wanted, other);
    if (edits > limit || !accepts(other, edits)) continue;
    const score = edits + 1 - commonStart(wanted, other) / (Math.max(wanted.length, other.length) + 1);
    if (score < bestScore) [best, bestScore] = [candidate, score];
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
