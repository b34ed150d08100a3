import type { ProjectSymbol } from '../model/symbol.ts';

/** What an edit takes away from a document's symbols and what it adds. */
export interface SymbolDelta {
  readonly removed: readonly ProjectSymbol[];
  readonly added: readonly ProjectSymbol[];
}

/** The multiset difference of two lists of symbols; empty both ways when an edit only moved text. */
export function symbolDelta(before: readonly ProjectSymbol[], after: readonly ProjectSymbol[]): SymbolDelta {
  if (before === after) return { removed: [], added: [] };
  const counts = new Map<string, { symbol: ProjectSymbol; count: number }>();
  const count = (symbols: readonly ProjectSymbol[], step: number): void => {
    for (const symbol of symbols) {
      const identity = JSON.stringify(symbol);
      const entry = counts.get(identity);
      if (entry) entry.count += step;
      else counts.set(identity, { symbol, count: step });
    }
  };
  count(before, -1);
  count(after, 1);
  const removed: ProjectSymbol[] = [];
  const added: ProjectSymbol[] = [];
  for (const { symbol, count: balance } of counts.values()) {
    for (let i = balance; i < 0; i++) removed.push(symbol);
    for (let i = balance; i > 0; i--) added.push(symbol);
  }
  return { removed, added };
}
