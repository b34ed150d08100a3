import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { linkTarget } from '../../../../server/src/core/extract/linkTarget.ts';
import type { LinkSettings } from '../../../../server/src/core/manifest/manifest.ts';

const PLAIN: LinkSettings = {
  root: '',
  extension: 'required',
  anchors: 'file',
  anchorFiles: [],
  elsewhere: [],
};

function target(url: string, settings: Partial<LinkSettings> = {}): string {
  const found = linkTarget(url, projectPath('principal/01.md'), { ...PLAIN, ...settings });
  if (found.kind !== 'file') return found.kind;
  return found.fragment === undefined ? found.path : `${found.path} # ${found.fragment}`;
}

describe('a file', () => {
  test.each([
    ['02.md', 'principal/02.md'],
    ['./02.md#x', 'principal/02.md # x'],
    ['../ao/02.md#f%C3%A9d%C3%A9ration', 'ao/02.md # fédération'],
    ['/ao/02.md', 'ao/02.md'],
    ['#x', 'principal/01.md # x'],
    ['#', 'principal/01.md # '],
    ['02.md?plain=1#x', 'principal/02.md # x'],
    ['?plain=1', 'principal/01.md'],
    ['a%20b.md', 'principal/a b.md'],
    ['a%zz.md', 'principal/a%zz.md'],
    ['..\\ao\\02.md', 'ao/02.md'],
    ['..', ''],
    ['a:b/c.md'.replace('a:', 'a/'), 'principal/a/b/c.md'],
    ['a#b#c', 'principal/a # b#c'],
  ])('%s → %s', (url, expected) => expect(target(url)).toBe(expected));
});

describe('elsewhere', () => {
  test.each(['https://a.fr', 'HTTP://a.fr', 'mailto:a@b.fr', '//a.fr/b', 'tel:+33', 'urn:a', 'C:\\a'])(
    '%s',
    url => expect(target(url)).toBe('external'),
  );
  test.each(['../../a.md', '/../a.md', '../..', '%2e%2e/%2e%2e/a.md'])('%s leaves the project', url =>
    expect(target(url)).toBe('outside'),
  );
});

describe('settings', () => {
  test.each([
    ['/obligations/', 'external'],
    ['/obligations/champ/#x', 'external'],
    ['/obligation.md', 'obligation.md'],
    ['obligations/a.md', 'principal/obligations/a.md'],
  ])('a part of the site that is elsewhere: %s', (url, expected) =>
    expect(target(url, { elsewhere: ['/obligations/'] })).toBe(expected),
  );
  test('a root for links from the root', () => expect(target('/a.md', { root: 'src' })).toBe('src/a.md'));
  test('not for others', () => expect(target('a.md', { root: 'src' })).toBe('principal/a.md'));
  test.each([
    ['a', 'principal/a.md'],
    ['a.md', 'principal/a.md'],
    ['a.png', 'principal/a.png'],
    ['../', ''],
    ['#x', 'principal/01.md # x'],
  ])('extensions may be left out: %s', (url, expected) =>
    expect(target(url, { extension: 'optional' })).toBe(expected),
  );
});
