import { keepRecent } from '../base/keepRecent.ts';
import type { ProjectPath } from '../base/projectPath.ts';
import { type EarlierFacts, nothingFound } from '../extract/earlierFacts.ts';
import type { Reading } from '../extract/reading.ts';
import type { EarlierReading } from '../syntax/earlierReading.ts';

/** Somebody writes in few documents at a time; what was read of others is not kept. */
const MOST = 8;

interface Recent {
  /** How the document was read; read otherwise, nothing of this holds. */
  readonly reading: Reading;
  readonly facts: EarlierFacts;
}

/** What is kept of the documents that were read anew most recently, so that an edit costs the part that it changes. */
export class RecentReadings {
  /** The least recent first. */
  readonly #known = new Map<ProjectPath, Recent>();

  /** What is kept of a document, and what is kept of it from now on; nothing when it was read otherwise. */
  of(path: ProjectPath, reading: Reading): EarlierFacts {
    const known = this.#known.get(path);
    const facts = known?.reading === reading ? known.facts : nothingFound();
    keepRecent(this.#known, path, { reading, facts }, MOST);
    return facts;
  }

  /** What is kept of the tree of a document already. */
  tree(path: ProjectPath): EarlierReading | undefined {
    return this.#known.get(path)?.facts.tree;
  }
}
