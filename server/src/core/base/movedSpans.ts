import type { Span } from './span.ts';

/**
 * Plain data in which every span, however deep, stands `by` code units further on. What holds no span is shared, and the
 * data is itself when it is not moved. Spans must be the only objects with a `start` and an `end` that are numbers.
 */
export function movedSpans<T>(data: T, by: number): T {
  return by === 0 ? data : (moved(data, by) as T);
}

function moved(data: unknown, by: number): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return movedList(data, by);
  if (isSpan(data)) return { ...data, start: data.start + by, end: data.end + by };
  return movedRecord(data as Readonly<Record<string, unknown>>, by);
}

function movedRecord(data: Readonly<Record<string, unknown>>, by: number): unknown {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(data)) {
    const value = data[key];
    if (typeof value !== 'object') continue;
    const other = moved(value, by);
    if (other === value) continue;
    copy ??= { ...data };
    copy[key] = other;
  }
  return copy ?? data;
}

function movedList(list: readonly unknown[], by: number): readonly unknown[] {
  let copy: unknown[] | undefined;
  for (const [index, value] of list.entries()) {
    const other = moved(value, by);
    if (other === value) continue;
    copy ??= [...list];
    copy[index] = other;
  }
  return copy ?? list;
}

function isSpan(data: object): data is Span {
  return 'start' in data && typeof data.start === 'number' && 'end' in data && typeof data.end === 'number';
}
