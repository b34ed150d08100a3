import type { ProjectPath } from '../base/projectPath.ts';
import type { KnownParts } from '../syntax/parts.ts';

/** Somebody writes in few documents at a time; what was read of others is not kept. */
const MOST = 8;

/** The parts of the documents that were read anew most recently, so that an edit costs the part that it changes. */
export class RecentParts {
  /** The least recent first. */
  readonly #known = new Map<ProjectPath, KnownParts>();

  /** What is kept of a document, and what is kept of it from now on. */
  of(path: ProjectPath): KnownParts {
    const parts: KnownParts = this.#known.get(path) ?? new Map();
    this.#known.delete(path);
    this.#known.set(path, parts);
    for (const oldest of this.#known.keys()) {
      if (this.#known.size <= MOST) break;
      this.#known.delete(oldest);
    }
    return parts;
  }

  /** What is kept of a document already. */
  known(path: ProjectPath): KnownParts | undefined {
    return this.#known.get(path);
  }
}
