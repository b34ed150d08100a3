import { expect, it } from 'vitest';
import { Uri } from 'vscode';
import { partOf, partPicks } from '../../../../client/src/exports/choosePart.ts';

/** What is offered with `open` in the active editor, as labels and the places that they mean. */
function check(open: string | undefined, expected: readonly string[]): void {
  const picks = partPicks(Uri.file('/p'), open === undefined ? undefined : Uri.file(open));
  expect(picks.map(({ label, chosen }) => `${label} ${chosen.part?.path ?? '*'}`)).toEqual(expected);
}

it('offers the whole project, the open file and its folder', () => {
  check('/p/a/b/c.md', ['Whole project *', 'c.md /p/a/b/c.md', 'b /p/a/b']);
});

it('offers no folder where it is the project itself', () => {
  check('/p/c.md', ['Whole project *', 'c.md /p/c.md']);
});

it('offers the whole project alone when what is open is no part of it', () => {
  check('/pq/c.md', ['Whole project *']);
  check(undefined, ['Whole project *']);
});

it('takes the project and what is around it for all of it', () => {
  expect(partOf(Uri.file('/a/p'), Uri.file('/a/p'))).toEqual({});
  expect(partOf(Uri.file('/a/p'), Uri.file('/a'))).toEqual({});
  expect(partOf(Uri.file('/a/p'), Uri.file('/a/p/x'))).toEqual({ part: Uri.file('/a/p/x') });
});
