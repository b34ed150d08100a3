import { type ItemId, itemId } from '../model/item.ts';
import type { ReferenceFact } from '../model/reference.ts';
import type { Prose } from '../syntax/prose.ts';
import type { IdOccurrence } from './idMatcher.ts';
import type { Reading } from './reading.ts';

/** More items than this in one range are a mistake of ours, or of the author's. */
const LONGEST = 500;

/** So are more than this in all ranges of a document. */
const MOST_IN_DOCUMENT = 50_000;

const JOINT = "^[\\s\\])*]*(?:à|jusqu['’]à|to|through|–|—|\\.\\.\\.?|…)[\\s[(*]*";

/** Between the two ends: `EX-AAS-001 à EX-AAS-004`, `OIA_01 to OIA_04`, `EX-AAS-001 – EX-AAS-004`. */
const BETWEEN = new RegExp(`${JOINT}$`);

/** Behind the first end where the second is a number alone: `EX-AAS-001 à 004`. With a leading zero it counts nothing else. */
const SHORT_END = new RegExp(`${JOINT}(0\\d{1,8})(?![\\p{L}\\p{N}_]|[-.,/:]\\p{N}|\\s?[%€°])`, 'u');

/** So many code units may stand between an ID and the number that ends its range. */
const NEAR = 40;

/** How many items the ranges of one document may still name; shared by everything that reads the document. */
export class RangeBudget {
  #left = MOST_IN_DOCUMENT;

  /** How many are left; negative when they were too many. */
  get left(): number {
    return this.#left;
  }

  /** Takes so many items; false, and nothing more for any later range, when they are too many. */
  take(count: number): boolean {
    this.#left -= count;
    return this.#left >= 0;
  }
}

/** Finds ranges among the IDs of a prose, in their order; gives the range and a mention of each ID between its ends. */
export function* itemRanges(
  prose: Prose,
  ids: readonly IdOccurrence[],
  reading: Reading,
  from: ItemId | undefined,
  budget: RangeBudget,
): Generator<ReferenceFact> {
  for (const [index, first] of ids.entries()) {
    const last = lastOf(first, ids[index + 1], prose.text);
    if (!last) continue;
    const range = between(first.match.id, last.id, budget).filter(
      id => reading.ids.match(id)?.kind === first.match.kind,
    );
    if (range.length < 2) continue;
    const span = prose.spanOf(first.start, last.end);
    yield { kind: 'range', ids: range, isLastWritten: last.isWritten, span, from };
    for (const id of last.isWritten ? range.slice(1, -1) : range.slice(1)) {
      yield {
        kind: 'item',
        id,
        role: 'mention',
        syntax: 'range',
        span,
        from,
        linked: prose.linkedAt(first.start),
      };
    }
  }
}

/** Where a range ends, and whether an ID is written there. */
interface LastOfRange {
  readonly id: ItemId;
  readonly end: number;
  readonly isWritten: boolean;
}

function lastOf(first: IdOccurrence, next: IdOccurrence | undefined, text: string): LastOfRange | undefined {
  if (next && BETWEEN.test(text.slice(first.end, next.start)))
    return { id: next.match.id, end: next.end, isWritten: true };
  const [all = '', digits = ''] = SHORT_END.exec(text.slice(first.end, first.end + NEAR)) ?? [];
  const [, before, number = ''] = /^(.*?)(\d+)$/.exec(first.match.id) ?? [];
  if (before === undefined || !number.startsWith('0') || digits.length !== number.length) return undefined;
  return { id: itemId(before + digits), end: first.end + all.length, isWritten: false };
}

/**
 * The IDs that count from the first to the last; empty when the two differ in more than their last number, or are too
 * many for the budget.
 */
export function between(first: ItemId, last: ItemId, budget = new RangeBudget()): readonly ItemId[] {
  const [a, b] = [/^(.*?)(\d+)(\D*)$/.exec(first), /^(.*?)(\d+)(\D*)$/.exec(last)];
  if (!a || !b || a[1] !== b[1] || a[3] !== '' || b[3] !== '') return [];
  const [low, high] = [Number(a[2]), Number(b[2])];
  if (high <= low || high - low > LONGEST || !budget.take(high - low + 1)) return [];
  const width = a[2]?.length ?? 0;
  return Array.from({ length: high - low + 1 }, (_, step) =>
    itemId(`${a[1]}${String(low + step).padStart(width, '0')}`),
  );
}
