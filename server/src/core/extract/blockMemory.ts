import { movedSpans } from '../base/movedSpans.ts';
import type { SameBlock } from '../syntax/earlierReading.ts';

interface Kept<Facts, Condition> {
  /** Where the block began when this was found, or moved last. */
  start: number;
  facts: Facts;
  readonly condition: Condition;
}

/**
 * What was found in single blocks of a text, for when the text is read again: plain data whose spans move with the block.
 * `Condition` is what must still hold around the block for the same to be found.
 */
export class BlockMemory<Facts, Condition> {
  readonly #kept = new WeakMap<SameBlock, Map<number, Kept<Facts, Condition>>>();

  /**
   * What was found in a block that now begins at `start`; `part` tells apart what is found in it. Undefined when nothing is kept,
   * or does not hold any more.
   */
  recall(
    block: SameBlock,
    part: number,
    start: number,
    holds: (condition: Condition) => boolean,
  ): Facts | undefined {
    const kept = this.#kept.get(block)?.get(part);
    if (!kept || !holds(kept.condition)) return undefined;
    if (kept.start === start) return kept.facts;
    kept.facts = movedSpans(kept.facts, start - kept.start);
    kept.start = start;
    return kept.facts;
  }

  /** Keeps what was found in a block that begins at `start`. */
  keep(block: SameBlock, part: number, start: number, facts: Facts, condition: Condition): void {
    const parts = this.#kept.get(block) ?? new Map<number, Kept<Facts, Condition>>();
    this.#kept.set(block, parts.set(part, { start, facts, condition }));
  }
}

/** What is found in a block that begins at `start`, whatever stands around it: recalled, or made and kept. */
export function found<Facts>(
  memory: BlockMemory<Facts, undefined> | undefined,
  block: SameBlock | undefined,
  start: number,
  make: () => Facts,
): Facts {
  if (!memory || !block) return make();
  const known = memory.recall(block, 0, start, () => true);
  if (known) return known;
  const facts = make();
  memory.keep(block, 0, start, facts, undefined);
  return facts;
}
