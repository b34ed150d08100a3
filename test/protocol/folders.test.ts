import { afterEach, describe, expect, it } from 'vitest';
import { ALL_CAPABILITIES, type LspClient, startClient } from '../support/lspClient.ts';

/** Two projects that know nothing of each other, and number their requirements alike. */
const FILES = {
  'nord/sdet.yaml': "sdet: 1\ntitle: Nord\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n",
  'nord/01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n',
  'nord/02.md': '# B\n\nVoir EX-AAS-001 et EX-AAS-002.\n',
  'sud/sdet.yaml': "sdet: 1\ntitle: Sud\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n",
  'sud/01.md': '# A\n\n### EX-AAS-002 — Départ\n\nL’ENT DOIT.\n',
  'sud/02.md': '# B\n\nVoir EX-AAS-001 et EX-AAS-002.\n',
};
const [NORTH, SOUTH] = ['reference/unresolved-item 3:20', 'reference/unresolved-item 3:6'];

let client: LspClient | undefined;

afterEach(async () => {
  await client?.kill();
  client = undefined;
});

/** A client whose window shows some folders; `listen` hears what the server asks from the start. */
async function withFolders(
  folders: readonly string[],
  listen: (lsp: LspClient) => void = () => {},
): Promise<LspClient> {
  client = await startClient(FILES, { silent: true });
  const lsp = client;
  listen(lsp);
  await lsp.request('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders.map(name => ({ uri: lsp.uri(name), name })),
    capabilities: ALL_CAPABILITIES,
    initializationOptions: { settings: { quietPeriod: 0 } },
  });
  await lsp.notify('initialized', {});
  await lsp.ready();
  return lsp;
}

function changeFolders(lsp: LspClient, added: readonly string[], removed: readonly string[]): Promise<void> {
  const named = (names: readonly string[]): readonly object[] =>
    names.map(name => ({ uri: lsp.uri(name), name }));
  return lsp.notify('workspace/didChangeWorkspaceFolders', {
    event: { added: named(added), removed: named(removed) },
  });
}

describe('a window with several folders', () => {
  it('has the findings of each, and finds each definition in its own project', async () => {
    const lsp = await withFolders(['nord', 'sud']);
    await lsp.untilShown('nord/02.md', [NORTH]);
    await lsp.untilShown('sud/02.md', [SOUTH]);
    const found = await lsp.request('textDocument/references', {
      textDocument: { uri: lsp.uri('sud/01.md') },
      position: { line: 2, character: 8 },
      context: { includeDeclaration: true },
    });
    expect(found).toMatchObject([{ uri: lsp.uri('sud/01.md') }, { uri: lsp.uri('sud/02.md') }]);
    const symbols = await lsp.request<readonly { readonly name: string }[]>('workspace/symbol', {
      query: 'EX-AAS',
    });
    expect(symbols.map(({ name }) => name).sort()).toEqual(['EX-AAS-001 Accès', 'EX-AAS-002 Départ']);
  });

  it('takes in a folder that comes, and takes back what it said of one that goes', async () => {
    const lsp = await withFolders(['nord']);
    await lsp.untilShown('nord/02.md', [NORTH]);
    expect(lsp.last('sud/02.md')).toBeUndefined();
    await changeFolders(lsp, ['sud'], ['nord']);
    await lsp.untilShown('sud/02.md', [SOUTH]);
    await lsp.untilShown('nord/02.md', []);
  });

  it('speaks of each in the language of its own setting', async () => {
    const lsp = await withFolders(['nord', 'sud'], ({ connection }) => {
      connection.onRequest(
        'workspace/configuration',
        ({ items }: { readonly items: readonly { readonly scopeUri?: string }[] }) =>
          items.map(({ scopeUri = '' }) => ({ language: /\/sud\/?$/.test(scopeUri) ? 'en' : 'fr' })),
      );
    });
    const text = (path: string): string => String(lsp.last(path)?.diagnostics[0]?.message ?? '');
    await lsp.until(
      () => /not defined|no item|nowhere/i.test(text('sud/02.md')),
      () => text('sud/02.md'),
    );
    await lsp.until(
      () => /défini/.test(text('nord/02.md')),
      () => text('nord/02.md'),
    );
  });
});

describe('what the server registers with a client that lets it', () => {
  it('is every file that may count, and the settings', async () => {
    const registered: { readonly method: string; readonly registerOptions?: unknown }[] = [];
    const lsp = await withFolders(['nord'], ({ connection }) => {
      connection.onRequest('client/registerCapability', ({ registrations }) => {
        registered.push(...registrations);
        return null;
      });
    });
    await lsp.untilShown('nord/02.md', [NORTH]);
    await lsp.request('sdet/check', {});
    expect(registered.map(({ method }) => method).sort()).toEqual([
      'workspace/didChangeConfiguration',
      'workspace/didChangeWatchedFiles',
    ]);
    const options = Object.fromEntries(
      registered.map(({ method, registerOptions }) => [method, registerOptions]),
    );
    expect(options).toMatchObject({
      'workspace/didChangeConfiguration': { section: 'sdet' },
      'workspace/didChangeWatchedFiles': {
        watchers: [
          { globPattern: '**/*.{md,markdown,mdx,yaml,yml,baseline.json}' },
          { globPattern: '**/*', kind: 5 },
        ],
      },
    });
  });
});
