/** Counts equal texts. */
export class Multiset {
  readonly #counts = new Map<string, number>();

  /** Adds one; tells whether it is the first of its kind. */
  add(text: string): boolean {
    const count = this.#counts.get(text) ?? 0;
    this.#counts.set(text, count + 1);
    return count === 0;
  }

  /** Takes one away; tells whether it was the last of its kind. One that is not there stays away. */
  remove(text: string): boolean {
    const count = this.#counts.get(text) ?? 0;
    if (count <= 1) return this.#counts.delete(text);
    this.#counts.set(text, count - 1);
    return false;
  }

  /** Whether there is at least one. */
  has(text: string): boolean {
    return this.#counts.has(text);
  }

  /** Each kind once, in no order. */
  values(): IterableIterator<string> {
    return this.#counts.keys();
  }

  /** Number of kinds. */
  get size(): number {
    return this.#counts.size;
  }
}
