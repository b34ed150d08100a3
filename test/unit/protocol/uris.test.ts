import { describe, expect, it } from 'vitest';
import { folded, pathBelow, uriBelow, uriKey } from '../../../server/src/protocol/uris.ts';

describe('uriKey', () => {
  it.each([
    [
      'a Windows drive',
      ['file:///c%3A/a/b.md', 'file:///C:/a/b.md', 'file:///c:/a/b.md', 'FILE:///C%3a/a/b.md'],
    ],
    ['accents', ['file:///p/%C3%A9.md', 'file:///p/é.md', 'file:///p/%c3%a9.md']],
    ['spaces and brackets', ['file:///a%20b/(1)%20%5B2%5D.md', 'file:///a b/%281%29 [2].md']],
    [
      'slashes and dots',
      ['file:///a/b.md', 'file:///a//b.md', 'file:///a/./b.md', 'file:///a/x/../b.md', 'file:///a/b.md/'],
    ],
    [
      'the short form',
      ['file:///a/b.md', 'file:/a/b.md', 'file://localhost/a/b.md', 'file://LocalHost/a/b.md'],
    ],
    ['query and fragment', ['file:///a.md', 'file:///a.md?x=1', 'file:///a.md#L3']],
    [
      'a remote authority',
      [
        'vscode-remote://ssh-remote%2Bhost/h/a.md',
        'vscode-remote://ssh-remote+host/h/a.md',
        'vscode-remote://SSH-remote+host/h/a.md',
      ],
    ],
  ])('is the same for all spellings of %s', (_, uris) => {
    expect(new Set(uris.map(uriKey)).size).toBe(1);
  });

  it.each([
    ['composed and decomposed accents', 'file:///\u00e9.md', 'file:///e\u0301.md'],
    ['cases', 'file:///a/B.md', 'file:///a/b.md'],
    ['schemes', 'file:///a.md', 'vscode-vfs:///a.md'],
    ['authorities', 'file://server/a.md', 'file:///a.md'],
    ['this machine to another program', 'vscode-remote://localhost/a.md', 'vscode-remote:///a.md'],
    ['an escaped per cent sign', 'file:///a%2541.md', 'file:///aA.md'],
    ['a drive letter elsewhere', 'vscode-vfs:///C:/a', 'vscode-vfs:///c:/a'],
  ])('keeps %s apart', (_, a, b) => {
    expect(uriKey(a)).not.toBe(uriKey(b));
  });

  it.each([undefined, null, 3, '', 'no uri', '/a/b', {}])('is none for %j', value => {
    expect(uriKey(value)).toBeUndefined();
  });

  it.each(['file:///%E9.md', 'file:///%zz', 'file:///%', 'file:///é%E9%C3%A9'])('never throws: %s', uri => {
    expect(uriKey(uri)).toBeTypeOf('string');
  });

  it('decodes what can be decoded beside what cannot', () => {
    expect(uriKey('file:///%C3%A9/%E9')).toBe(uriKey('file:///é/%E9'));
  });
});

describe('pathBelow', () => {
  /** The path of `uri` in the project at `root`. */
  function check(root: string, uri: string, expected: string | undefined): void {
    const [rootKey, key] = [uriKey(root), uriKey(uri)];
    expect(rootKey && key && pathBelow(rootKey, key)).toBe(expected);
  }

  it('is relative, decoded, with slashes', () => {
    check('file:///p', 'file:///p/a%20b/%C3%A9.md', 'a b/é.md');
    check('file:///p/', 'file:///p/a.md', 'a.md');
    check('file:///c%3A/Mon%20projet', 'file:///C:/Mon projet/a.md', 'a.md');
    check('vscode-remote://wsl%2Bdebian/home/x', 'vscode-remote://wsl+debian/home/x/a.md', 'a.md');
    check('file:///', 'file:///a.md', 'a.md');
    check('vscode-vfs://github/o/r', 'vscode-vfs://github/o/r/a.md', 'a.md');
  });

  it('is empty for the folder itself', () => check('file:///p/', 'file:///p', ''));

  it.each([
    ['a neighbour whose name begins alike', 'file:///p', 'file:///pq/a.md'],
    ['a way out', 'file:///p', 'file:///p/../a.md'],
    ['an encoded way out', 'file:///p', 'file:///p/%2e%2e/a.md'],
    ['an untitled text', 'file:///p', 'untitled:Untitled-1'],
    ['another scheme', 'file:///p', 'git:/p/a.md'],
    ['another machine', 'vscode-remote://ssh-remote+a/p', 'vscode-remote://ssh-remote+b/p/a.md'],
  ])('is none for %s', (_, root, uri) => check(root, uri, undefined));
});

describe('pathBelow where cases are not told apart', () => {
  function check(root: string, uri: string, expected: string | undefined): void {
    const [rootKey, key] = [uriKey(root), uriKey(uri)];
    expect(rootKey && key && pathBelow(rootKey, key, true)).toBe(expected);
  }

  it('keeps the spelling of what lies below', () => {
    check('file:///c%3A/Projets/ENT', 'file:///C:/projets/ent/Sous/É.md', 'Sous/É.md');
    check('file:///Users/e\u0301', 'file:///users/%C3%89/e\u0301.md', 'e\u0301.md');
    check('file:///P', 'file:///p', '');
    check('file:///', 'file:///A.md', 'A.md');
    check('file:///İ/p', 'file:///i\u0307/p/a.md', 'a.md');
  });

  it.each([
    ['a neighbour whose name begins alike', 'file:///P', 'file:///pq/a.md'],
    ['another drive', 'file:///c:/p', 'file:///d:/p/a.md'],
    ['the folder around it', 'file:///P/q', 'file:///p'],
    ['another scheme', 'file:///p', 'vscode-vfs:///P/a.md'],
  ])('is none for %s', (_, root, uri) => check(root, uri, undefined));
});

describe('folded', () => {
  it.each([
    ['É', 'e\u0301'],
    ['ÇA/Œ.MD', 'c\u0327a/œ.md'],
    ['İ', 'i\u0307'],
  ])('is the same for %s and %s', (a, b) => expect(folded(a)).toBe(folded(b)));

  it.each([
    ['é', 'e'],
    ['a b', 'ab'],
    ['œ', 'oe'],
    ['’', "'"],
  ])('is not the same for %s and %s', (a, b) => expect(folded(a)).not.toBe(folded(b)));
});

describe('uriBelow', () => {
  it('keeps the root as the client spells it, and escapes as VS Code does', () => {
    expect(uriBelow('file:///c%3A/p', "a b/é(1)'!*.md")).toBe(
      'file:///c%3A/p/a%20b/%C3%A9%281%29%27%21%2A.md',
    );
    expect(uriBelow('file:///C:/p/', 'x#y?z%.md')).toBe('file:///C:/p/x%23y%3Fz%25.md');
    expect(uriBelow('file:///p/', '')).toBe('file:///p');
  });

  it.each(['a.md', 'é/e\u0301.md', 'a b/%41/#?&+;=@:,$.md', '😀/[x]{y}.md', "'!()*~_-.md"])(
    'leads back: %s',
    path => {
      const root = 'vscode-remote://ssh-remote%2Bhost/home/é';
      const [rootKey, key] = [uriKey(root), uriKey(uriBelow(root, path))];
      expect(rootKey && key && pathBelow(rootKey, key)).toBe(path);
    },
  );

  it('does not throw on a lone surrogate', () => {
    expect(uriBelow('file:///p', 'a\uD800.md')).toBe('file:///p/a%EF%BF%BD.md');
  });
});
