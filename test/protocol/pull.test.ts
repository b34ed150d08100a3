import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-types';
import {
  initialize,
  type LspClient,
  PULL_CAPABILITIES,
  type StartOptions,
  startClient,
} from '../support/lspClient.ts';

const FILES = {
  'sdet.yaml': "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n",
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n',
  '02.md': '# B\n\nVoir EX-AAS-001 et EX-AAS-999.\n',
  '03.md': '# C\n\nVoir EX-AAS-999.\n',
};
const MISSING = 'reference/unresolved-item';
const NEW_ITEM = '\n### EX-AAS-999 — Neuf\n\nDOIT.\n';

interface Report {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
  readonly uri?: string;
  readonly version?: number | null;
  readonly relatedDocuments?: Readonly<Record<string, Report>>;
}

let client: LspClient | undefined;

afterEach(async () => {
  await client?.kill();
  client = undefined;
});

async function start(options: StartOptions = {}): Promise<LspClient> {
  client = await startClient(FILES, { capabilities: PULL_CAPABILITIES, ...options });
  return client;
}

/** The codes of a report, or `unchanged`. */
function shown({ kind, items = [] }: Report): string {
  return kind === 'unchanged' ? kind : items.map(({ code }) => code).join(' ');
}

function pull(lsp: LspClient, path: string, previousResultId?: string): Promise<Report> {
  return lsp.request('textDocument/diagnostic', {
    textDocument: { uri: lsp.uri(path) },
    ...(previousResultId === undefined ? {} : { previousResultId }),
  });
}

/** Asks about the whole workspace; reports as `path: codes`. */
async function pullAll(lsp: LspClient, previous: readonly Report[] = []): Promise<readonly Report[]> {
  const previousResultIds = previous.map(({ uri, resultId }) => ({ uri, value: resultId }));
  const { items } = await lsp.request<{ items: readonly Report[] }>('workspace/diagnostic', {
    previousResultIds,
  });
  return items;
}

function lines(lsp: LspClient, items: readonly Report[]): readonly string[] {
  return items.map(item => `${item.uri?.slice(lsp.uri('x').length - 1)}: ${shown(item)}`).sort();
}

describe('a document that the client asks about', () => {
  it('is answered, and named unchanged as long as it is', async () => {
    const lsp = await start();
    await lsp.open('02.md', FILES['02.md']);
    const first = await pull(lsp, '02.md');
    expect(shown(first)).toBe(MISSING);
    expect(await pull(lsp, '02.md', first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await lsp.change('02.md', 2, '# B\n');
    const second = await pull(lsp, '02.md', first.resultId);
    expect(second).toMatchObject({ kind: 'full', items: [] });
    expect(second.resultId).not.toBe(first.resultId);
  });

  it('of no project has no findings', async () => {
    const lsp = await start();
    expect(await pull(lsp, '../elsewhere.md')).toEqual({ kind: 'full', items: [] });
  });

  it('brings others along that its edit has changed', async () => {
    const lsp = await start();
    for (const path of ['01.md', '02.md'] as const) {
      await lsp.open(path, FILES[path]);
      await pull(lsp, path);
    }
    await lsp.change('01.md', 2, FILES['01.md'] + NEW_ITEM);
    const { relatedDocuments } = await pull(lsp, '01.md');
    expect(Object.keys(relatedDocuments ?? {})).toEqual([lsp.uri('02.md')]);
    expect(Object.values(relatedDocuments ?? {}).map(shown)).toEqual(['']);
  });

  it('waits for the first reading where the client cannot be asked to ask again', async () => {
    const { diagnostics: _, ...workspace } = PULL_CAPABILITIES.workspace;
    client = await startClient(FILES, { silent: true });
    await initialize(client, { capabilities: { ...PULL_CAPABILITIES, workspace } });
    await client.open('02.md', FILES['02.md']);
    expect(shown(await pull(client, '02.md'))).toBe(MISSING);
  });
});

describe('never both ways for one document', () => {
  it('pushes what the client has not opened, until it asks about the workspace', async () => {
    const lsp = await start();
    expect(lsp.shown('02.md')).toEqual([`${MISSING} 3:20`]);
    await lsp.open('02.md', FILES['02.md']);
    await lsp.untilShown('02.md', []);
    await lsp.close('02.md');
    await lsp.untilShown('02.md', [`${MISSING} 3:20`]);
    expect(lines(lsp, await pullAll(lsp))).toEqual([`02.md: ${MISSING}`, `03.md: ${MISSING}`]);
    await lsp.untilShown('02.md', []);
    await lsp.untilShown('03.md', []);
    const before = lsp.published.length;
    await lsp.write({ '03.md': '# C\n\nVoir EX-AAS-998.\n\nVoir EX-AAS-997.\n' });
    await lsp.watched(2, '03.md');
    await lsp.until(() => lsp.asked.includes('workspace/diagnostic/refresh'));
    expect(lsp.published.slice(before)).toEqual([]);
  });

  it('pushes nothing of an open document, whatever is typed', async () => {
    const lsp = await start();
    await lsp.open('02.md', FILES['02.md']);
    await lsp.untilShown('02.md', []);
    const before = lsp.published.length;
    await lsp.change('02.md', 2, 'Voir EX-AAS-998.\n');
    await pull(lsp, '02.md');
    await lsp.request('sdet/check', {});
    expect(lsp.published.slice(before).filter(({ uri }) => uri === lsp.uri('02.md'))).toEqual([]);
  });

  it('answers a client that is told, should it ask all the same', async () => {
    client = await startClient(FILES);
    expect(shown(await pull(client, '02.md'))).toBe(MISSING);
    expect(client.shown('02.md')).toEqual([`${MISSING} 3:20`]);
  });
});

describe('the whole workspace', () => {
  it('is answered with what is new, what is unchanged and what is gone', async () => {
    const lsp = await start();
    const first = await pullAll(lsp);
    expect(lines(lsp, await pullAll(lsp, first))).toEqual(['02.md: unchanged', '03.md: unchanged']);
    await lsp.open('02.md', '# B\n', 5);
    await unlink(join(lsp.root, '03.md'));
    await lsp.watched(3, '03.md');
    const second = await pullAll(lsp, first);
    expect(lines(lsp, second)).toEqual(['02.md: ', '03.md: ']);
    expect(second.map(({ version }) => version).sort()).toEqual([5, null]);
  });

  it('goes on telling to a client that takes it bit by bit, until it asks anew or cancels', async () => {
    const lsp = await start();
    const told: Report[] = [];
    lsp.connection.onNotification('$/progress', ({ token, value }) => {
      if (token === 'stream') told.push(...value.items);
      lsp.noteMessage();
    });
    const ask = (id: string): Promise<unknown> =>
      lsp.request('workspace/diagnostic', { previousResultIds: [], partialResultToken: id });
    const answer = ask('stream');
    await lsp.until(() => told.length === 2);
    await lsp.open('01.md', FILES['01.md'] + NEW_ITEM);
    await lsp.until(() => told.length === 4);
    expect(lines(lsp, told)).toEqual(['02.md: ', `02.md: ${MISSING}`, '03.md: ', `03.md: ${MISSING}`]);
    await lsp.write({ '04.md': 'Voir EX-AAS-990.\n' });
    await lsp.watched(1, '04.md');
    await lsp.until(() => told.length === 5);
    await unlink(join(lsp.root, '04.md'));
    await lsp.watched(3, '04.md');
    await lsp.until(() => told.length === 6);
    expect(lines(lsp, told.slice(4))).toEqual(['04.md: ', `04.md: ${MISSING}`]);
    const other = ask('other');
    expect(await answer).toEqual({ items: [] });
    expect(lsp.asked).not.toContain('workspace/diagnostic/refresh');
    await lsp.request('shutdown');
    expect(await other).toEqual({ items: [] });
  });

  it('shows how far it is where the client gives a token', async () => {
    const lsp = await start();
    const kinds: string[] = [];
    lsp.connection.onNotification('$/progress', ({ token, value }) => {
      if (token === 'work') kinds.push(value.kind);
    });
    await lsp.request('workspace/diagnostic', { previousResultIds: [], workDoneToken: 'work' });
    expect(kinds).toEqual(['begin', 'end']);
  });
});

describe('a refresh', () => {
  it('is asked for when an edit changes what another open document was answered', async () => {
    const lsp = await start();
    for (const path of ['01.md', '02.md'] as const) {
      await lsp.open(path, FILES[path]);
      await pull(lsp, path);
    }
    await lsp.change('01.md', 2, FILES['01.md'] + NEW_ITEM);
    await lsp.until(() => lsp.asked.includes('workspace/diagnostic/refresh'));
    await lsp.until(() => lsp.asked.includes('workspace/inlayHint/refresh'));
    await lsp.until(() => lsp.asked.includes('workspace/codeLens/refresh'));
    await lsp.until(() => lsp.asked.includes('workspace/semanticTokens/refresh'));
    expect(shown(await pull(lsp, '02.md'))).toBe('');
  });

  it('is not asked for when nothing but the edited document changed', async () => {
    const lsp = await start();
    for (const path of ['01.md', '02.md'] as const) {
      await lsp.open(path, FILES[path]);
      await pull(lsp, path);
    }
    await lsp.change('02.md', 2, '# B\n\nDe la prose.\n');
    await pull(lsp, '02.md');
    await lsp.request('sdet/check', {});
    expect(lsp.asked.filter(method => method.endsWith('/refresh'))).toEqual([]);
  });
});
