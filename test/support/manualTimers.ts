import type { Timer } from '../../server/src/protocol/host.ts';

interface Planned {
  readonly at: number;
  readonly run: () => void;
}

/** Timers whose clock a test moves by hand. */
export class ManualTimers {
  now = 0;
  readonly #planned = new Set<Planned>();

  after(milliseconds: number, run: () => void): Timer {
    const planned = { at: this.now + milliseconds, run };
    this.#planned.add(planned);
    return { cancel: () => void this.#planned.delete(planned) };
  }

  /** Moves the clock, and runs on the way what falls due, earliest first. */
  advance(milliseconds: number): void {
    const end = this.now + milliseconds;
    for (let next = this.#next(end); next !== undefined; next = this.#next(end)) {
      this.now = next.at;
      this.#planned.delete(next);
      next.run();
    }
    this.now = end;
  }

  #next(end: number): Planned | undefined {
    return [...this.#planned].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
  }
}
