import { rename, rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type LspClient, type StartOptions, startClient } from '../support/lspClient.ts';

const MANIFEST = "sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n";
const FILES = {
  'sdet.yaml': MANIFEST,
  '01.md': '# A\n\n### EX-AAS-001 — Accès\n\nL’ENT DOIT, voir EX-AAS-002.\n',
  '02.md': '# B\n\nVoir EX-AAS-001 et EX-AAS-999.\n',
};
const MISSING = 'reference/unresolved-item';

let client: LspClient | undefined;

async function start(files: Record<string, string> = FILES, options: StartOptions = {}): Promise<LspClient> {
  client = await startClient(files, options);
  return client;
}

afterEach(async () => {
  await client?.kill();
  client = undefined;
});

describe('diagnostics over stdio', () => {
  it('come for every file of the project, though none is open', async () => {
    const lsp = await start();
    expect(lsp.shown('01.md')).toEqual([`${MISSING} 5:18`]);
    expect(lsp.shown('02.md')).toEqual([`${MISSING} 3:20`]);
    expect(lsp.last('02.md')?.diagnostics[0]).toMatchObject({
      source: 'sdet',
      code: MISSING,
      severity: 1,
      message: expect.stringContaining('EX-AAS-999'),
    });
  });

  it('follow an edit, in the edited document and in those that read what changed', async () => {
    const lsp = await start();
    await lsp.open('01.md', FILES['01.md']);
    await lsp.change('01.md', 2, `${FILES['01.md']}\n### EX-AAS-999 — Neuf\n\nDOIT.\n`);
    await lsp.untilShown('02.md', []);
    await lsp.change('01.md', 3, '# A\n');
    await lsp.untilShown('02.md', [`${MISSING} 3:6`, `${MISSING} 3:20`]);
    expect(lsp.shown('01.md')).toEqual([]);
  });

  it('refuse a text that grows too large, and read it again when it shrinks', async () => {
    const lsp = await start();
    await lsp.open('02.md', FILES['02.md']);
    await lsp.change('02.md', 2, 'un mot '.repeat(1_500_000));
    await lsp.untilShown('02.md', ['data/too-large 1:1']);
    await lsp.change('02.md', 3, FILES['02.md']);
    await lsp.untilShown('02.md', [`${MISSING} 3:20`]);
  });

  it('carry the version of an open text, and are sent again for it though nothing differs', async () => {
    const lsp = await start();
    await lsp.open('02.md', FILES['02.md'], 7);
    await lsp.until(() => lsp.last('02.md')?.version === 7);
    expect(lsp.shown('02.md')).toEqual([`${MISSING} 3:20`]);
    await lsp.change('02.md', 8, `${FILES['02.md']}\nRien.\n`);
    await lsp.until(() => lsp.last('02.md')?.version === 8);
  });

  it('are sent for documents whose list changed, and for no others', async () => {
    const lsp = await start({ ...FILES, '03.md': '# C\n\nVoir EX-AAS-998.\n' });
    await lsp.open('02.md', FILES['02.md']);
    const before = lsp.published.length;
    await lsp.change('02.md', 2, '# B\n\nVoir EX-AAS-997.\n');
    await lsp.untilShown('02.md', [`${MISSING} 3:6`]);
    const uris = lsp.published.slice(before).map(({ uri }) => uri);
    expect(new Set(uris)).toEqual(new Set([lsp.uri('02.md')]));
  });

  it('follow the disk: a change, a new file, a deleted one', async () => {
    const lsp = await start();
    await lsp.write({ '02.md': '# B\n' });
    await lsp.watched(2, '02.md');
    await lsp.untilShown('02.md', []);
    await lsp.write({ '03.md': '### EX-AAS-002 — Nouveau\n\nDOIT.\n' });
    await lsp.watched(1, '03.md');
    await lsp.untilShown('01.md', []);
    await unlink(join(lsp.root, '03.md'));
    await lsp.watched(3, '03.md');
    await lsp.untilShown('01.md', [`${MISSING} 5:18`]);
  });

  it('are taken back when a file is deleted', async () => {
    const lsp = await start();
    await unlink(join(lsp.root, '02.md'));
    await lsp.watched(3, '02.md');
    await lsp.untilShown('02.md', []);
  });

  it('follow a folder that comes, moves and goes in one event', async () => {
    const manifest = MANIFEST.replace("'*.md'", "'**/*.md'");
    const lsp = await start({ ...FILES, 'sdet.yaml': manifest });
    await lsp.write({
      'annexe/01.md': '### EX-AAS-002 — A\n\nDOIT.\n',
      'annexe/02.md': '### EX-AAS-999 — A\n\nDOIT.\n',
    });
    await lsp.watched(1, 'annexe');
    await lsp.untilShown('01.md', []);
    await lsp.untilShown('02.md', []);
    await rename(join(lsp.root, 'annexe'), join(lsp.root, 'autre'));
    await lsp.watched(3, 'annexe');
    await lsp.watched(1, 'autre');
    await lsp.open('03.md', 'Voir EX-AAS-002.\n\nVoir [x](annexe/01.md).\n');
    await lsp.untilShown('03.md', ['reference/unresolved-file 3:10']);
    await rm(join(lsp.root, 'autre'), { recursive: true });
    await lsp.watched(3, 'autre');
    await lsp.untilShown('02.md', [`${MISSING} 3:20`]);
  });

  it('say what the editor says for as long as a text is open, then what the disk says', async () => {
    const lsp = await start();
    await lsp.open('02.md', '# B\n');
    await lsp.untilShown('02.md', []);
    await lsp.write({ '02.md': 'Voir EX-AAS-998.\n' });
    await lsp.watched(2, '02.md');
    await lsp.open('01.md', '# A\n\nVoir EX-AAS-998.\n');
    await lsp.untilShown('01.md', [`${MISSING} 3:6`]);
    expect(lsp.shown('02.md')).toEqual([]);
    await lsp.close('02.md');
    await lsp.untilShown('02.md', [`${MISSING} 1:6`]);
  });

  it('forget a text that was open but never on the disk', async () => {
    const lsp = await start();
    await lsp.open('09.md', '### EX-AAS-999 — Neuf\n\nDOIT.\n');
    await lsp.untilShown('02.md', []);
    await lsp.close('09.md');
    await lsp.untilShown('02.md', [`${MISSING} 3:20`]);
  });

  it('follow the manifest, in the editor and on the disk', async () => {
    const lsp = await start();
    await lsp.open('sdet.yaml', MANIFEST);
    await lsp.change('sdet.yaml', 2, MANIFEST.replace("'*.md'", "'01.md'"));
    await lsp.untilShown('02.md', []);
    await lsp.close('sdet.yaml');
    await lsp.untilShown('02.md', [`${MISSING} 3:20`]);
    await lsp.write({ 'sdet.yaml': `${MANIFEST}rules: { ${MISSING}: hint }\n` });
    await lsp.watched(2, 'sdet.yaml');
    await lsp.until(() => lsp.last('02.md')?.diagnostics[0]?.severity === 4);
  });

  it('begin when a manifest is created and end when it is deleted', async () => {
    const lsp = await start({ '01.md': FILES['01.md'] });
    expect(lsp.statuses.at(-1)?.state).toBe('sleeping');
    await lsp.write({ 'sdet.yaml': MANIFEST });
    await lsp.watched(1, 'sdet.yaml');
    await lsp.untilShown('01.md', [`${MISSING} 5:18`]);
    await unlink(join(lsp.root, 'sdet.yaml'));
    await lsp.watched(3, 'sdet.yaml');
    await lsp.untilShown('01.md', []);
    await lsp.until(() => lsp.statuses.at(-1)?.state === 'sleeping');
  });

  it('keep nested projects apart, also one that comes later', async () => {
    const manifest = MANIFEST.replace("'*.md'", "'**/*.md'");
    const lsp = await start({
      'sdet.yaml': manifest,
      '01.md': 'Voir EX-AAS-001.\n',
      'sous/01.md': '### EX-AAS-001 — A\n\nDOIT.\n',
    });
    expect(lsp.shown('01.md')).toEqual([]);
    await lsp.write({ 'sous/sdet.yaml': manifest });
    await lsp.watched(1, 'sous/sdet.yaml');
    await lsp.untilShown('01.md', [`${MISSING} 1:6`]);
    await lsp.until(
      () => lsp.statuses.at(-1)?.projects.length === 2 && lsp.statuses.at(-1)?.state === 'ready',
    );
    await unlink(join(lsp.root, 'sous/sdet.yaml'));
    await lsp.watched(3, 'sous/sdet.yaml');
    await lsp.untilShown('01.md', []);
  });

  it('name related places in other files, and move them when these shift', async () => {
    const lsp = await start({
      'sdet.yaml': MANIFEST,
      '01.md': '### EX-AAS-001 — A\n\nDOIT.\n',
      '02.md': '### EX-AAS-001 — B\n\nDOIT.\n',
    });
    const line = (): number | undefined =>
      lsp.last('01.md')?.diagnostics[0]?.relatedInformation?.[0]?.location.range.start.line;
    expect(line()).toBe(0);
    await lsp.open('02.md', '\n\n### EX-AAS-001 — B\n\nDOIT.\n');
    await lsp.until(() => line() === 2);
  });

  it('speak the language of the client, and the one of the setting', async () => {
    const lsp = await start(FILES, { locale: 'en-GB' });
    expect(lsp.last('02.md')?.diagnostics[0]?.message).toMatch(/not defined|no item|nowhere/i);
    await lsp.kill();
    const french = await start(FILES, { locale: 'en', settings: { language: 'fr' } });
    expect(french.last('02.md')?.diagnostics[0]?.message).toMatch(/défini/);
  });

  it('link to the page of their rule where the client says where the pages are', async () => {
    const lsp = await start(FILES, {
      initializationOptions: { ruleDocs: 'file:///doc/rules/', settings: { quietPeriod: 0 } },
    });
    expect(lsp.last('02.md')?.diagnostics[0]?.codeDescription?.href).toBe(
      'file:///doc/rules/fr/reference/unresolved-item.md',
    );
  });
});
