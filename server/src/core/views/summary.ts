import type { ItemKind } from '../model/item.ts';
import { LEFT_OUT_REASONS, type LeftOutReason, type PlacedItem, type Selection } from './selectItems.ts';

/** How many items of each kind, kinds in order of first appearance. */
export type KindCounts = readonly { readonly kind: ItemKind; readonly count: number }[];

/** What a view holds and what it does not; every item of the project is counted once in `kept` or `leftOut`. */
export interface ViewSummary {
  /** Items in the output, those without an actor included. */
  readonly kept: number;
  /** Of these, the ones in the closing part. */
  readonly withoutActor: number;
  readonly leftOut: number;
  readonly byReason: Readonly<Record<LeftOutReason, KindCounts>>;
  readonly kinds: {
    readonly chosen: KindCounts;
    readonly withoutActor: KindCounts;
    readonly leftOut: KindCounts;
    /** Of the chosen ones, those that are there because others depend on them. */
    readonly dependencies: KindCounts;
  };
}

/** Counts a selection. */
export function summaryOf({ chosen, dependencies, undesignated, leftOut }: Selection): ViewSummary {
  const byReason = Object.fromEntries(
    LEFT_OUT_REASONS.map(reason => [reason, byKind(leftOut.filter(item => item.reason === reason))]),
  ) as Record<LeftOutReason, KindCounts>;
  return {
    kept: chosen.length + undesignated.length,
    withoutActor: undesignated.length,
    leftOut: leftOut.length,
    byReason,
    kinds: {
      chosen: byKind(chosen),
      withoutActor: byKind(undesignated),
      leftOut: byKind(leftOut),
      dependencies: byKind(dependencies),
    },
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
