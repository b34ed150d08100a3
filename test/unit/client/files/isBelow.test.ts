import { expect, it } from 'vitest';
import { Uri } from 'vscode';
import { isBelow } from '../../../../client/src/files/isBelow.ts';

it.each([
  ['file:///p/a.md', 'file:///p', true],
  ['file:///p/a/b.md', 'file:///p/', true],
  ['file:///p', 'file:///p', false],
  ['file:///pq/a.md', 'file:///p', false],
  ['vscode-remote://host/p/a.md', 'file:///p', false],
  ['vscode-remote://host/p/a.md', 'vscode-remote://other/p', false],
])('%s below %s: %s', (uri, folder, expected) => {
  expect(isBelow(Uri.parse(uri), Uri.parse(folder))).toBe(expected);
});
