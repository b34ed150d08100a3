import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { type LspClient, startClient } from '../support/lspClient.ts';

const FILES = {
  'sdet.yaml': "sdet: 1\nvolumes: [{id: v, chapters: ['*.md']}]\n",
  '01.md': 'Voir EX-AAS-900.\n',
  '02.md': '<!-- sdet-ignore reference/unresolved-item -->\n\nVoir EX-AAS-901.\n',
};
const NOTED = '{"file":"01.md","rule":"reference/unresolved-item","text":"EX-AAS-900"}';
const baseline = (entries: string): string => `{"sdetBaseline":1,"findings":[${entries}]}`;
const TOLD = ['reference/unresolved-item 1:6'];

let client: LspClient | undefined;
afterEach(async () => {
  await client?.kill();
  client = undefined;
});

it('the baseline is honoured from the start, and every edit of it on the disk', async () => {
  client = await startClient({ ...FILES, 'sdet.baseline.json': baseline(NOTED) });
  const [lsp, path] = [client, 'sdet.baseline.json'];
  expect(lsp.shown('01.md')).toEqual([]);
  expect(lsp.shown('02.md')).toEqual([]);
  await lsp.write({ [path]: baseline('') });
  await lsp.watched(2, path);
  await lsp.untilShown('01.md', TOLD);
  await lsp.write({ [path]: baseline(NOTED) });
  await lsp.watched(2, path);
  await lsp.untilShown('01.md', []);
  await lsp.write({ [path]: '{"sdetBaseline":1}' });
  await lsp.watched(2, path);
  await lsp.untilShown(path, ['data/missing-key 1:2']);
  await lsp.untilShown('01.md', TOLD);
  await rm(join(lsp.root, path));
  await lsp.watched(3, path);
  await lsp.untilShown(path, []);
});
