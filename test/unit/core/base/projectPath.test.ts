import { describe, expect, test } from 'vitest';
import {
  folderOf,
  projectPath,
  relativePath,
  resolvePath,
} from '../../../../server/src/core/base/projectPath.ts';

describe('folderOf', () => {
  test.each([
    ['a/b/c.md', 'a/b'],
    ['a.md', ''],
    ['', ''],
  ])('%o → %o', (path, expected) => expect(folderOf(path)).toBe(expected));
});

describe('resolvePath', () => {
  test.each([
    ['principal/1.md', '2.md', 'principal/2.md'],
    ['principal/1.md', './2.md', 'principal/2.md'],
    ['principal/1.md', '../ao/2.md', 'ao/2.md'],
    ['principal/1.md', '/ao/2.md', 'ao/2.md'],
    ['a/b/1.md', '../../x.md', 'x.md'],
    ['a/1.md', 'b//c/', 'a/b/c'],
    ['1.md', '.', ''],
  ])('%s + %s = %s', (from, reference, expected) =>
    expect(resolvePath(projectPath(from), reference)).toBe(expected),
  );

  test.each([
    ['1.md', '../x.md'],
    ['a/1.md', '../../x.md'],
    ['a/1.md', '/../x.md'],
    ['a/1.md', '../../a/1.md'],
  ])('%s + %s leaves the project', (from, reference) =>
    expect(resolvePath(projectPath(from), reference)).toBeUndefined(),
  );
});

describe('relativePath', () => {
  test.each([
    ['a.md', 'b.md', 'b.md'],
    ['x/a.md', 'x/b.md', 'b.md'],
    ['x/a.md', 'b.md', '../b.md'],
    ['x/y/a.md', 'x/z/b.md', '../z/b.md'],
    ['a.md', 'x/b.md', 'x/b.md'],
    ['x/x/a.md', 'x/b.md', '../b.md'],
  ])('%s to %s is %s', (from, to, expected) => {
    expect(relativePath(projectPath(from), projectPath(to))).toBe(expected);
    expect(resolvePath(projectPath(from), expected)).toBe(to);
  });
});
