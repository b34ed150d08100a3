import { lastAtOrBefore } from './search.ts';
import type { Span } from './span.ts';

/** Finds, in a list of spans in ascending order that do not overlap, the one that shares a code unit with another span. */
export function overlapFinder<T extends Span>(spans: readonly T[]): (place: Span) => T | undefined {
  return ({ start, end }) => {
    const found = spans[lastAtOrBefore(spans.length, index => spans[index]?.start ?? 0, end - 1)];
    return found && start < found.end ? found : undefined;
  };
}

/** Of spans in ascending order, apart or one inside the other, those that stand in no other. */
export function outermost<T extends Span>(spans: readonly T[]): readonly T[] {
  const found: T[] = [];
  for (const one of spans) if (one.start >= (found.at(-1)?.end ?? 0)) found.push(one);
  return found;
}

/**
 * Finds, in a list of spans in ascending order, apart or one inside the other, the index of the innermost that holds an
 * offset; -1 when none does.
 */
export function innermostFinder(spans: readonly Span[]): (offset: number) => number {
  const around: number[] = [];
  const open: number[] = [];
  for (const [index, { start }] of spans.entries()) {
    while (open.length > 0 && (spans[open.at(-1) ?? 0]?.end ?? 0) <= start) open.pop();
    around.push(open.at(-1) ?? -1);
    open.push(index);
  }
  return offset => {
    let at = lastAtOrBefore(spans.length, index => spans[index]?.start ?? 0, offset);
    while (at >= 0 && (spans[at]?.end ?? 0) <= offset) at = around[at] ?? -1;
    return at;
  };
}
