import { distance } from 'fastest-levenshtein';
import { fold } from '../base/fold.ts';

/** How many edits still count as a slip of the pen: one for a short word, a quarter of a long one. */
function tolerance(length: number): number {
  return length <= 3 ? 1 : Math.max(2, Math.floor(length / 4));
}

/**
 * The candidate that a writer most likely meant by `text`; undefined when none is close. Case and accents do not count;
 * among equally close ones the longest common beginning wins, then the first.
 */
export function nearest(text: string, candidates: Iterable<string>): string | undefined {
  const wanted = fold(text);
  const limit = tolerance(wanted.length);
  let best: string | undefined;
  let bestScore = limit + 1;
  for (const candidate of candidates) {
    const folded = fold(candidate);
    if (Math.abs(folded.length - wanted.length) > Math.min(limit, bestScore)) continue;
    const edits = distance(wanted, folded);
    if (edits > limit || edits >= Math.max(wanted.length, folded.length) - 1) continue;
    const score = edits + 1 - commonStart(wanted, folded) / (Math.max(wanted.length, folded.length) + 1);
    if (score < bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
