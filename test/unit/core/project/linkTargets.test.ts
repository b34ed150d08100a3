import { describe, expect, test } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { anchorFile, isUnseen, linkedPlace } from '../../../../server/src/core/project/linkTargets.ts';
import { projectOf } from '../../../support/inMemoryProject.ts';

const FILES = {
  'a.md': '',
  'b/index.md': '',
  'c.mdx': '',
  'd/x.png': '',
  '1.10.md': '',
  'voisin/sdet.yaml': '',
};

function place(path: string, extension: 'required' | 'optional'): string | undefined {
  const manifest = `sdet: 1\nvolumes:\n  - { id: p, chapters: ['**/*.md'] }\nlinks: { extension: ${extension} }\n`;
  const { view } = projectOf({ 'sdet.yaml': manifest, ...FILES });
  const found = linkedPlace(view, projectPath('a.md'), projectPath(path));
  return found && `${found.kind} ${found.path}`;
}

describe('with extensions', () => {
  test.each([
    ['a.md', 'file a.md'],
    ['d', 'folder d'],
    ['', 'folder '],
    ['d/x.png', 'file d/x.png'],
    ['a', undefined],
    ['c.md', undefined],
  ])('%o → %s', (path, expected) => expect(place(path, 'required')).toBe(expected));
});

describe('without', () => {
  test.each([
    ['a.md', 'file a.md'],
    ['b.md', 'file b/index.md'],
    ['c.md', 'file c.mdx'],
    ['d.md', 'folder d'],
    ['1.10', 'file 1.10.md'],
    ['d/x.png', 'file d/x.png'],
    ['rien.md', undefined],
  ])('%o → %s', (path, expected) => expect(place(path, 'optional')).toBe(expected));
});

describe('what a project does not look at', () => {
  const { view } = projectOf(FILES);
  test.each([
    ['voisin/01.md', true],
    ['node_modules/x/y.md', true],
    ['d/.git/config', true],
    ['d/rien.md', false],
    ['rien.md', false],
    ['git/x.md', false],
  ])('%s: %s', (path, expected) => expect(isUnseen(view, projectPath(path))).toBe(expected));
});

describe('the file that an anchor stands for', () => {
  const manifest = `sdet: 1\nvolumes:\n  - { id: p, chapters: ['**/*.md'] }\nlinks: { anchor-files: [rien/<anchor>.md, b/<anchor>.md] }\n`;
  const { view } = projectOf({ 'sdet.yaml': manifest, ...FILES });
  test.each([
    ['a.md', 'index', 'b/index.md'],
    ['a.md', 'rien', undefined],
    ['a.md', '', undefined],
    ['a.md', '../b/index', undefined],
    ['1.10.md', 'index', undefined],
  ])('%s#%s → %s', (target, name, expected) =>
    expect(anchorFile(view, projectPath('a.md'), projectPath(target), name)).toBe(expected),
  );
});
