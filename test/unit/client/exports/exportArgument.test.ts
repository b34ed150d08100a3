import { expect, it } from 'vitest';
import { Uri } from 'vscode';
import { readExportArgument } from '../../../../client/src/exports/exportArgument.ts';

it('takes what fits', () => {
  const folder = Uri.file('/out');
  const given = { kinds: ['index', 'graph'], formats: ['md', 'svg'], folder, overwrite: false };
  expect(readExportArgument(given)).toEqual(given);
});

it('reads places as key bindings can give them', () => {
  expect(readExportArgument({ folder: '/out', part: 'file:///p/a.md', project: '/p' })).toEqual({
    folder: Uri.file('/out'),
    part: Uri.file('/p/a.md'),
    project: Uri.file('/p'),
  });
});

it.each([
  [undefined],
  [null],
  ['index'],
  [{ kinds: [] }],
  [{ kinds: 'index' }],
  [{ kinds: ['index', 'views'] }],
  [{ formats: ['docx'] }],
  [{ folder: 4 }],
  [{ part: '' }],
  [{ overwrite: 1 }],
])('leaves out what does not fit: %j', argument => {
  expect(readExportArgument(argument)).toEqual({});
});
