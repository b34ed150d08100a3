import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FEATURES } from '../../server/src/features/index.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';

const FILES = {
  'sdet.yaml': "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n",
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n',
  '02.md': '# B\n\nVoir EX-AAS-001.\n',
};
const ON_ID = { line: 2, character: 8 };

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
    const result = await client.request(method, { textDocument: { uri }, ...params, ...data });
    expect(JSON.stringify(result)).toContain(answer);
  });
});

it('the table has one line for each feature', () => {
  expect(TABLE.map(([method]) => method).sort()).toEqual(FEATURES.map(({ method }) => method).sort());
});
