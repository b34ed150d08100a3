import type { ProjectPath } from '../base/projectPath.ts';
import { type EarlierReading, nothingRead } from '../syntax/earlierReading.ts';

/** Somebody writes in few documents at a time; what was read of others is not kept. */
const MOST = 8;

/** What is kept of the documents that were read anew most recently, so that an edit costs the part that it changes. */
export class RecentReadings {
  /** The least recent first. */
  readonly #known = new Map<ProjectPath, EarlierReading>();

  /** What is kept of a document, and what is kept of it from now on. */
  of(path: ProjectPath): EarlierReading {
    const reading = this.#known.get(path) ?? nothingRead();
    this.#known.delete(path);
    this.#known.set(path, reading);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST) break;
      this.#known.delete(oldest);
    }
    return reading;
  }

  /** What is kept of a document already. */
  known(path: ProjectPath): EarlierReading | undefined {
    return this.#known.get(path);
  }
}
