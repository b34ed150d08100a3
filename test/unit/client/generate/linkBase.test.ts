import { expect, it } from 'vitest';
import { Uri } from 'vscode';
import { linkBase } from '../../../../client/src/generate/linkBase.ts';

function check(project: string, folder: string, expected: string | undefined): void {
  expect(linkBase(Uri.parse(project), Uri.parse(folder))).toBe(expected);
}

it('leads from a folder of the project up to it', () => {
  check('file:///home/a/sdet', 'file:///home/a/sdet/sorties', '../');
  check('file:///home/a/sdet', 'file:///home/a/sdet/sorties/2026', '../../');
});

it('is empty when both are one folder', () => {
  check('file:///home/a/sdet', 'file:///home/a/sdet', '');
  check('file:///home/a/sdet/', 'file:///home/a/sdet', '');
});

it('goes up and down again, and escapes names', () => {
  check('file:///home/a/mon%20sdet', 'file:///home/b/out', '../../a/mon%20sdet/');
  check('file:///home/sdet', 'file:///home/sdet-2', '../sdet/');
  check('file:///home/a/été', 'file:///home/a', '%C3%A9t%C3%A9/');
});

it('works on file systems that are no disk', () => {
  check('vscode-vfs://github/o/r/sdet', 'vscode-vfs://github/o/r/out', '../sdet/');
});

it('is not to be had between two file systems or drives', () => {
  check('file:///home/a', 'vscode-vfs://github/home/a/out', undefined);
  check('vscode-vfs://github/a', 'vscode-vfs://gitlab/a/out', undefined);
  check('file:///c:/sdet', 'file:///d:/out', undefined);
});

it('is the way between folders of one drive', () => {
  check('file:///c:/sdet', 'file:///c:/out', '../sdet/');
});
