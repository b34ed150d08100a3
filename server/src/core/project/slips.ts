import { distance } from 'fastest-levenshtein';
import { fold } from '../base/fold.ts';

/** How many edits may lie between two IDs of which one is a slip of the pen for the other. */
const ID_SLIPS = 2;

/**
 * The candidate that a writer most likely meant by `text`; undefined when none is close: one slip in a short word,
 * one in four letters of a long one. Case and accents do not count; among equally close candidates the longest common
 * beginning wins, then the first.
 */
export function nearest<T extends string>(text: string, candidates: readonly T[]): T | undefined {
  const wanted = fold(text);
  const accepts = (other: string, edits: number): boolean =>
    edits < Math.max(wanted.length, other.length) - 1;
  return closest(wanted, candidates, fold, slipsIn(wanted.length), accepts);
}

/** Candidates that one document may have compared with what it writes: some tenths of a second. */
const MOST_COMPARED = 1_000_000;

/**
 * `nearest` for all slips of one document, as long as they do not ask for too many comparisons: one of fifty thousand
 * broken links is told without a guess what was meant, and in reasonable time.
 */
export function boundedNearest(): typeof nearest {
  let compared = 0;
  return (text, candidates) => {
    compared += candidates.length;
    return compared <= MOST_COMPARED ? nearest(text, candidates) : undefined;
  };
}

/**
 * The ID that a writer most likely meant: one slip, two neighbours swapped, or two characters left out or put in.
 * Two other letters or digits make another ID, not a slip. Case, dashes and dots do not count.
 */
export function nearestId<T extends string>(text: string, ids: readonly T[]): T | undefined {
  const wanted = bareId(text);
  const accepts = (other: string, edits: number): boolean =>
    edits < 2 || other.length !== wanted.length || areSwapped(wanted, other);
  return closest(wanted, ids, bareId, ID_SLIPS, accepts);
}

/** The file of the same name elsewhere (it was moved), else the one of the nearest path (a slip). */
export function nearestFile<T extends string>(path: string, files: readonly T[]): T | undefined {
  const name = fileName(fold(path));
  const moved = files.filter(file => fileName(fold(file)) === name);
  return moved.length === 1 ? moved[0] : nearest(path, moved.length > 0 ? moved : files);
}

/** Tells of two folded paths whether `nearestFile` may choose the second for the first. */
export function isNearFile(written: string, path: string): boolean {
  return fileName(written) === fileName(path) || isWithin(slipsIn(written.length), written, path);
}

/** Tells of two bare IDs whether `nearestId` may choose the second for the first. */
export function isNearId(written: string, id: string): boolean {
  return isWithin(ID_SLIPS, written, id);
}

/** An ID as slips in it are counted: `EX–AAS–001` and `ex_aas.001` as `exaas001`. */
export function bareId(id: string): string {
  return fold(id).replace(/[-‐‑–—_./\s]/g, '');
}

function closest<T extends string>(
  wanted: string,
  candidates: readonly T[],
  form: (text: string) => string,
  limit: number,
  accepts: (form: string, edits: number) => boolean,
): T | undefined {
  let best: T | undefined;
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

function slipsIn(length: number): number {
  return length <= 3 ? 1 : Math.max(2, Math.floor(length / 4));
}

function isWithin(limit: number, a: string, b: string): boolean {
  return Math.abs(a.length - b.length) <= limit && distance(a, b) <= limit;
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
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
