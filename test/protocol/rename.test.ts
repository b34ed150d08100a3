import { afterEach, expect, test } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type LspClient, startClient } from '../support/lspClient.ts';

const MANIFEST = "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md', p/*.md]}]\n";
const FILES = {
  'sdet.yaml': MANIFEST,
  '01.md': '\uFEFF# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n',
  '02.md': '# B\n\nVoir EX-AAS-001.\n\n[A](01.md#a)\n',
  'p/é 1.md': '# C\n\nDe EX-AAS-001, [B](../02.md).\n',
};
const ABLE = {
  workspace: { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } },
  textDocument: { rename: { prepareSupport: true, honorsChangeAnnotations: true } },
};
const ON_ID = { line: 2, character: 8 };

let client: LspClient | undefined;

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

async function start(capabilities: object = ABLE): Promise<LspClient> {
  client = await startClient(FILES, { capabilities, locale: 'en' });
  return client;
}

/** `path@version: line:character text`, one for each edit. */
function show(server: LspClient, edit: WorkspaceEdit): readonly string[] {
  const folder = decodeURIComponent(server.uri(''));
  const name = (uri: string): string => decodeURIComponent(uri).slice(folder.length).replace(/^\//, '');
  return (edit.documentChanges as TextDocumentEdit[]).flatMap(({ textDocument, edits }) =>
    edits.map(change => {
      const { start } = 'range' in change ? change.range : { start: { line: -1, character: -1 } };
      const text = 'newText' in change ? change.newText : '';
      return `${name(textDocument.uri)}@${textDocument.version}: ${start.line}:${start.character} ${text}`;
    }),
  );
}

test('rename edits open and closed files: the text of the editor counts, and its version', async () => {
  const server = await start();
  const uri = server.uri('02.md');
  await server.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'markdown', version: 7, text: '# B\n\nUn EX-AAS-001, un EX-AAS-001.\n' },
  });
  const edit = await server.request('textDocument/rename', {
    textDocument: { uri },
    position: ON_ID,
    newName: 'EX-AAS-042',
  });
  expect(show(server, edit as WorkspaceEdit)).toEqual([
    '01.md@null: 2:4 EX-AAS-042',
    '02.md@7: 2:3 EX-AAS-042',
    '02.md@7: 2:18 EX-AAS-042',
    'p/é 1.md@null: 2:3 EX-AAS-042',
  ]);
});

test('a refusal is an error that says why, and the server goes on', async () => {
  const server = await start();
  const uri = server.uri('02.md');
  const ask = (newName: string): Promise<unknown> =>
    server.request('textDocument/rename', { textDocument: { uri }, position: ON_ID, newName });
  await expect(ask('EX-AAS-001')).rejects.toMatchObject({
    code: -32803,
    message: '“EX-AAS-001” is the name already.',
  });
  await expect(ask('nonsense')).rejects.toMatchObject({ code: -32803 });
  expect(await ask('EX-AAS-002')).toMatchObject({ documentChanges: [{}, {}, {}] });
  expect(server.stderr).toBe('');
});

test('files and folders: encoded URIs, paths with spaces', async () => {
  const server = await start();
  const edit = await server.request('workspace/willRenameFiles', {
    files: [{ oldUri: server.uri('02.md').replace('02', '%302'), newUri: server.uri('q/02.md') }],
  });
  expect(show(server, edit as WorkspaceEdit)).toEqual([
    '02.md@null: 4:4 ../01.md#a',
    'p/é 1.md@null: 2:19 ../q/02.md',
    'sdet.yaml@null: 2:45 , q/02.md',
  ]);
});

test('links in HTML follow their files, in the text that the editor holds', async () => {
  const server = await start();
  const uri = server.uri('02.md');
  await server.notify('textDocument/didOpen', {
    textDocument: {
      uri,
      languageId: 'markdown',
      version: 3,
      text: '# B\n\n> <p\n> ><a href="p/%C3%A9%201.md">C</a>\n',
    },
  });
  const edit = await server.request('workspace/willRenameFiles', {
    files: [{ oldUri: server.uri('p'), newUri: server.uri('q') }],
  });
  expect(show(server, edit as WorkspaceEdit)).toContain('02.md@3: 3:12 q/%C3%A9%201.md');
});

test('a client that can do nothing of it gets plain edits', async () => {
  const server = await start({});
  const edit = await server.request('textDocument/rename', {
    textDocument: { uri: server.uri('02.md') },
    position: ON_ID,
    newName: 'EX-AAS-042',
  });
  expect(Object.keys((edit as WorkspaceEdit).changes ?? {}).length).toBe(3);
});
