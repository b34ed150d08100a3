import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, describe, expect, it } from 'vitest';
import {
  FILE_SCHEMAS,
  FILE_SCHEMAS_CHANGED,
  type FileSchemasResult,
} from '../../server/src/protocol/contract/fileSchemas.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';

const manifest = (lists: string): string =>
  `sdet: 1\ntitle: T\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n${lists}\n`;
const FILES = {
  'sdet.yaml': manifest('catalogues: [c/*.yaml]\nregisters: [r.yaml]\nviews: [v.yaml]\nignore: [c/old.yaml]'),
  'c/acteurs.yaml': 'kind: actors\nentries: []\n',
  'c/old.yaml': 'kind: actors\nentries: []\n',
  'r.yaml': 'items: []\n',
  'v.yaml': 'view: 1\nid: v\n',
  'autre.yaml': 'a: 1\n',
  'a.md': '# A\n',
};

let client: LspClient | undefined;
afterEach(async () => {
  await client?.kill();
  client = undefined;
});

/** Starts a server, and counts what it tells unasked. */
async function start(files: Record<string, string> = FILES, locale = 'fr') {
  client = await startClient(files, { locale });
  const lsp = client;
  let told = 0;
  lsp.connection.onNotification(FILE_SCHEMAS_CHANGED, () => {
    told += 1;
    lsp.noteMessage();
  });
  const untilTold = (count: number): Promise<void> =>
    lsp.until(
      () => told >= count,
      () => told,
    );
  return { lsp, told: () => told, untilTold };
}

const ask = (lsp: LspClient): Promise<FileSchemasResult> => lsp.request<FileSchemasResult>(FILE_SCHEMAS, {});

/** `c/acteurs.yaml catalogue` for each file. */
async function files(lsp: LspClient): Promise<readonly string[]> {
  const base = `${lsp.uri('').replace(/\/$/, '')}/`;
  return (await ask(lsp)).files.map(({ uri, schema }) => `${uri.replace(base, '')} ${schema}`).sort();
}

describe(FILE_SCHEMAS, () => {
  it('says what each YAML file is for, as the manifest says', async () => {
    const { lsp } = await start();
    expect(await files(lsp)).toEqual([
      'c/acteurs.yaml catalogue',
      'r.yaml register',
      'sdet.yaml manifest',
      'v.yaml view',
    ]);
  });

  it('gives schemas that describe and never complain, in the language of the client', async () => {
    for (const [locale, title] of [
      ['fr', 'Titre du document.'],
      ['en', 'Title of the document.'],
    ] as const) {
      const { lsp } = await start(FILES, locale);
      const { schemas } = await ask(lsp);
      expect(Object.keys(schemas).sort()).toEqual(['catalogue', 'manifest', 'register', 'view']);
      expect(schemas.manifest).toContain(title);
      for (const text of Object.values(schemas)) {
        const ajv = new Ajv2020({ strict: false });
        ajv.addFormat('regex', true);
        expect(ajv.compile(JSON.parse(text))({ bogus: 1 })).toBe(true);
      }
      await lsp.kill();
    }
  });

  it('knows every project, nested ones too, and none in an empty workspace', async () => {
    const { lsp } = await start({
      ...FILES,
      'n/sdet.yaml': manifest('catalogues: [x.yaml]'),
      'n/x.yaml': 'a\n',
    });
    expect(await files(lsp)).toEqual([
      'c/acteurs.yaml catalogue',
      'n/sdet.yaml manifest',
      'n/x.yaml catalogue',
      'r.yaml register',
      'sdet.yaml manifest',
      'v.yaml view',
    ]);
    await lsp.kill();
    const empty = await start({ 'a.yaml': 'a: 1\n' });
    expect(await files(empty.lsp)).toEqual([]);
  });
});

describe(FILE_SCHEMAS_CHANGED, () => {
  it('is told once when the manifest gives a file another role, typed or saved', async () => {
    const { lsp, told, untilTold } = await start();
    await ask(lsp);
    await lsp.open('sdet.yaml', manifest('catalogues: [r.yaml]'));
    await lsp.change('sdet.yaml', 2, manifest('catalogues: [r.yaml, c/*.yaml]'));
    await untilTold(1);
    expect(await files(lsp)).toEqual([
      'c/acteurs.yaml catalogue',
      'c/old.yaml catalogue',
      'r.yaml catalogue',
      'sdet.yaml manifest',
    ]);
    expect(told()).toBe(1);
  });

  it('is told when a file comes, and when a project goes', async () => {
    const { lsp, untilTold } = await start();
    await ask(lsp);
    await lsp.write({ 'c/services.yaml': 'kind: services\nentries: []\n' });
    await lsp.watched(1, 'c/services.yaml');
    await untilTold(1);
    expect(await files(lsp)).toContain('c/services.yaml catalogue');
    await rm(join(lsp.root, 'sdet.yaml'));
    await lsp.watched(3, 'sdet.yaml');
    await untilTold(2);
    expect(await files(lsp)).toEqual([]);
  });

  it('is not told of text that is typed, nor to who never asked', async () => {
    const { lsp, told, untilTold } = await start();
    await lsp.open('sdet.yaml', manifest('catalogues: [c/*.yaml]'));
    await ask(lsp);
    await lsp.open('a.md', '# A\n');
    await lsp.change('a.md', 2, '# B\n\nVoir EX-AAS-009.\n');
    await lsp.open('c/acteurs.yaml', FILES['c/acteurs.yaml']);
    await lsp.change('c/acteurs.yaml', 2, 'kind: actors\nentries:\n  - {id: a, name: A}\n');
    await lsp.untilShown('a.md', ['reference/unresolved-item 3:6']);
    expect(told()).toBe(0);
    await lsp.change('sdet.yaml', 2, manifest('registers: [c/*.yaml]'));
    await untilTold(1);
  });
});
