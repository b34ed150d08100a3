import { sameData } from '../base/sameData.ts';
import type { ProjectSymbol } from '../model/symbol.ts';

/** What an edit takes away from a document's symbols and what it adds. */
export interface SymbolDelta {
  readonly removed: readonly ProjectSymbol[];
  readonly added: readonly ProjectSymbol[];
}

/** The multiset difference of two lists of symbols; empty both ways when an edit only moved text. */
export function symbolDelta(before: readonly ProjectSymbol[], after: readonly ProjectSymbol[]): SymbolDelta {
  // Most edits change nothing, or something in one place: only what lies between is counted.
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && sameData(before[start], after[start])) start++;
  let end = 0;
  while (end < most - start && sameData(before.at(-1 - end), after.at(-1 - end))) end++;
  const counts = new Map<string, { symbol: ProjectSymbol; count: number }>();
  const count = (symbols: readonly ProjectSymbol[], step: number): void => {
    for (const symbol of symbols) {
      const identity = JSON.stringify(symbol);
      const entry = counts.get(identity);
      if (entry) entry.count += step;
      else counts.set(identity, { symbol, count: step });
    }
  };
  count(before.slice(start, before.length - end), -1);
  count(after.slice(start, after.length - end), 1);
  const removed: ProjectSymbol[] = [];
  const added: ProjectSymbol[] = [];
  for (const { symbol, count: balance } of counts.values()) {
    for (let i = balance; i < 0; i++) removed.push(symbol);
    for (let i = balance; i > 0; i--) added.push(symbol);
  }
  return { removed, added };
}
