import { expect, it } from 'vitest';
import { Uri } from 'vscode';
import { readArgument } from '../../../../client/src/generate/request.ts';

it('takes what fits', () => {
  const folder = Uri.file('/out');
  expect(readArgument({ actors: ['a'], detail: 'full', folder, overwrite: true })).toEqual({
    actors: ['a'],
    detail: 'full',
    folder,
    overwrite: true,
  });
});

it('takes versions, formats and every detail', () => {
  const given = { views: ['v'], formats: ['html', 'docx'], detail: 'titles' };
  expect(readArgument(given)).toEqual(given);
  expect(readArgument({ detail: 'own' })).toEqual({ detail: 'own' });
});

it('reads folders as key bindings can give them', () => {
  expect(readArgument({ folder: '/out' }).folder).toEqual(Uri.file('/out'));
  expect(readArgument({ project: 'file:///home/sdet' }).project).toEqual(Uri.file('/home/sdet'));
});

it.each([
  [undefined],
  [null],
  ['text'],
  [7],
  [{ actors: [] }],
  [{ actors: 'a' }],
  [{ actors: ['a', 1] }],
  [{ detail: 'all' }],
  [{ formats: ['pdf'] }],
  [{ formats: [] }],
  [{ views: 'x' }],
  [{ folder: '' }],
  [{ folder: 3 }],
  [{ overwrite: 'yes' }],
])('leaves out what does not fit: %j', argument => {
  expect(readArgument(argument)).toEqual({});
});
