import { describe, expect, test } from 'vitest';
import type { DependencyKey } from '../../../../server/src/core/project/dependencyKeys.ts';
import { Memo } from '../../../../server/src/core/project/memo.ts';

const key = (text: string): DependencyKey => text as DependencyKey;

/** A sum over parts, each of which reads a key of its own; tells what was computed, in order. */
function sums(names: readonly string[]): { readonly memo: Memo; readonly ask: () => string } {
  const memo = new Memo();
  return {
    memo,
    ask() {
      const made: string[] = [];
      memo.compute('whole', record => {
        made.push('whole');
        for (const name of names) {
          memo.computeWithin(
            `part ${name}`,
            own => {
              made.push(name);
              own(key(name));
            },
            record,
          );
        }
      });
      return made.join(' ');
    },
  };
}

describe('a unit with parts', () => {
  test('is computed once', () => {
    const { ask } = sums(['a', 'b']);
    expect([ask(), ask()]).toEqual(['whole a b', '']);
  });
  test('is made anew with the part that was touched alone', () => {
    const { memo, ask } = sums(['a', 'b', 'c']);
    ask();
    expect([...memo.touch([key('b')])]).toEqual(['part b', 'whole']);
    expect(ask()).toBe('whole b');
  });
  test('stays when something else was touched', () => {
    const { memo, ask } = sums(['a']);
    ask();
    expect([...memo.touch([key('x')])]).toEqual([]);
    expect(ask()).toBe('');
  });
  test('follows parts of parts', () => {
    const memo = new Memo();
    const run = (): void =>
      memo.compute('1', one =>
        memo.computeWithin('2', two => memo.computeWithin('3', three => three(key('k')), two), one),
      );
    run();
    expect([...memo.touch([key('k')])]).toEqual(['3', '2', '1']);
  });
});
