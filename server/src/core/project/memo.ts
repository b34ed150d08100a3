import type { DependencyKey } from './dependencyKeys.ts';

interface Entry {
  readonly value: unknown;
  readonly keys: ReadonlySet<DependencyKey>;
}

/** Remembers computed values with the keys that each has read; touching a key forgets exactly its readers. */
export class Memo {
  readonly #entries = new Map<string, Entry>();
  readonly #readers = new Map<DependencyKey, Set<string>>();
  #evaluations = 0;

  /** How many units were computed so far. */
  get evaluations(): number {
    return this.#evaluations;
  }

  /** The remembered value of a unit, or a new one from `run`, which records each key that it reads. A throw is not remembered. */
  compute<T>(unit: string, run: (record: (key: DependencyKey) => void) => T): T {
    const known = this.#entries.get(unit);
    if (known) return known.value as T;
    const read = new Set<DependencyKey>();
    const value = run(key => read.add(key));
    this.#evaluations++;
    this.#entries.set(unit, { value, keys: read });
    for (const key of read) this.#readersOf(key).add(unit);
    return value;
  }

  /** The same for a unit inside another, which is forgotten together with it. */
  computeWithin<T>(
    unit: string,
    run: (record: (key: DependencyKey) => void) => T,
    record: (key: DependencyKey) => void,
  ): T {
    record(unitKey(unit));
    return this.compute(unit, run);
  }

  /** Forgets every unit that has read one of the keys; tells which. */
  touch(touched: Iterable<DependencyKey>): ReadonlySet<string> {
    const dropped = new Set<string>();
    for (const key of touched) {
      for (const unit of this.#readers.get(key) ?? []) dropped.add(unit);
    }
    // A set is walked over what is added meanwhile: units around those that are dropped, however many.
    for (const unit of dropped) {
      for (const outer of this.#readers.get(unitKey(unit)) ?? []) dropped.add(outer);
    }
    for (const unit of dropped) this.#forget(unit);
    return dropped;
  }

  /** Forgets one unit, whose value nobody asks for any more. */
  drop(unit: string): void {
    this.#forget(unit);
  }

  /** Forgets everything; tells what was known. */
  clear(): ReadonlySet<string> {
    const units = new Set(this.#entries.keys());
    this.#entries.clear();
    this.#readers.clear();
    return units;
  }

  #forget(unit: string): void {
    for (const key of this.#entries.get(unit)?.keys ?? []) {
      const readers = this.#readers.get(key);
      readers?.delete(unit);
      if (readers?.size === 0) this.#readers.delete(key);
    }
    this.#entries.delete(unit);
  }

  #readersOf(key: DependencyKey): Set<string> {
    const readers = this.#readers.get(key) ?? new Set();
    this.#readers.set(key, readers);
    return readers;
  }
}

/** What a unit has read that is a unit itself; no change of the project touches it, only the loss of that unit does. */
function unitKey(unit: string): DependencyKey {
  return `unit:${unit}` as DependencyKey;
}
