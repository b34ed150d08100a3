import type { Root } from 'mdast';
import type { KnownParts } from './parts.ts';

/**
 * Stands for a block of the top level from one reading of a text to the next: the same object means the same tree, perhaps
 * in another place.
 */
export type SameBlock = object;

/** What is kept of a text that is read anew while it is written. */
export interface EarlierReading {
  readonly parts: KnownParts;
  /** For who asks for the same text again; the tree goes when memory is short. */
  whole:
    | {
        readonly text: string;
        readonly root: WeakRef<Root>;
        readonly blocks: readonly SameBlock[] | undefined;
      }
    | undefined;
}

/** Nothing is known of a text yet. */
export function nothingRead(): EarlierReading {
  return { parts: new Map(), whole: undefined };
}
