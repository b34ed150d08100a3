import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type {
  CodeAction,
  SemanticTokens,
  SemanticTokensDelta,
  TextDocumentEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Files } from '../support/inMemoryProject.ts';
import { type LspClient, PULL_CAPABILITIES, startClient } from '../support/lspClient.ts';
import { applied } from '../unit/features/presentation/support/applied.ts';

const MANIFEST = "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md', tome/**/*.md]}]\n";

let client: LspClient | undefined;

afterEach(async () => {
  await client?.stop();
  client = undefined;
});

async function start(files: Files): Promise<LspClient> {
  client = await startClient({ 'sdet.yaml': MANIFEST, ...files }, { capabilities: PULL_CAPABILITIES });
  return client;
}

/** A text after the edits of one document. */
function edited(text: string, { edits }: TextDocumentEdit): string {
  const texts = edits.map(one => ('newText' in one ? one : { range: one.range, newText: one.snippet.value }));
  return TextDocument.applyEdits(TextDocument.create('', '', 1, text), texts);
}

/** Does edits of texts as a client does them: in its files. Gives the URIs of what changed. */
async function apply({ documentChanges = [] }: WorkspaceEdit): Promise<readonly string[]> {
  const changes = documentChanges as readonly TextDocumentEdit[];
  for (const change of changes) {
    const file = fileURLToPath(change.textDocument.uri);
    await writeFile(file, edited(await readFile(file, 'utf8'), change));
  }
  return changes.map(({ textDocument }) => textDocument.uri);
}

async function codes(lsp: LspClient, path: string): Promise<readonly unknown[]> {
  const report = await lsp.request<{ readonly items: readonly { readonly code: unknown }[] }>(
    'textDocument/diagnostic',
    { textDocument: { uri: lsp.uri(path) } },
  );
  return report.items.map(({ code }) => code);
}

/** Moves files or folders as an editor does: it asks for edits, does them, moves, and tells. */
async function move(lsp: LspClient, moves: readonly (readonly [string, string])[]): Promise<void> {
  const files = moves.map(([from, to]) => ({ oldUri: lsp.uri(from), newUri: lsp.uri(to) }));
  const edit = await lsp.request<WorkspaceEdit | null>('workspace/willRenameFiles', { files });
  const changed = edit === null ? [] : await apply(edit);
  for (const [from, to] of moves) {
    await mkdir(dirname(join(lsp.root, to)), { recursive: true });
    await rename(join(lsp.root, from), join(lsp.root, to));
  }
  const events = [
    ...changed.map(uri => ({ uri, type: 2 })),
    ...moves.flatMap(([from, to]) => [
      { uri: lsp.uri(from), type: 3 },
      { uri: lsp.uri(to), type: 1 },
    ]),
  ];
  await lsp.notify('workspace/didChangeWatchedFiles', { changes: events });
  await lsp.request('sdet/check', {});
}

test('a folder moves with all in it, and comes back: no finding is new, no byte is other than before', async () => {
  const files = {
    '01.md': '# A\n\nVoir [B](tome/%C3%A9%20b/02.md#b), ![x](tome/x.png), [dossier](tome/).\n',
    'tome/é b/02.md': '# B\n\n[A](../../01.md#a) [C](03.md#c)\n',
    'tome/é b/03.md': '# C\n\n[B](02.md#b) [absent](nulle%20part.md)\n',
    'tome/x.png': '',
  };
  const lsp = await start(files);
  await move(lsp, [['tome', 'partie/tome 1']]);
  expect(await readFile(join(lsp.root, '01.md'), 'utf8')).toBe(
    '# A\n\nVoir [B](partie/tome%201/%C3%A9%20b/02.md#b), ![x](partie/tome%201/x.png), [dossier](partie/tome%201/).\n',
  );
  expect(await codes(lsp, '01.md')).toEqual([]);
  expect(await codes(lsp, 'partie/tome 1/é b/02.md')).toEqual([]);
  expect(await codes(lsp, 'partie/tome 1/é b/03.md')).toEqual(['reference/unresolved-file']);
  await move(lsp, [['partie/tome 1', 'tome']]);
  for (const [path, text] of Object.entries({ ...files, 'sdet.yaml': MANIFEST }))
    expect(await readFile(join(lsp.root, path), 'utf8')).toBe(text);
});

test('source and target move together', async () => {
  const lsp = await start({ '01.md': '# A\n\n[B](02.md#b)\n', '02.md': '# B\n\n[A](01.md#a)\n' });
  await move(lsp, [
    ['01.md', 'tome/un/01.md'],
    ['02.md', 'tome/02.md'],
  ]);
  expect(await readFile(join(lsp.root, 'tome/un/01.md'), 'utf8')).toBe('# A\n\n[B](../02.md#b)\n');
  expect(await readFile(join(lsp.root, 'tome/02.md'), 'utf8')).toBe('# B\n\n[A](un/01.md#a)\n');
  expect(await codes(lsp, 'tome/un/01.md')).toEqual([]);
});

test('one code action after the other, each asked for in the text that the one before has made', async () => {
  const lsp = await start({
    '01.md':
      '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n\n## Suite\n\nVoir EX-AAS-01, [b](Absent.md) et EX-AAS-100.\n',
    'absent.md': '# B\n',
  });
  let text = await readFile(join(lsp.root, '01.md'), 'utf8');
  await lsp.open('01.md', text);
  const titles: string[] = [];
  for (let version = 2; version < 8; version++) {
    const actions = await lsp.request<readonly CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: lsp.uri('01.md') },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const next = actions.find(({ title }) => !title.startsWith('Accepter'));
    if (next === undefined) break;
    const { edit } = next.edit ? next : await lsp.request<CodeAction>('codeAction/resolve', next);
    titles.push(next.title);
    for (const change of (edit?.documentChanges ?? []) as readonly TextDocumentEdit[])
      text = edited(text, change);
    await lsp.change('01.md', version, text);
  }
  expect(titles.map(title => title.replace(/\u00A0/g, ' '))).toEqual([
    'Remplacer par « EX-AAS-001 »',
    'Écrire « absent.md »',
    'Créer EX-AAS-100 dans « 01.md »',
  ]);
  expect(text).toContain('Voir EX-AAS-001, [b](absent.md) et EX-AAS-100.\n');
  expect(text).toMatch(/^### EX-AAS-100/m);
  expect(
    (await codes(lsp, '01.md')).filter(code => /unresolved|file-case|malformed/.test(`${code}`)),
  ).toEqual([]);
});

test('one rule in the whole project: from what is typed and not saved, by its version, without a new finding', async () => {
  const lsp = await start({
    '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n\n### EX-AAS-009\n\n- **Statut** : retiré\n',
    '02.md': '# B\n\nVoir Ex-aas-001.\n',
    '03.md': '# C\n\nVoir Ex-aas-001 et Ex-aas-009.\n',
    '04.md': '# D\n',
  });
  const typed = '# B\n\nUn mot, puis Ex-aas-001.\n';
  await lsp.open('02.md', typed, 7);
  const actions = await lsp.request<readonly CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: lsp.uri('02.md') },
    range: { start: { line: 2, character: 16 }, end: { line: 2, character: 16 } },
    context: { diagnostics: [], only: ['quickfix'] },
  });
  const offered = actions.find(({ title }) => title.endsWith('du projet'));
  // Between the offer and the choice another program writes a file: the edit is worked out anew.
  await lsp.write({ '04.md': '# D\n\nVoir Ex-aas-001.\n' });
  await lsp.watched(2, '04.md');
  await lsp.request('sdet/check', {});
  const again = await lsp.request<CodeAction>('codeAction/resolve', {
    ...offered,
    title: offered?.title.replace(/\d+/, count => String(Number(count) + 1)),
  });
  const changes = (again.edit?.documentChanges ?? []) as readonly TextDocumentEdit[];
  const texts = await Promise.all(
    changes.map(async change => {
      const file = fileURLToPath(change.textDocument.uri);
      const before = file.endsWith('02.md') ? typed : await readFile(file, 'utf8');
      return [file.slice(-5), change.textDocument.version, edited(before, change)];
    }),
  );
  expect(texts.sort()).toEqual([
    ['02.md', 7, '# B\n\nUn mot, puis EX-AAS-001.\n'],
    ['03.md', null, '# C\n\nVoir EX-AAS-001 et Ex-aas-009.\n'],
    ['04.md', null, '# D\n\nVoir EX-AAS-001.\n'],
  ]);
  expect(await lsp.request<CodeAction>('codeAction/resolve', offered)).not.toHaveProperty('edit');
});

test('colours: the difference after an edit makes what a whole answer gives', async () => {
  client = await startClient({
    'sdet.yaml': MANIFEST,
    '01.md': '# A\n\nVoir EX-AAS-001.\n\nVoir EX-AAS-002.\n',
  });
  const textDocument = { uri: client.uri('01.md') };
  const text = '# A\n\nVoir EX-AAS-001.\n\nVoir EX-AAS-002.\n';
  await client.notify('textDocument/didOpen', {
    textDocument: { ...textDocument, languageId: 'markdown', version: 1, text },
  });
  const first = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  const at = { line: 2, character: 0 };
  await client.notify('textDocument/didChange', {
    textDocument: { ...textDocument, version: 2 },
    contentChanges: [{ range: { start: at, end: at }, text: '§ 2 ' }],
  });
  const answer = await client.request<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    textDocument,
    previousResultId: first.resultId,
  });
  const whole = await client.request<SemanticTokens>('textDocument/semanticTokens/full', { textDocument });
  expect(answer.edits.length).toBe(1);
  expect(applied(first.data, answer.edits)).toEqual(whole.data);
});
