import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedSpans } from '../../../../server/src/core/base/movedSpans.ts';
import { sameMoved } from '../../../../server/src/core/base/sameMoved.ts';

const span = (start: number): object => ({ start, end: start + 2 });

describe('the same', () => {
  test.each([
    [{ a: span(1), b: [span(3), 'x'] }, { a: span(5), b: [span(7), 'x'] }, 4],
    [{ path: 'a.md', offset: 1 }, { path: 'a.md', offset: 0 }, -1],
    [{ rank: 1 }, { rank: 1 }, 9],
    [{ a: 1, b: undefined }, { a: 1 }, 9],
    [{ a: 1 }, { b: undefined, a: 1 }, 9],
    [[], [], 1],
    [null, null, 1],
    ['start', 'start', 1],
  ])('%j and %j, by %i', (before, now, by) => expect(sameMoved(before, now, by)).toBe(true));
});

describe('not the same', () => {
  const same = span(1);
  test.each([
    [span(1), span(1), 1],
    [{ a: same }, { a: same }, 1],
    [span(1), span(2), 0],
    [{ rank: 1 }, { rank: 2 }, 1],
    [{ offset: '1' }, { offset: '2' }, 1],
    [[span(1)], [span(1), span(4)], 0],
    [[1], { 0: 1 }, 0],
    [{}, null, 0],
    [{ a: 1 }, {}, 0],
    [{}, { a: 1 }, 0],
    [{ a: undefined }, { a: 1 }, 0],
  ])('%j and %j, by %i', (before, now, by) => expect(sameMoved(before, now, by)).toBe(false));
});

test('whatever was moved, and nothing else', () => {
  const places = fc.record({ start: fc.nat(9), end: fc.nat(9) });
  const data = fc.letrec(tie => ({
    any: fc.oneof({ maxDepth: 3 }, fc.constantFrom('a', 1, true, null), places, tie('list'), tie('record')),
    list: fc.array(tie('any'), { maxLength: 3 }),
    record: fc.dictionary(fc.constantFrom('a', 'b', 'text'), tie('any'), { noNullPrototype: true }),
  })).any;
  fc.assert(
    fc.property(data, data, fc.integer({ min: -9, max: 9 }), (one, other, by) => {
      expect(sameMoved(one, movedSpans(one, by), by)).toBe(true);
      const isMoved = JSON.stringify(sorted(movedSpans(one, by))) === JSON.stringify(sorted(other));
      expect(sameMoved(one, other, by)).toBe(isMoved);
    }),
  );
});

function sorted(data: unknown): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map(sorted);
  const entries = Object.entries(data).map(([key, value]) => [key, sorted(value)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
