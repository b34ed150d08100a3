import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { allFindings } from '../../server/src/core/rules/findings.ts';
import { FILE_LIMIT } from '../../server/src/host/host.ts';
import { loadProject } from '../../server/src/host/node/loadProject.ts';
import {
  GENERATE_VIEWS,
  type GenerateViewsResult,
} from '../../server/src/protocol/contract/generateViews.ts';
import { png } from '../support/pictures.ts';
import { ROOT, WorkerClient } from '../support/workerClient.ts';
import { closeChromium, inBareWorld, inChromium, type WorkerWire } from '../support/workerWire.ts';

const MANIFEST = "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['**/*.md']}]\n";
const FILES = {
  'sdet.yaml': MANIFEST,
  '01.md': '# A\n\n### EX-AAS-001 — Accès &eacute;\n\nL’ENT DOIT.\n',
  'a b/é.md': '# B\n\nVoir EX-AAS-001 et EX-AAS-999.\n',
};
const MISSING = 'reference/unresolved-item';

const WORLDS: readonly (readonly [string, () => Promise<WorkerWire>])[] = [
  ['a world with worker globals only', inBareWorld],
  ['a worker of Chromium', inChromium],
];

afterAll(closeChromium);

describe.each(WORLDS)('the browser server in %s', (_, open) => {
  let client: WorkerClient | undefined;
  let wire: WorkerWire | undefined;

  async function start(files: ConstructorParameters<typeof WorkerClient>[1] = FILES): Promise<WorkerClient> {
    wire = await open();
    client = new WorkerClient(wire, files);
    await client.start();
    return client;
  }

  afterEach(async () => {
    await client?.stop();
    expect(wire?.errors).toEqual([]);
  });

  it('checks a project whose files come through the client', async () => {
    const lsp = await start();
    expect(lsp.findings('a b/é.md')).toEqual([`${MISSING} 3:20`]);
    expect(lsp.findings('01.md')).toEqual([]);
    expect(lsp.statuses.at(-1)?.projects).toMatchObject([
      { title: 'T', documents: 3, items: 1, findings: { error: 1 } },
    ]);
  });

  it('puts pictures that come through the client into a page', async () => {
    const text = '# A\n\n### EX-AAS-001 — Accès\n\n![Plan](img/plan.png) ![Secret](s.png) ![Perdu](p.png)\n';
    const lsp = await start({
      ...FILES,
      '01.md': text,
      'img/plan.png': png(2, 2),
      's.png': 'refused',
      'p.png': png(),
    });
    lsp.files.delete('p.png');
    const params = { project: ROOT, preview: { extent: 'project', detail: 'full' }, formats: ['html'] };
    const result = await lsp.connection.sendRequest<GenerateViewsResult>(GENERATE_VIEWS, params);
    const [page] = result.files;
    const url = `data:image/png;base64,${Buffer.from(png(2, 2)).toString('base64')}`;
    expect(page?.text).toContain(`<img src="${url}" alt="Plan">`);
    expect(page?.text).toContain('Secret (fichier s.png)');
    expect(page?.warnings.map(warning => /«\u00a0(.*)\u00a0».*: (.*)/.exec(warning)?.slice(1))).toEqual([
      ['s.png', expect.stringContaining('illisible')],
      ['p.png', expect.stringContaining('introuvable')],
    ]);
  });

  it('answers, and follows edits and files', async () => {
    const lsp = await start();
    const uri = lsp.uri('a b/é.md');
    const hover = await lsp.connection.sendRequest('textDocument/hover', {
      textDocument: { uri },
      position: { line: 2, character: 8 },
    });
    expect(JSON.stringify(hover)).toContain('Accès é');
    await lsp.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'markdown', version: 1, text: '# B\n' },
    });
    await lsp.until(() => lsp.findings('a b/é.md').length === 0);
    lsp.files.set('02.md', new TextEncoder().encode('Voir EX-AAS-998.\n'));
    await lsp.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: lsp.uri('02.md'), type: 1 }],
    });
    await lsp.until(() => lsp.findings('02.md').length === 1);
    await lsp.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await lsp.until(() => lsp.findings('a b/é.md').length === 1);
  });

  it('tells of files that it cannot read, and checks the rest', async () => {
    const lsp = await start({
      ...FILES,
      'refus.md': 'refused',
      'grand.md': new Uint8Array(FILE_LIMIT + 1),
      'latin.md': Uint8Array.of(0xe9, 0x20),
    });
    expect(lsp.findings('refus.md')).toEqual(['data/syntax 1:1']);
    expect(lsp.findings('grand.md')).toEqual(['data/too-large 1:1']);
    expect(lsp.findings('latin.md')).toEqual(['data/syntax 1:1']);
    expect(lsp.findings('a b/é.md')).toEqual([`${MISSING} 3:20`]);
  });

  it('keeps nested projects apart', async () => {
    const lsp = await start({ ...FILES, 'sous/sdet.yaml': MANIFEST, 'sous/01.md': 'Voir EX-AAS-001.\n' });
    expect(lsp.findings('sous/01.md')).toEqual([`${MISSING} 1:6`]);
  });

  it.each(['examples/sdet', 'examples/fautes'])(
    'finds in %s what the core finds on the disk',
    async folder => {
      const lsp = await start(filesOf(resolve(folder)));
      const { project } = await loadProject(folder);
      const expected = allFindings(project).map(({ path, rule }) => `${path} ${rule}`);
      const shown = [...lsp.shown].flatMap(([path, diagnostics]) =>
        diagnostics.map(({ code }) => `${path} ${code}`),
      );
      expect(shown.sort()).toEqual([...expected].sort());
    },
  );
});

/** All files of a folder of the disk. */
function filesOf(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true }).map(String);
  const files = names.filter(name => statSync(join(folder, name)).isFile());
  return Object.fromEntries(
    files.map(name => [name.replaceAll('\\', '/'), new Uint8Array(readFileSync(join(folder, name)))]),
  );
}
