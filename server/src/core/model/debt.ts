import { naturalOrder } from '../base/naturalOrder.ts';
import type { Span } from '../base/span.ts';

/** A finding that the project knows and does not want to be told again: an entry of its baseline. */
export interface Debt {
  readonly rule: string;
  /** The document it was found in. */
  readonly file: string;
  /** The item around it; undefined outside items. An item's debts go with it to another file. */
  readonly item: string | undefined;
  /** What stood at the place, as `quoted` gives it: never a line number, so that a debt outlives edits around it. */
  readonly text: string;
  /** How many findings like this there are. */
  readonly count: number;
}

/** A debt where it is written in the baseline. */
export interface DebtFact {
  readonly debt: Debt;
  readonly span: Span;
}

/** The debts of a project, by where they are looked for. */
export interface Baseline {
  /** Sorted, see `compareDebts`. */
  readonly all: readonly Debt[];
  readonly byFile: ReadonlyMap<string, readonly Debt[]>;
  readonly byItem: ReadonlyMap<string, readonly Debt[]>;
}

/** Longest text that an entry holds, in characters: enough to tell two places apart. */
const LONGEST = 160;

/** The baseline of these debts, in whatever order they come. */
export function baselineOf(debts: readonly Debt[]): Baseline {
  const all = debts.toSorted(compareDebts);
  return { all, byFile: grouped(all, ({ file }) => file), byItem: grouped(all, ({ item }) => item) };
}

/** Sorts debts by file, item, rule and text. */
export function compareDebts(a: Debt, b: Debt): number {
  return (
    naturalOrder(a.file, b.file) ||
    naturalOrder(a.item ?? '', b.item ?? '') ||
    naturalOrder(a.rule, b.rule) ||
    naturalOrder(a.text, b.text)
  );
}

function grouped(
  debts: readonly Debt[],
  by: (debt: Debt) => string | undefined,
): ReadonlyMap<string, readonly Debt[]> {
  const groups = new Map<string, Debt[]>();
  for (const debt of debts) {
    const key = by(debt);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(debt);
    else groups.set(key, [debt]);
  }
  return groups;
}

/** The text at a place as debts hold it: white space folded, so that wrapping lines anew changes nothing, and cut. */
export function quoted(text: string): string {
  const folded = text.trim().replace(/\s+/g, ' ');
  return folded.length <= LONGEST ? folded : [...folded.slice(0, LONGEST * 2)].slice(0, LONGEST).join('');
}
