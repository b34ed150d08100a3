import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import type { LinkSettings } from '../../../../server/src/core/manifest/manifest.ts';
import {
  destinationTo,
  outsideFrom,
  writtenDestination,
} from '../../../../server/src/core/refactor/destination.ts';

const LINKS: LinkSettings = {
  root: '',
  extension: 'required',
  anchors: 'file',
  anchorFiles: [],
  elsewhere: [],
};

/** A destination written in `from`, which led to `before` and is to lead to `to`. */
function check(
  raw: string,
  from: string,
  before: string,
  to: string,
  expected: string,
  links: Partial<LinkSettings> = {},
  named = before,
): void {
  const written = writtenDestination(
    raw.replace(/^<(.*)>$/, '$1'),
    raw.startsWith('<') ? 'bracketed' : 'plain',
    true,
  );
  const way = { from, named, before, to, links: { ...LINKS, ...links } };
  expect(destinationTo(written, way as unknown as Parameters<typeof destinationTo>[1])).toBe(expected);
}

describe('styles', () => {
  test.each([
    ['a.md', 'z.md', 'a.md', 'b/a.md', 'b/a.md'],
    ['a.md#x', 'c/z.md', 'c/a.md', 'b/a.md', '../b/a.md#x'],
    ['a.md?q#x', 'z.md', 'a.md', 'b.md', 'b.md?q#x'],
    ['./a.md', 'z.md', 'a.md', 'b.md', './b.md'],
    ['./a.md', 'c/z.md', 'c/a.md', 'b.md', './../b.md'],
    ['./../b.md', 'c/z.md', 'b.md', 'c/a.md', './a.md'],
    ['/a.md', 'c/z.md', 'a.md', 'b.md', '/b.md'],
    ['a/', 'z.md', 'a', 'b', 'b/'],
    ['a', 'z.md', 'a', 'b', 'b'],
    ['a.md', 'z.md', 'a.md', 'b c.md', 'b%20c.md'],
    ['<a.md>', 'z.md', 'a.md', 'b c.md', 'b c.md'],
    ['a.md', 'z.md', 'a.md', 'é.md', 'é.md'],
    ['%61.md', 'z.md', 'a.md', 'é.md', '%C3%A9.md'],
    ['a.md', 'z.md', 'a.md', 'b(1).md', 'b(1).md'],
    ['a.md', 'z.md', 'a.md', 'b(.md', 'b%28.md'],
    ['a.md', 'z.md', 'a.md', '100%.md', '100%25.md'],
    ['a.md', 'z.md', 'a.md', 'x:y.md', './x:y.md'],
    ['a.md', 'z.md', 'a.md', "l'un.md", 'l%27un.md'],
  ])('%s in %s: from %s to %s', check);
  test('the spelling of what stays', () => {
    for (const [raw, before, to, expected] of [
      ['é%20a.md', 'é a.md', 'x/é a.md', 'x/é%20a.md'],
      ['é%20%C3%A9.md', 'é é.md', 'x/é é-bis.md', 'x/é%20%C3%A9-bis.md'],
      ['%C3%A9%20a.md', 'é a.md', 'à b.md', '%C3%A0%20b.md'],
      ['a%20b.md', 'a b.md', 'é c.md', 'é%20c.md'],
      ["l'un%20.md", "l'un .md", "x/l'un .md", "x/l'un%20.md"],
      ['a\\(b.md', 'a(b.md', 'x/a(b.md', 'x/a\\(b.md'],
      ['a(b)c.md', 'a(b)c.md', 'a(bc.md', 'a%28bc.md'],
      ['a&amp;b.md', 'a&b.md', 'x/a&b.md', 'x/a&amp;b.md'],
      ['a&#35;b.md#x', 'a#b.md', 'x/a#b.md', 'x/a&#35;b.md#x'],
      ['a%2eb.md', 'a.b.md', 'x/a.b.md', 'x/a%2eb.md'],
      ['100%.md', '100%.md', 'x/100%.md', 'x/100%.md'],
      ['a%20(1).md', 'a (1).md', 'é/a (1).md', 'é/a%20(1).md'],
      ['<é b%20c.md>', 'é b c.md', 'x y/é b c.md', 'x y/é b%20c.md'],
    ] as const)
      check(raw, 'z.md', before, to, expected);
  });
  test('a folder that links start from', () => {
    check('/a.md', 'src/z.md', 'src/a.md', 'src/b/a.md', '/b/a.md', { root: 'src' });
    check('/a.md', 'src/z.md', 'src/a.md', 'a.md', '../a.md', { root: 'src' });
  });
  test('what the author leaves out stays out where it can', () => {
    check('a', 'z.md', 'a.md', 'b.md', 'b', {}, 'a');
    check('a', 'z.md', 'a/index.md', 'b/index.md', 'b', {}, 'a');
    check('a', 'z.md', 'a.md', 'b.mdx', 'b.mdx', {}, 'a');
  });
});

test.each([
  ['a.md', '../x.md', 'b/a.md', '../../x.md'],
  ['a/b/a.md', '../../../x/y.md', 'a.md', '../x/y.md'],
  ['a/a.md', '../../x.md', 'b/a.md', '../../x.md'],
])('out of the project: from %s, %s, to %s', (from, written, to, expected) => {
  expect(outsideFrom(projectPath(from), written, projectPath(to))).toBe(expected);
});
