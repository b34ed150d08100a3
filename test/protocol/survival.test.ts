import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { DocumentSymbol, TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { FEATURES } from '../../server/src/features/index.ts';
import { CHECK, type CheckResult } from '../../server/src/protocol/contract/check.ts';
import {
  ALL_CAPABILITIES,
  initialize,
  type LspClient,
  PULL_CAPABILITIES,
  startClient,
} from '../support/lspClient.ts';

const FILES = {
  'sdet.yaml': "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n",
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n',
  '02.md': '# B\n\nVoir EX-AAS-001 et EX-AAS-999.\n',
};
const ON_ID = { line: 2, character: 8 };
const INVALID_PARAMS = -32602;
const METHOD_NOT_FOUND = -32601;
const CANCELLED = -32800;

let client: LspClient | undefined;

async function start(options = {}): Promise<LspClient> {
  client = await startClient(FILES, options);
  return client;
}

afterEach(async () => {
  await client?.kill();
  client = undefined;
});

interface Announcement {
  readonly serverInfo: unknown;
  readonly capabilities: Readonly<Record<string, unknown>>;
}

/** Methods whose capability is not called like them. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'textDocument/formatting': 'documentFormattingProvider',
  'textDocument/rangeFormatting': 'documentRangeFormattingProvider',
  'textDocument/onTypeFormatting': 'documentOnTypeFormattingProvider',
  'textDocument/prepareCallHierarchy': 'callHierarchyProvider',
  'workspace/symbol': 'workspaceSymbolProvider',
};

/** The capability that announces a method; undefined for one that is announced as a part of another. */
function providerOf(method: string): string | undefined {
  const known = PROVIDERS[method];
  if (known !== undefined) return known;
  const [area, name] = method.split('/');
  if (area !== 'textDocument' || name === 'prepareRename') return undefined;
  return `${name}Provider`;
}

/** The server is as it was: it answers, and still publishes what changes. */
async function alive(lsp: LspClient): Promise<void> {
  const hover = await lsp.request('textDocument/hover', {
    textDocument: { uri: lsp.uri('02.md') },
    position: ON_ID,
  });
  expect(JSON.stringify(hover)).toContain('Accès');
  await lsp.open('09.md', '### EX-AAS-999 — Neuf\n\nDOIT.\n', 100);
  await lsp.untilShown('02.md', []);
  await lsp.close('09.md');
  await lsp.untilShown('02.md', ['reference/unresolved-item 3:20']);
}

async function codeOf(answer: Promise<unknown>): Promise<number | undefined> {
  return answer.then(
    () => undefined,
    (error: { code: number }) => error.code,
  );
}

/** Bytes that no connection would send. */
function raw(
  lsp: LspClient,
  body: string,
  header = `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n`,
): void {
  lsp.process.stdin?.write(header + body);
}

describe('the server lives on after', () => {
  const HOSTILE: readonly (readonly [name: string, send: (lsp: LspClient) => unknown])[] = [
    ['a body that is no JSON', lsp => raw(lsp, '{"jsonrpc":"2.0","id":')],
    ['a JSON null', lsp => raw(lsp, 'null')],
    ['a batch', lsp => raw(lsp, '[{"jsonrpc":"2.0","id":7,"method":"shutdown"}]')],
    ['an answer to nothing', lsp => raw(lsp, '{"jsonrpc":"2.0","id":4711,"result":null}')],
    ['an answer without id', lsp => raw(lsp, '{"jsonrpc":"2.0","id":null,"error":{"code":1,"message":"x"}}')],
    ['a message without method', lsp => raw(lsp, '{"jsonrpc":"2.0"}')],
    ['bytes that are no UTF-8', lsp => raw(lsp, '{"jsonrpc":"2.0","method":"\uFFFF\uD800"}')],
    ['a cancellation without parameters', lsp => raw(lsp, '{"jsonrpc":"2.0","method":"$/cancelRequest"}')],
    [
      'a cancellation of null',
      lsp => raw(lsp, '{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":null}}'),
    ],
    ['a cancellation of nothing', lsp => lsp.notify('$/cancelRequest', { id: 123456 })],
    ['an unknown notification', lsp => lsp.notify('x/unknown', { a: 1 })],
    ['a progress without token', lsp => lsp.notify('$/progress', {})],
    ['an open without document', lsp => lsp.notify('textDocument/didOpen', {})],
    ['an open without parameters', lsp => lsp.notify('textDocument/didOpen')],
    [
      'an open with a number for text',
      lsp => lsp.notify('textDocument/didOpen', { textDocument: { uri: lsp.uri('03.md'), text: 4 } }),
    ],
    [
      'an untitled text',
      lsp =>
        lsp.notify('textDocument/didOpen', {
          textDocument: {
            uri: 'untitled:Untitled-1',
            languageId: 'markdown',
            version: 1,
            text: 'EX-AAS-998',
          },
        }),
    ],
    [
      'a text of another folder',
      lsp =>
        lsp.notify('textDocument/didOpen', {
          textDocument: {
            uri: 'file:///elsewhere/a.md',
            languageId: 'markdown',
            version: 1,
            text: 'EX-AAS-998',
          },
        }),
    ],
    [
      'a URI that cannot be decoded',
      lsp =>
        lsp.notify('textDocument/didOpen', {
          textDocument: {
            uri: `${lsp.uri('')}%E9%zz.md`,
            languageId: 'markdown',
            version: 1,
            text: 'EX-AAS-998',
          },
        }),
    ],
    ['a change of a text that is not open', lsp => lsp.change('01.md', 2, '# Z\n')],
    ['a close of a text that is not open', lsp => lsp.close('01.md')],
    ['watched files without list', lsp => lsp.notify('workspace/didChangeWatchedFiles', {})],
    [
      'watched files that are none',
      lsp => lsp.notify('workspace/didChangeWatchedFiles', { changes: [null, 3, { uri: 4 }, { uri: 'x' }] }),
    ],
    [
      'folders that are none',
      lsp => lsp.notify('workspace/didChangeWorkspaceFolders', { event: { added: [{}], removed: null } }),
    ],
    ['settings that are none', lsp => lsp.notify('workspace/didChangeConfiguration', { settings: 'x' })],
    ['a trace value that is none', lsp => lsp.notify('$/setTrace', { value: 9 })],
  ];

  let shared: LspClient;

  beforeAll(async () => {
    shared = await startClient(FILES);
  });

  afterAll(async () => {
    expect(await shared.stop()).toBe(0);
  });

  it.each(HOSTILE)('%s', async (_, send) => {
    await send(shared);
    await alive(shared);
  });
});

describe('edits', () => {
  it('outside the text are moved into it', async () => {
    const lsp = await start();
    await lsp.open('02.md', '# B\n');
    const range = { start: { line: 90, character: 90 }, end: { line: 99, character: 2 ** 31 } };
    await lsp.notify('textDocument/didChange', {
      textDocument: { uri: lsp.uri('02.md'), version: 2 },
      contentChanges: [{ range, text: '\nVoir EX-AAS-998.\n' }],
    });
    await lsp.untilShown('02.md', ['reference/unresolved-item 3:6']);
  });

  it('of an older version, and malformed ones, are ignored as a whole', async () => {
    const lsp = await start();
    const document = { uri: lsp.uri('02.md'), version: 3 };
    await lsp.open('02.md', '# B\n', 2);
    await lsp.change('02.md', 1, 'Voir EX-AAS-997.\n');
    const malformed = [
      { text: 'Voir EX-AAS-996.\n' },
      { range: { start: { line: -1, character: 'x' } }, text: 'y' },
    ];
    await lsp.notify('textDocument/didChange', { textDocument: document, contentChanges: malformed });
    await lsp.notify('textDocument/didChange', { textDocument: document, contentChanges: null });
    await lsp.change('02.md', 4, '# B\n\nVoir EX-AAS-998.\n');
    await lsp.untilShown('02.md', ['reference/unresolved-item 3:6']);
    expect(lsp.logged.filter(line => line.includes('didChange ignored'))).toHaveLength(3);
    expect(lsp.published.some(({ diagnostics }) => JSON.stringify(diagnostics).match(/EX-AAS-99[67]/))).toBe(
      false,
    );
  });

  it('are counted in UTF-16 code units', async () => {
    const lsp = await start();
    await lsp.open('02.md', '😀é 😀 EX-AAS-998\n');
    await lsp.untilShown('02.md', ['reference/unresolved-item 1:8']);
    await lsp.notify('textDocument/didChange', {
      textDocument: { uri: lsp.uri('02.md'), version: 2 },
      contentChanges: [
        { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 7 } }, text: '' },
      ],
    });
    await lsp.untilShown('02.md', ['reference/unresolved-item 1:3']);
  });

  it.each([
    ['utf-8', 13],
    ['utf-32', 6],
  ] as const)('are counted in %s where the client likes that better', async (encoding, column) => {
    const general = { positionEncodings: ['utf-x', encoding, 'utf-16'] };
    const lsp = await start({ capabilities: { ...ALL_CAPABILITIES, general } });
    await lsp.open('02.md', '😀é 😀 EX-AAS-998\n');
    await lsp.untilShown('02.md', [`reference/unresolved-item 1:${column}`]);
    const at = (character: number): object => ({ line: 0, character });
    await lsp.notify('textDocument/didChange', {
      textDocument: { uri: lsp.uri('02.md'), version: 2 },
      contentChanges: [{ range: { start: at(0), end: at(column - 1) }, text: '' }],
    });
    await lsp.untilShown('02.md', ['reference/unresolved-item 1:1']);
  });

  it('of a text with a byte order mark count it where the client does', async () => {
    const lsp = await start();
    await lsp.open('02.md', '\uFEFFVoir EX-AAS-998\nVoir EX-AAS-997\n');
    await lsp.untilShown('02.md', ['reference/unresolved-item 1:7', 'reference/unresolved-item 2:6']);
    await lsp.write({ '03.md': '\uFEFFVoir EX-AAS-998\n' });
    await lsp.watched(1, '03.md');
    await lsp.untilShown('03.md', ['reference/unresolved-item 1:6']);
  });
});

describe('a request', () => {
  it.each([
    ['without parameters', undefined],
    ['without document', { position: ON_ID }],
    ['without position', { textDocument: { uri: 'file:///x' } }],
    [
      'with words for numbers',
      { textDocument: { uri: 'file:///x' }, position: { line: 'a', character: null } },
    ],
    ['with parameters by position', [1, 2]],
  ])('%s is answered with InvalidParams', async (_, params) => {
    const lsp = await start();
    expect(await codeOf(lsp.request('textDocument/hover', params))).toBe(INVALID_PARAMS);
    await alive(lsp);
  });

  it('about a place outside the text, or a file of no project, has nothing to say', async () => {
    const lsp = await start();
    for (const [uri, line] of [
      [lsp.uri('02.md'), 1e9],
      ['untitled:x', 0],
      ['file:///other/a.md', 0],
      ['', 0],
      ['%%%', 0],
    ] as const) {
      expect(
        await lsp.request('textDocument/hover', {
          textDocument: { uri },
          position: { line, character: 1e9 },
        }),
      ).toBeNull();
    }
  });

  it('of an unknown method is answered', async () => {
    const lsp = await start();
    expect(await codeOf(lsp.request('x/unknown', {}))).toBe(METHOD_NOT_FOUND);
  });

  it('that is cancelled while it waits is answered RequestCancelled', async () => {
    const lsp = await start();
    const body = (id: string): string =>
      JSON.stringify({
        jsonrpc: '2.0',
        id,
        method: 'textDocument/hover',
        params: { textDocument: { uri: lsp.uri('02.md') }, position: ON_ID },
      });
    const answers: { id: string; code: number | undefined }[] = [];
    lsp.process.stdout?.on('data', data => {
      for (const [, id, rest] of String(data).matchAll(/"id":"(q\d)"([^\r]*)/g)) {
        answers.push({ id: id ?? '', code: Number(/"code":(-\d+)/.exec(rest ?? '')?.[1]) || undefined });
      }
    });
    const cancel = JSON.stringify({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id: 'q2' } });
    const frames = [body('q1'), body('q2'), body('q3'), cancel];
    raw(lsp, frames.map(frame => `Content-Length: ${Buffer.byteLength(frame)}\r\n\r\n${frame}`).join(''), '');
    await lsp.request('textDocument/documentSymbol', { textDocument: { uri: lsp.uri('02.md') } });
    expect(answers.find(({ id }) => id === 'q2')?.code).toBe(CANCELLED);
    expect(answers.find(({ id }) => id === 'q1')?.code).toBeUndefined();
    expect(answers.find(({ id }) => id === 'q3')?.code).toBeUndefined();
  });
});

describe('the life of a server', () => {
  it('needs no optional capability of its client', async () => {
    const lsp = await start({ capabilities: {} });
    expect(lsp.shown('02.md')).toEqual(['reference/unresolved-item 3:20']);
    expect(lsp.asked).toEqual([]);
    const at = { textDocument: { uri: lsp.uri('02.md') }, position: ON_ID };
    expect(await lsp.request('textDocument/hover', at)).toMatchObject({ contents: { kind: 'plaintext' } });
    expect(await lsp.request('textDocument/definition', at)).toMatchObject([{ uri: lsp.uri('01.md') }]);
    expect(await lsp.request('textDocument/documentSymbol', at)).toMatchObject([{ name: 'B', location: {} }]);
    expect(lsp.last('02.md')?.diagnostics[0]).not.toHaveProperty('codeDescription');
  });

  it('serves a client that claims much and answers nothing', async () => {
    const lsp = await start({ mute: true });
    expect(lsp.shown('02.md')).toEqual(['reference/unresolved-item 3:20']);
  });

  it('asks an able client for settings, file events and progress', async () => {
    const lsp = await start();
    expect(new Set(lsp.asked)).toEqual(
      new Set(['client/registerCapability', 'workspace/configuration', 'window/workDoneProgress/create']),
    );
  });

  it('refuses requests before initialize and after shutdown, and a second initialize', async () => {
    client = await startClient(FILES, { silent: true });
    const hover = { textDocument: { uri: client.uri('02.md') }, position: ON_ID };
    expect(await codeOf(client.request('textDocument/hover', hover))).toBe(-32002);
    await initialize(client);
    await client.ready();
    expect(await codeOf(client.request('initialize', { capabilities: {} }))).toBe(-32600);
    await client.request('shutdown');
    expect(await codeOf(client.request('textDocument/hover', hover))).toBe(-32600);
  });

  it('answers what is asked at once after initialized by what it will have read', async () => {
    client = await startClient(FILES, { silent: true });
    await initialize(client);
    await client.open('01.md', FILES['01.md']);
    const textDocument = { uri: client.uri('01.md') };
    const position = { line: 2, character: 6 };
    const [checked, symbols, edit] = await Promise.all([
      client.request<CheckResult>(CHECK, {}),
      client.request<readonly DocumentSymbol[]>('textDocument/documentSymbol', { textDocument }),
      client.request<WorkspaceEdit>('textDocument/rename', { textDocument, position, newName: 'EX-AAS-002' }),
    ]);
    expect(checked.projects.map(({ findings }) => findings)).toEqual([
      { error: 1, warning: 0, info: 0, hint: 0 },
    ]);
    expect(symbols.map(({ name }) => name)).toEqual(['A']);
    const edited = (edit.documentChanges as readonly TextDocumentEdit[]).map(
      change => change.textDocument.uri,
    );
    expect(edited.sort()).toEqual([client.uri('01.md'), client.uri('02.md')]);
  });

  it('announces what it does, and no more', async () => {
    client = await startClient(FILES, { silent: true });
    const { serverInfo, capabilities } = (await initialize(client)) as Announcement;
    expect(serverInfo).toEqual({ name: 'atelier-sdet' });
    expect(capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: 2 },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    });
    const announced = Object.keys(capabilities).filter(key => key.endsWith('Provider'));
    const done = FEATURES.map(({ method }) => providerOf(method)).filter(provider => provider !== undefined);
    expect(announced.sort()).toEqual([...new Set(done)].sort());
  });

  it('announces that it can be asked for diagnostics to clients that ask, and to no others', async () => {
    client = await startClient(FILES, { silent: true });
    const { capabilities } = (await initialize(client, { capabilities: PULL_CAPABILITIES })) as Announcement;
    expect(capabilities['diagnosticProvider']).toMatchObject({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
  });

  it('ends with code 0 after shutdown and exit, and with 1 after exit alone', async () => {
    client = await startClient(FILES);
    expect(await client.stop()).toBe(0);
    client = await startClient(FILES);
    const exit = new Promise(resolve => client?.process.once('exit', resolve));
    await client.notify('exit');
    expect(await exit).toBe(1);
  });

  it.each(['stdio', 'ipc'] as const)('ends when its client goes without a word (%s)', async transport => {
    client = await startClient(FILES, { transport });
    const exit = new Promise(resolve => client?.process.once('exit', resolve));
    if (transport === 'ipc') client.process.disconnect();
    else client.process.stdin?.end();
    expect(await exit).toBe(1);
  });

  it('takes folders that come and go', async () => {
    const lsp = await start();
    const folder = { uri: lsp.uri('').replace(/\/$/, ''), name: 'test' };
    await lsp.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [folder] } });
    await lsp.untilShown('02.md', []);
    await lsp.notify('workspace/didChangeWorkspaceFolders', { event: { added: [folder], removed: [] } });
    await lsp.untilShown('02.md', ['reference/unresolved-item 3:20']);
  });
});

describe('standard output', () => {
  it('holds frames only, whatever happens', async () => {
    client = await startClient(FILES, { silent: true });
    const chunks: Buffer[] = [];
    client.process.stdout?.on('data', chunk => chunks.push(chunk));
    await initialize(client);
    await client.ready();
    raw(client, '{"no": json');
    await client.notify('textDocument/didOpen', {});
    await codeOf(client.request('textDocument/hover', {}));
    await client.stop();
    let rest = Buffer.concat(chunks);
    let frames = 0;
    while (rest.length > 0) {
      const header = /^Content-Length: (\d+)\r\n\r\n/.exec(rest.subarray(0, 64).toString('latin1'));
      if (!header) throw new Error(`no frame: ${JSON.stringify(rest.subarray(0, 80).toString())}`);
      const end = header[0].length + Number(header[1]);
      expect(JSON.parse(rest.subarray(header[0].length, end).toString())).toHaveProperty('jsonrpc', '2.0');
      rest = rest.subarray(end);
      frames++;
    }
    expect(frames).toBeGreaterThan(5);
  });
});
