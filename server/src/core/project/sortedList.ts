import { naturalOrder } from '../base/naturalOrder.ts';

/**
 * A long list in natural order that is asked for often and changes little: what changed is remembered, and put in its
 * place when somebody asks. The list that is given out is the same object as long as nothing changed.
 */
export class SortedList<T extends string> {
  #sorted: readonly T[] = [];
  readonly #changed: Set<T>;

  constructor(members: Iterable<T>) {
    this.#changed = new Set(members);
  }

  /** Tells that `member` may have come or gone. */
  change(member: T): void {
    this.#changed.add(member);
  }

  /** The members; `isMember` is asked about those that may have come or gone. */
  get(isMember: (candidate: T) => boolean): readonly T[] {
    if (this.#changed.size === 0) return this.#sorted;
    const kept = this.#sorted.filter(member => !this.#changed.has(member));
    const come = [...this.#changed].filter(isMember);
    if (come.length > 0 || kept.length !== this.#sorted.length) {
      this.#sorted = merge(kept, come.sort(naturalOrder));
    }
    this.#changed.clear();
    return this.#sorted;
  }
}

/** Two sorted lists as one; the second is short as a rule, so its places are looked up. */
function merge<T extends string>(long: readonly T[], short: readonly T[]): readonly T[] {
  const merged: T[] = [];
  let from = 0;
  for (const member of short) {
    const to = placeOf(member, long, from);
    for (let i = from; i < to; i++) merged.push(long[i] as T);
    merged.push(member);
    from = to;
  }
  return [...merged, ...long.slice(from)];
}

function placeOf(member: string, sorted: readonly string[], from: number): number {
  let low = from;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (naturalOrder(sorted[middle] ?? '', member) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
