import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { filesAfter, relocation } from '../../../../server/src/core/refactor/moves.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';
import { movesIn } from './moved.ts';

describe('where a path lies afterwards', () => {
  test.each([
    ['a → b', 'a', 'b'],
    ['a → b', 'a/c.md', 'b/c.md'],
    ['a → b', 'ab/c.md', 'ab/c.md'],
    ['a → b', 'c/a', 'c/a'],
    ['a → b, a/c.md → d.md', 'a/c.md', 'd.md'],
    ['a → b, b → a', 'b/x', 'a/x'],
  ])('%s: %s', (moves, path, expected) => {
    expect(relocation(movesIn(moves))(projectPath(path))).toBe(expected);
  });
});

test('files and folders come and go', () => {
  const { view } = projectOf({ 'a/b/c.md': '', 'd.md': '' });
  const { moved, kind } = filesAfter(view, relocation(movesIn('a → x/y')));
  expect(moved).toEqual([{ from: 'a/b/c.md', to: 'x/y/b/c.md' }]);
  const kinds = ['a', 'a/b/c.md', 'x', 'x/y/b', 'x/y/b/c.md', 'd.md', ''].map(path =>
    kind(projectPath(path)),
  );
  expect(kinds).toEqual([undefined, undefined, 'folder', 'folder', 'file', 'file', 'folder']);
});
