import { describe, expect, test } from 'vitest';
import type { TextDocumentEdit } from 'vscode-languageserver-types';
import { willRenameFiles } from '../../../../server/src/features/fileMoves/willRenameFiles.ts';
import { bench, PLAIN, pathOf } from '../../../support/featureRequest.ts';
import type { Files } from '../../../support/inMemoryProject.ts';

const FILES: Files = {
  'sdet.yaml': "sdet: 1\nvolumes: [{id: v, chapters: ['p/*.md', z.md]}]\n",
  'p/a.md': '# A\n\n[z](../z.md)\n',
  'z.md': '[a](p/a.md) [b](p/b.md)\n',
};

/** `path: new texts`, one line for each edited document. */
function check(files: readonly unknown[], expected: readonly string[] | null): void {
  const edit = bench(FILES, { params: { files } }).askWorkspace(willRenameFiles);
  const documents = (edit?.documentChanges ?? []) as TextDocumentEdit[];
  const shown = documents.map(
    ({ textDocument, edits }) =>
      `${pathOf(textDocument.uri)}: ${edits.map(change => ('newText' in change ? change.newText : '')).join(' | ')}`,
  );
  expect(edit === null ? null : shown).toEqual(expected);
}

const move = (from: string, to: string): object => ({ oldUri: `mem://p/${from}`, newUri: `mem://p/${to}` });

describe('moves', () => {
  test('a file: edits stand at the old places', () => {
    check([move('p/a.md', 'p/c.md')], ['z.md: p/c.md']);
    check([move('p/a.md', 'q/r/c.md')], ['p/a.md: ../../z.md', 'sdet.yaml: , q/r/c.md', 'z.md: q/r/c.md']);
  });
  test('a folder, with the manifest', () => {
    check([move('p', 'q/p')], ['p/a.md: ../../z.md', 'sdet.yaml: q/p/*.md', 'z.md: q/p/a.md | q/p/b.md']);
  });
  test('several at once', () => {
    check(
      [move('p/a.md', 'p/c.md'), move('z.md', 'p/z.md')],
      ['p/a.md: z.md', 'sdet.yaml: ', 'z.md: c.md | b.md'],
    );
  });
});

describe('what asks for nothing', () => {
  test.each([
    ['nothing', []],
    ['a file that nobody speaks of', [move('p/x.png', 'p/y.png')]],
    ['out of every project', [{ oldUri: 'mem://p/p/a.md', newUri: 'mem://elsewhere/a.md' }]],
    ['into a project', [{ oldUri: 'mem://elsewhere/a.md', newUri: 'mem://p/p/a.md' }]],
    ['the same place', [move('p/a.md', 'p/a.md')]],
    ['no URIs', [null, {}, { oldUri: 4, newUri: 'mem://p/a.md' }]],
  ])('%s', (_, files) => check(files, null));
  test('a client that knows no versions gets plain changes', () => {
    const edit = bench(FILES, { client: PLAIN, params: { files: [move('p/a.md', 'p/c.md')] } }).askWorkspace(
      willRenameFiles,
    );
    expect(Object.keys(edit?.changes ?? {}).map(pathOf)).toEqual(['z.md']);
  });
});
