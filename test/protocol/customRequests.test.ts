import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { ACTORS, type ActorsResult } from '../../server/src/protocol/contract/actors.ts';
import { CHECK, type CheckResult } from '../../server/src/protocol/contract/check.ts';
import { EXPORT, type ExportResult } from '../../server/src/protocol/contract/exports.ts';
import {
  GENERATE_VIEWS,
  type GenerateViewsResult,
} from '../../server/src/protocol/contract/generateViews.ts';
import { VIEWS, type ViewsResult } from '../../server/src/protocol/contract/views.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';
import { png, SVG } from '../support/pictures.ts';

const MANIFEST =
  "sdet: 1\ntitle: Titre\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\ncatalogues: [acteurs.yaml]\n";
const FILES = {
  'sdet.yaml': MANIFEST,
  'acteurs.yaml':
    'kind: actors\nentries:\n  - id: eleves\n    name: Élèves\n    group: usagers\n  - id: parents\n    name: Parents\n  - id: usagers\n    name: Usagers\n',
  '01.md':
    '# A\n\n### EX-AAS-001 — Accès\n\n- **Acteurs** : élèves\n\nL’ENT DOIT.\n\n### EX-AAS-002 — Nom\n\n- **Acteurs** : parents\n\nDOIT, voir EX-AAS-001.\n',
  '02.md': '# B\n\nVoir EX-AAS-999.\n',
};

let client: LspClient | undefined;

async function start(files: Record<string, string> = FILES): Promise<LspClient> {
  client = await startClient(files);
  return client;
}

afterEach(async () => {
  await client?.kill();
  client = undefined;
});

const root = (lsp: LspClient): string => lsp.uri('').replace(/\/$/, '');

/** The kinds of progress that will be told of a token; something may be done at each. */
function reportsOf(lsp: LspClient, token: string, act = (): void => undefined): readonly string[] {
  const kinds: string[] = [];
  lsp.connection.onNotification('$/progress', told => {
    if (told.token !== token) return;
    kinds.push(told.value.kind);
    act();
  });
  return kinds;
}

describe(CHECK, () => {
  it('answers with counts and publishes everything anew', async () => {
    const lsp = await start();
    lsp.published.length = 0;
    const result = await lsp.request<CheckResult>(CHECK, {});
    const findings = { error: 1, warning: 0, info: 0, hint: 0 };
    expect(result).toEqual({
      projects: [{ project: root(lsp), title: 'Titre', documents: 4, items: 2, findings }],
    });
    expect(lsp.published.map(({ uri }) => uri)).toContain(lsp.uri('02.md'));
  });

  it('sees what happened on the disk though nobody told it', async () => {
    const lsp = await start();
    await lsp.write({ '02.md': '# B\n', '03.md': 'Voir EX-AAS-998 et EX-AAS-997.\n' });
    const result = await lsp.request<CheckResult>(CHECK, {});
    expect(result.projects[0]?.findings.error).toBe(2);
    expect(lsp.shown('02.md')).toEqual([]);
  });

  it('counts what is typed but not published yet', async () => {
    const lsp = await start();
    await lsp.open('02.md', '# B\n');
    const result = await lsp.request<CheckResult>(CHECK, { project: `${root(lsp)}/` });
    expect(result.projects[0]?.findings.error).toBe(0);
  });

  it('says when a folder is no project, and finds none in an empty workspace', async () => {
    const lsp = await start();
    await expect(lsp.request(CHECK, { project: 'file:///nowhere' })).rejects.toThrow(
      /Aucun projet SDET.*nowhere/,
    );
    await lsp.kill();
    const empty = await start({ 'a.md': '# A\n' });
    expect(await empty.request(CHECK, {})).toEqual({ projects: [] });
  });
});

describe(ACTORS, () => {
  it('lists the actors of the catalogue with their groups', async () => {
    const lsp = await start();
    const { projects } = await lsp.request<ActorsResult>(ACTORS, {});
    expect(projects).toEqual([
      {
        project: root(lsp),
        title: 'Titre',
        actors: [
          { id: 'eleves', name: 'Élèves', group: 'Usagers' },
          { id: 'parents', name: 'Parents' },
          { id: 'usagers', name: 'Usagers' },
        ],
      },
    ]);
  });

  it('lists the names that items give where there is no catalogue', async () => {
    const item = (id: string, actors: string): string =>
      `### ${id} — T\n\n- **Acteurs** : ${actors}\n\nDOIT.\n\n`;
    const lsp = await start({
      'sdet.yaml': MANIFEST.replace('catalogues: [acteurs.yaml]\n', ''),
      '01.md': `${item('EX-AAS-001', 'Éditeur (R), chef')}${item('EX-AAS-002', 'éditeur')}`,
    });
    const { projects } = await lsp.request<ActorsResult>(ACTORS, {});
    expect(projects[0]?.actors).toEqual([
      { id: 'chef', name: 'chef' },
      { id: 'editeur', name: 'Éditeur' },
    ]);
  });
});

const DEFINED = {
  ...FILES,
  'sdet.yaml': `${MANIFEST}views: [vues/*.yaml]\n`,
  'vues/a.yaml': 'view: 1\nid: titres\ntitle: Les titres\ndetail: titles\n',
};

describe(VIEWS, () => {
  it('lists what the project defines, then one for each actor', async () => {
    const lsp = await start(DEFINED);
    const { projects } = await lsp.request<ViewsResult>(VIEWS, {});
    expect(
      projects[0]?.views.map(({ id, title, actors, detail }) => ({ id, title, actors, detail })),
    ).toEqual([
      { id: 'titres', title: 'Les titres', actors: [], detail: 'titles' },
      { id: 'eleves', title: 'Élèves', actors: ['eleves'], detail: 'plain' },
      { id: 'parents', title: 'Parents', actors: ['parents'], detail: 'plain' },
      { id: 'usagers', title: 'Usagers', actors: ['usagers'], detail: 'plain' },
    ]);
    expect(projects[0]?.views.map(({ definition }) => definition?.endsWith('/vues/a.yaml'))).toEqual([
      true,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe(GENERATE_VIEWS, () => {
  it('makes defined views and actors, each in each format', async () => {
    const lsp = await start(DEFINED);
    const { files } = await lsp.request<GenerateViewsResult>(GENERATE_VIEWS, {
      project: root(lsp),
      views: ['titres'],
      actors: ['eleves'],
      formats: ['md', 'html'],
    });
    expect(files.map(({ name, format, kept }) => [name, format, kept])).toEqual([
      ['eleves.md', 'md', 1],
      ['eleves.html', 'html', 1],
      ['titres.md', 'md', 2],
      ['titres.html', 'html', 2],
    ]);
    expect(files[3]?.text).toMatch(/^<!doctype html>/i);
  });

  it('refuses a view and a format that it does not know', async () => {
    const lsp = await start(DEFINED);
    const ask = (params: object): Promise<unknown> =>
      lsp.request(GENERATE_VIEWS, { project: root(lsp), ...params });
    await expect(ask({ views: ['x'] })).rejects.toThrow('«\u00a0x\u00a0»');
    await expect(ask({ actors: ['eleves'], formats: ['pdf'] })).rejects.toThrow('«\u00a0pdf\u00a0»');
  });

  it('makes one file for each actor and counts what is in it', async () => {
    const lsp = await start();
    const params = { project: root(lsp), actors: ['eleves', 'parents'], detail: 'plain', linkBase: '../' };
    const { files } = await lsp.request<GenerateViewsResult>(GENERATE_VIEWS, params);
    expect(files.map(({ actor, name, kept, leftOut }) => ({ actor, name, kept, leftOut }))).toEqual([
      { actor: 'eleves', name: 'eleves.md', kept: 1, leftOut: 1 },
      { actor: 'parents', name: 'parents.md', kept: 1, leftOut: 1 },
    ]);
    expect(files[0]?.text).toContain('EX-AAS-001');
  });

  it('takes in what is typed but not saved', async () => {
    const lsp = await start();
    await lsp.open('03.md', '### EX-AAS-777 — Neuf\n\n- **Acteurs** : élèves\n\nDOIT.\n');
    const { files } = await lsp.request<GenerateViewsResult>(GENERATE_VIEWS, {
      project: root(lsp),
      actors: ['eleves'],
      detail: 'full',
    });
    expect(files[0]?.text).toContain('EX-AAS-777');
  });

  it('reports progress to the token that it is given', async () => {
    const lsp = await start();
    const kinds: string[] = [];
    lsp.connection.onNotification('$/progress', ({ token, value }) => {
      if (token === 'w1') kinds.push(value.kind);
    });
    await lsp.request(GENERATE_VIEWS, {
      project: root(lsp),
      actors: ['eleves', 'usagers'],
      detail: 'plain',
      workDoneToken: 'w1',
    });
    expect(kinds).toEqual(['begin', 'report', 'report', 'end']);
  });

  it('puts the pictures of the disk in, and says which are missing and why', async () => {
    const text = FILES['01.md'].replace('L’ENT DOIT.', '![Plan](plan.png) ![Logo](logo.svg) ![Vieux](v.png)');
    const pictures = { 'plan.png': '', 'logo.svg': SVG, 'v.png': '' };
    const lsp = await start({ ...FILES, ...pictures, '01.md': text });
    await writeFile(join(lsp.root, 'plan.png'), png(4, 3));
    const wanted = { actors: ['eleves'], formats: ['html', 'docx'], detail: 'full' };
    const ask = async (more: object): Promise<GenerateViewsResult['files']> =>
      (await lsp.request<GenerateViewsResult>(GENERATE_VIEWS, { project: root(lsp), ...more })).files;
    const [page, word] = await ask(wanted);
    const base64 = Buffer.from(png(4, 3)).toString('base64');
    expect(page?.text).toContain(`<img src="data:image/png;base64,${base64}" alt="Plan">`);
    expect(page?.text).toContain('<img src="data:image/svg+xml;base64,');
    expect(page?.text).toContain('>Image\u00a0: Vieux (fichier v.png)</a>');
    const none = expect.stringMatching(
      /^Image «\u00a0v\.png\u00a0» remplacée par un lien\u00a0: ce n’est pas/,
    );
    expect(page?.warnings).toEqual([none]);
    const parts = unzipSync(Buffer.from(word?.text ?? '', 'base64'));
    expect(Buffer.from(parts['word/media/image1.png'] ?? []).equals(png(4, 3))).toBe(true);
    expect(word?.warnings).toEqual([expect.stringContaining('logo.svg'), none]);
    const preview = { extent: 'chapter', document: lsp.uri('01.md'), detail: 'full' };
    const [shown] = await ask({ preview, formats: ['html'] });
    expect(shown?.text).toContain(`data:image/png;base64,${base64}`);
  });

  it('refuses an unknown actor with the nearest, and an unknown project', async () => {
    const lsp = await start();
    const ask = (params: object): Promise<unknown> =>
      lsp.request(GENERATE_VIEWS, { detail: 'plain', ...params });
    await expect(ask({ project: root(lsp), actors: ['eleve'] })).rejects.toThrow(
      /«\u00A0eleve\u00A0».*«\u00A0eleves\u00A0»/,
    );
    await expect(ask({ project: 'file:///x', actors: ['eleves'] })).rejects.toThrow(/Aucun projet/);
    await expect(ask({})).rejects.toThrow(/Aucun projet/);
    expect(await ask({ project: root(lsp), actors: [] })).toEqual({ files: [] });
  });

  it('stops when it is cancelled, and answers so', async () => {
    const actors = Array.from({ length: 3000 }, (_, at) => `acteur-${at}`);
    const entries = actors.map(id => `  - { id: ${id}, name: ${id} }\n`);
    const lsp = await start({ ...FILES, 'acteurs.yaml': `kind: actors\nentries:\n${entries.join('')}` });
    const source = new CancellationTokenSource();
    const steps = reportsOf(lsp, 'v1', () => source.cancel());
    const params = { project: root(lsp), actors, detail: 'plain', workDoneToken: 'v1' };
    const answer = lsp.connection.sendRequest(GENERATE_VIEWS, params, source.token);
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(steps.length).toBeLessThan(actors.length);
  });
});

describe(EXPORT, () => {
  const outputs = [
    { kind: 'index', format: 'csv' },
    { kind: 'graph', format: 'svg' },
    { kind: 'model', format: 'json' },
  ];

  it('makes each output, with links from where it goes', async () => {
    const lsp = await start();
    const { files } = await lsp.request<ExportResult>(EXPORT, {
      project: root(lsp),
      outputs: [{ kind: 'index', format: 'md' }, ...outputs],
      linkBase: '../',
    });
    expect(files.map(({ name, kind, format }) => [name, kind, format])).toEqual([
      ['index.md', 'index', 'md'],
      ['index.csv', 'index', 'csv'],
      ['graph.svg', 'graph', 'svg'],
      ['model.json', 'model', 'json'],
    ]);
    expect(files[0]?.text).toContain('](../01.md#ex-aas-001--acc');
    expect(files[1]?.text.charCodeAt(0)).toBe(0xfeff);
    expect(JSON.parse(files[3]?.text ?? '').items).toHaveLength(2);
  });

  it('takes in what is typed but not saved', async () => {
    const lsp = await start();
    await lsp.open('03.md', '### EX-AAS-777 — Neuf\n\nDOIT.\n');
    const { files } = await lsp.request<ExportResult>(EXPORT, { project: root(lsp), outputs });
    expect(files[0]?.text).toContain('EX-AAS-777');
  });

  it('keeps to a file or a folder, and names what it makes after it', async () => {
    const lsp = await start({
      ...FILES,
      'sdet.yaml': MANIFEST.replace("['*.md']", "['**/*.md']"),
      'b/éd. 2/x.md': '### EX-AAS-005 — Loin\n\nDOIT.\n',
    });
    const ask = async (part: string): Promise<ExportResult> =>
      lsp.request(EXPORT, { project: root(lsp), outputs: outputs.slice(0, 1), part: lsp.uri(part) });
    const [file] = (await ask('01.md')).files;
    expect([file?.name, file?.text.match(/EX-AAS-\d+/g)]).toEqual([
      'index-01.csv',
      ['EX-AAS-001', 'EX-AAS-002'],
    ]);
    const [folder] = (await ask('b/éd. 2')).files;
    expect([folder?.name, folder?.text.match(/EX-AAS-\d+/g)]).toEqual(['index-éd. 2.csv', ['EX-AAS-005']]);
    await expect(ask('nowhere')).rejects.toThrow(/Aucun document.*nowhere/);
  });

  it('refuses what it does not make, and an unknown project', async () => {
    const lsp = await start();
    const ask = (params: object): Promise<unknown> => lsp.request(EXPORT, { project: root(lsp), ...params });
    await expect(ask({ outputs: [{ kind: 'graph', format: 'md' }] })).rejects.toThrow(
      /«\u00a0graph\u00a0».*md/,
    );
    await expect(ask({ outputs: [{ kind: 'x', format: 'md' }] })).rejects.toThrow('«\u00a0x\u00a0»');
    await expect(ask({ outputs, project: 'file:///x' })).rejects.toThrow(/Aucun projet/);
    expect(await ask({})).toEqual({ files: [] });
  });

  it('reports progress and stops when it is cancelled', async () => {
    const lsp = await start();
    const kinds = reportsOf(lsp, 'e1');
    await lsp.request(EXPORT, { project: root(lsp), outputs, workDoneToken: 'e1' });
    expect(kinds).toEqual(['begin', 'report', 'report', 'report', 'end']);
    const source = new CancellationTokenSource();
    const steps = reportsOf(lsp, 'e2', () => source.cancel());
    const many = Array.from({ length: 2000 }, () => outputs).flat();
    const params = { project: root(lsp), outputs: many, workDoneToken: 'e2' };
    const answer = lsp.connection.sendRequest(EXPORT, params, source.token);
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(steps.length).toBeLessThan(many.length);
  });
});
