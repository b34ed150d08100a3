import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import type { MarkdownItemsParams } from '../../server/src/protocol/contract/markdownItems.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';

const FILES = {
  'sdet.yaml':
    "sdet: 1\ntitle: Titre\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\nregisters: [r.yaml]\n",
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT.\n\n**EX-AAS-002** PEUT.\n',
  '02.md': '# B\n\nVoir EX-AAS-001.\n',
  'r.yaml':
    'kind: items\nitems:\n  - id: EX-AAS-003\n    title: Nom\n    status: retiré\n    statement: L’ENT DOIT.\n',
};

let client: LspClient | undefined;

afterEach(async () => {
  await client?.kill();
  client = undefined;
});

async function start(markdownItems = true): Promise<LspClient> {
  client = await startClient(FILES, { initializationOptions: { markdownItems } });
  return client;
}

/** What is told next. */
async function next(lsp: LspClient): Promise<MarkdownItemsParams> {
  await lsp.until(() => lsp.items.length > 0);
  return lsp.items.shift() ?? { documents: [], gone: [] };
}

const name = (uri: string): string => uri.split('/').at(-1) ?? '';

function shown({ documents, gone }: MarkdownItemsParams): readonly string[] {
  return [
    ...documents.map(({ document, items }) => `${name(document)}: ${items.map(({ id }) => id).join(' ')}`),
    ...gone.map(uri => `- ${name(uri)}`),
  ];
}

it('tells the items of every chapter and register when the project was read', async () => {
  const lsp = await start();
  const first = await next(lsp);
  expect(shown(first)).toEqual(['01.md: EX-AAS-001 EX-AAS-002', '02.md: ', 'r.yaml: EX-AAS-003']);
  const level = { name: 'obligatoire', rank: expect.any(Number) };
  expect(first.documents[0]?.items).toEqual([
    {
      id: 'EX-AAS-001',
      title: 'Accès',
      form: 'heading',
      line: 2,
      lines: 3,
      anchor: 'ex-aas-001--accès',
      level,
    },
    expect.objectContaining({
      id: 'EX-AAS-002',
      form: 'lead',
      line: 6,
      lines: 1,
      anchor: 'ex-aas-001--accès',
    }),
  ]);
  expect(first.documents[2]?.items).toEqual([
    expect.objectContaining({ form: 'register', title: 'Nom', line: 2, withdrawn: 'retiré' }),
  ]);
});

it('tells again of documents whose items changed, and of no other', async () => {
  const lsp = await start();
  await next(lsp);
  await lsp.open('02.md', '# B\n\nVoir EX-AAS-002.\n');
  await lsp.open('01.md', FILES['01.md'].replace('Accès', 'Entrée'));
  const { documents, gone } = await next(lsp);
  expect(shown({ documents, gone })).toEqual(['01.md: EX-AAS-001 EX-AAS-002']);
  expect(documents[0]?.items[0]?.title).toBe('Entrée');
});

it('tells what comes and goes', async () => {
  const lsp = await start();
  await next(lsp);
  await lsp.write({ '03.md': '### EX-AAS-009 — Neuf\n\nDOIT.\n' });
  await lsp.watched(1, '03.md');
  expect(shown(await next(lsp))).toEqual(['03.md: EX-AAS-009']);
  await rm(join(lsp.root, '03.md'));
  await lsp.watched(3, '03.md');
  expect(shown(await next(lsp))).toEqual(['- 03.md']);
});

it('tells nothing to a client that does not ask for it', async () => {
  const lsp = await start(false);
  await lsp.open('01.md', '# A\n');
  await lsp.request('sdet/check', {});
  expect(lsp.items).toEqual([]);
});
