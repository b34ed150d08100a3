import type { ServerHost, Timer } from './host.ts';

/** How many quiet periods a user who never pauses has to wait. */
const PATIENCE = 5;

/** Runs `work` after a short quiet: each `touch` starts the wait anew, but not without end. */
export class Scheduler {
  readonly #after: ServerHost['after'];
  readonly #quietPeriod: () => number;
  readonly #work: () => void;
  #timer: Timer | undefined;
  #limit: Timer | undefined;

  constructor(after: ServerHost['after'], quietPeriod: () => number, work: () => void) {
    this.#after = after;
    this.#quietPeriod = quietPeriod;
    this.#work = work;
  }

  /** Something changed. */
  touch(): void {
    const quiet = this.#quietPeriod();
    this.#timer?.cancel();
    this.#timer = this.#after(quiet, () => this.#run());
    this.#limit ??= this.#after(quiet * PATIENCE, () => this.#run());
  }

  /** Forgets what was planned. */
  dispose(): void {
    this.#timer?.cancel();
    this.#limit?.cancel();
    this.#timer = undefined;
    this.#limit = undefined;
  }

  #run(): void {
    this.dispose();
    this.#work();
  }
}
