import type { ItemKind } from '../model/item.ts';
import type { PlacedItem, Selection } from './selectItems.ts';

/** How many items of each kind, kinds in order of first appearance. */
export type KindCounts = readonly { readonly kind: ItemKind; readonly count: number }[];

/** What a view holds and what it does not; every item of the project is counted once in `kept` or `leftOut`. */
export interface ViewSummary {
  /** Items in the output, those without an actor included. */
  readonly kept: number;
  /** Of these, the ones in the closing part. */
  readonly withoutActor: number;
  readonly leftOut: number;
  readonly byReason: { readonly 'other-actors': number };
  readonly kinds: {
    readonly chosen: KindCounts;
    readonly withoutActor: KindCounts;
    readonly leftOut: KindCounts;
  };
}

/** Counts a selection. */
export function summaryOf({ chosen, undesignated, leftOut }: Selection): ViewSummary {
  return {
    kept: chosen.length + undesignated.length,
    withoutActor: undesignated.length,
    leftOut: leftOut.length,
    byReason: { 'other-actors': leftOut.length },
    kinds: { chosen: byKind(chosen), withoutActor: byKind(undesignated), leftOut: byKind(leftOut) },
  };
}

function byKind(items: readonly PlacedItem[]): KindCounts {
  const counts = new Map<ItemKind, number>();
  for (const { fact } of items) {
    const { kind } = fact.attributes;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts].map(([kind, count]) => ({ kind, count }));
}
