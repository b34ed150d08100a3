import type { RootContent } from 'mdast';
import { lastAtOrBefore } from '../base/search.ts';
import type { SameBlock } from '../syntax/earlierReading.ts';
import { endOf, startOf } from '../syntax/prose.ts';
import type { ItemDraft } from './draft.ts';
import type { BodyShape } from './earlierFacts.ts';

/** A block of the top level. */
export interface TopBlock {
  readonly block: SameBlock;
  readonly start: number;
}

/** Finds the block of the top level that an offset lies in. */
export type TopBlockFinder = (offset: number) => TopBlock | undefined;

/** Finds blocks of the top level; `blocks` as `readMarkdown` gives them. */
export function topBlockFinder(
  children: readonly RootContent[],
  blocks: readonly SameBlock[],
): TopBlockFinder {
  const startAt = (index: number): number => {
    const child = children[index];
    return child ? startOf(child) : 0;
  };
  return offset => {
    const index = lastAtOrBefore(children.length, startAt, offset);
    const block = blocks[index];
    return block && { block, start: startAt(index) };
  };
}

/**
 * The shape of an item: its construct and its blocks, each told by the block of the top level that it lies in and by its
 * place from where the item begins. Undefined where a block is not found.
 */
export function bodyShape(draft: ItemDraft, topBlockAt: TopBlockFinder): BodyShape | undefined {
  const { start, end } = draft.span;
  const shape: (SameBlock | string | number)[] = [draft.form, draft.match.id, end - start];
  for (const node of draft.body) {
    const top = topBlockAt(startOf(node));
    if (!top) return undefined;
    shape.push(top.block, top.start - start, node.type, startOf(node) - start, endOf(node) - start);
  }
  return shape;
}

/** Whether two shapes are the same. */
export function isSameShape(one: BodyShape, other: BodyShape): boolean {
  return one.length === other.length && one.every((part, index) => part === other[index]);
}
