import { lastAtOrBefore } from './search.ts';
import type { Span } from './span.ts';

/** Finds, in a list of spans in ascending order that do not overlap, the one that shares a code unit with another span. */
export function overlapFinder<T extends Span>(spans: readonly T[]): (place: Span) => T | undefined {
  return ({ start, end }) => {
    const found = spans[lastAtOrBefore(spans.length, index => spans[index]?.start ?? 0, end - 1)];
    return found && start < found.end ? found : undefined;
  };
}
