import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../server/src/features/index.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';

const FILES = {
  'sdet.yaml': "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n",
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n',
  '02.md': '# B\n\nVoir EX-AAS-001.\n\n[A](01.md)\n\nVoir EX-AAS-011.[^1]\n\n[^1]: Note.\n\n|a|b|\n|-|-|\n',
};
const ON_ID = { line: 2, character: 8 };
const ON_NOTE = { line: 6, character: 18 };
const ALL = { start: { line: 0, character: 0 }, end: { line: 12, character: 0 } };
const ON_SLIP = { start: { line: 6, character: 8 }, end: { line: 6, character: 8 } };

/** One line per feature: what is asked about `02.md`, and what must be in the answer. */
const TABLE: readonly (readonly [method: string, params: object, answer: string])[] = [
  ['textDocument/hover', { position: ON_ID }, '**Accès**'],
  ['textDocument/definition', { position: ON_ID }, '/01.md"'],
  ['textDocument/references', { position: ON_ID, context: { includeDeclaration: true } }, '/02.md"'],
  ['textDocument/documentSymbol', {}, '"name":"B"'],
  ['textDocument/completion', { position: ON_ID }, '"label":"EX-AAS-001"'],
  [
    'completionItem/resolve',
    { label: 'EX-AAS-001', data: { uri: '02.md', id: 'EX-AAS-001' } },
    '"documentation"',
  ],
  ['textDocument/documentHighlight', { position: ON_ID }, '"kind":2'],
  ['textDocument/documentLink', {}, '"path":"01.md"'],
  [
    'documentLink/resolve',
    { range: ON_SLIP, data: { uri: '02.md', path: '01.md', fragment: 'a' } },
    '/01.md#L1"',
  ],
  ['workspace/symbol', { query: 'acces' }, '"name":"EX-AAS-001 Accès"'],
  [
    'workspaceSymbol/resolve',
    { name: 'B', kind: 15, data: { uri: '02.md', name: 'B', ordinal: 0 } },
    '"character":2',
  ],
  ['textDocument/prepareCallHierarchy', { position: ON_ID }, '"name":"EX-AAS-001"'],
  ['callHierarchy/incomingCalls', { item: { path: '01.md', data: { id: 'EX-AAS-001' } } }, '"name":"B"'],
  ['callHierarchy/outgoingCalls', { item: { path: '02.md', data: {} } }, '"name":"EX-AAS-001"'],
  ['textDocument/codeLens', { textDocument: { path: '01.md' } }, '"id":"EX-AAS-001"'],
  ['codeLens/resolve', { range: ON_SLIP, data: { uri: '02.md', id: 'EX-AAS-001' } }, '"title":"cité 1 fois"'],
  ['textDocument/foldingRange', {}, '"startLine":0'],
  ['textDocument/selectionRange', { positions: [ON_ID] }, '"parent"'],
  ['textDocument/semanticTokens/full', {}, '"data":[2,5,10,0,0'],
  ['textDocument/semanticTokens/full/delta', { previousResultId: '0' }, '"data":[2,5,10,0,0'],
  ['textDocument/semanticTokens/range', { range: ALL }, '"data":[2,5,10,0,0'],
  ['textDocument/inlayHint', { range: ALL }, '"label":"obligatoire · Accès"'],
  [
    'inlayHint/resolve',
    { position: ON_ID, label: 'x', data: { uri: '02.md', id: 'EX-AAS-001' } },
    '**Accès**',
  ],
  ['textDocument/linkedEditingRange', { position: ON_NOTE }, '"wordPattern"'],
  ['textDocument/formatting', { options: { tabSize: 2, insertSpaces: true } }, '"newText":"| a   | b   |"'],
  ['textDocument/rangeFormatting', { range: ALL, options: {} }, '"newText":"| a   | b   |"'],
  ['textDocument/prepareRename', { position: ON_ID }, '"placeholder":"EX-AAS-001"'],
  ['textDocument/rename', { position: ON_ID, newName: 'EX-AAS-002' }, '"newText":"EX-AAS-002"'],
  ['workspace/willRenameFiles', { moves: [['01.md', 'a/01.md']] }, '"newText":"a/01.md"'],
  ['textDocument/codeAction', { range: ON_SLIP, context: { diagnostics: [] } }, '"kind":"quickfix"'],
  [
    'codeAction/resolve',
    {
      title: 'Remplacer par «\u00A0EX-AAS-001\u00A0»',
      data: { provider: 'fixes', index: 0, range: ON_SLIP, only: [] },
    },
    '"newText":"EX-AAS-001"',
  ],
];

describe.each(['stdio', 'ipc'] as const)('every feature over %s', transport => {
  let client: LspClient;

  beforeAll(async () => {
    client = await startClient(FILES, { transport });
  });

  afterAll(async () => {
    expect(await client.stop()).toBe(0);
    expect(client.stderr).toBe('');
  });

  it.each(TABLE)('%s', async (method, params, answer) => {
    const uri = client.uri('02.md');
    const data = 'data' in params ? { data: { ...(params.data as object), uri } } : {};
    const files = 'moves' in params ? { files: movesOf(client, params.moves) } : {};
    const placed = Object.fromEntries(
      Object.entries(params).map(([key, value]) => [key, withUri(client, value)] as const),
    );
    const result = await client.request(method, { textDocument: { uri }, ...placed, ...data, ...files });
    expect(JSON.stringify(result)).toContain(answer);
  });
});

/** What names a file by its path is given its URI. */
function withUri(client: LspClient, value: unknown): unknown {
  const path: unknown = typeof value === 'object' && value !== null && Reflect.get(value, 'path');
  return typeof path === 'string' ? { ...(value as object), uri: client.uri(path) } : value;
}

/** Pairs of paths as `workspace/willRenameFiles` writes them. */
function movesOf(client: LspClient, moves: unknown): readonly object[] {
  return (moves as readonly (readonly [string, string])[]).map(([from, to]) => ({
    oldUri: client.uri(from),
    newUri: client.uri(to),
  }));
}

it('the table has one line for each feature', () => {
  expect(TABLE.map(([method]) => method).sort()).toEqual(FEATURES.map(({ method }) => method).sort());
});
