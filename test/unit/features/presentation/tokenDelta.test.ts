import { describe, expect, test } from 'vitest';
import { tokenDelta } from '../../../../server/src/features/presentation/tokenDelta.ts';
import { applied } from './support/applied.ts';

/** Tokens as letters, each five numbers. */
function tokens(letters: string): readonly number[] {
  return [...letters].flatMap(letter => [0, letter.charCodeAt(0), 1, 0, 0]);
}

describe('the difference', () => {
  test.each([
    ['abc', 'abc', undefined],
    ['', '', undefined],
    ['', 'a', [0, 0, 'a']],
    ['abc', '', [0, 3, '']],
    ['abc', 'axc', [1, 1, 'x']],
    ['abc', 'abxc', [2, 0, 'x']],
    ['abc', 'ac', [1, 1, '']],
    ['aa', 'aaa', [2, 0, 'a']],
    ['aaa', 'aa', [2, 1, '']],
    ['abc', 'xyz', [0, 3, 'xyz']],
  ] as const)('%s → %s', (before, after, expected) => {
    const edits = tokenDelta(tokens(before), tokens(after));
    const [start, count, put] = expected ?? [0, 0, ''];
    expect(edits).toEqual(expected ? [{ start: start * 5, deleteCount: count * 5, data: tokens(put) }] : []);
    expect(applied(tokens(before), edits)).toEqual(tokens(after));
  });
});
