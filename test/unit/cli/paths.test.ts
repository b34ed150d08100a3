import { expect, test } from 'vitest';
import { pathInside, shownPath } from '../../../server/src/cli/paths.ts';

test('paths are shown from the current folder', () => {
  expect(shownPath('/a/b', '/a/b')).toBe('.');
  expect(shownPath('/a/b', '/a/b/c d/e.md')).toBe('c d/e.md');
  expect(shownPath('/a/b', '/a/x.md')).toBe('../x.md');
});
test('a path lies in a folder or not', () => {
  expect(pathInside('/a', '/a')).toBe('');
  expect(pathInside('/a', '/a/b/c.md')).toBe('b/c.md');
  expect(pathInside('/a', '/a/..b')).toBe('..b');
  expect(pathInside('/a', '/b')).toBeUndefined();
  expect(pathInside('/a', '/')).toBeUndefined();
});
