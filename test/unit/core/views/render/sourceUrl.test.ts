import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../../../server/src/core/base/projectPath.ts';
import { sourceUrl } from '../../../../../server/src/core/views/render/sourceUrl.ts';

describe('sourceUrl', () => {
  it.each([
    ['', 'a/b.md', undefined, 'a/b.md'],
    ['..', 'a.md', undefined, '../a.md'],
    ['../', 'a.md', 'x', '../a.md#x'],
    ['../mon projet', 'a.md', undefined, '../mon%20projet/a.md'],
    [
      'https://forge.fr/p/-/blob/main',
      'a.md',
      'fédération',
      'https://forge.fr/p/-/blob/main/a.md#fédération',
    ],
    ['https://forge.fr/%20', 'a.md', undefined, 'https://forge.fr/%20/a.md'],
    ['', 'annexe é/1 (2) 50%.md', undefined, 'annexe%20é/1%20%282%29%2050%25.md'],
    ['', 'a#b?c.md', 'd e', 'a%23b%3Fc.md#d%20e'],
    ['', 'c:a.md', undefined, './c:a.md'],
    ['', '', undefined, '.'],
    ['..', '', undefined, '../'],
  ])('%j + %j # %s is %j', (base, path, fragment, expected) => {
    expect(sourceUrl(base, { path: projectPath(path), fragment })).toBe(expected);
  });
});
