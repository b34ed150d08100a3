import { Buffer } from 'node:buffer';
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import {
  EXAMINE_OUTPUTS,
  type ExamineOutputsResult,
} from '../../server/src/protocol/contract/examineOutputs.ts';
import {
  GENERATE_VIEWS,
  type GenerateViewsResult,
} from '../../server/src/protocol/contract/generateViews.ts';
import { LINK_PLACE, type LinkPlaceResult } from '../../server/src/protocol/contract/linkPlace.ts';
import { PREVIEW, PREVIEW_CHANGED, type PreviewResult } from '../../server/src/protocol/contract/preview.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';

const item = (id: string, actor: string, text = 'DOIT.'): string =>
  `## ${id} — Titre\n\n- **Acteurs** : ${actor}\n\n${text}\n\n`;
const FILES = {
  'sdet.yaml':
    'sdet: 1\ntitle: Titre\nvolumes: [{id: v, title: Premier, chapters: [a*.md]}, {id: w, title: Second, chapters: [b*.md]}]\ncatalogues: [acteurs.yaml]\nviews: [vue.yaml]\n',
  'acteurs.yaml':
    'kind: actors\nentries:\n  - { id: eleves, name: Élèves }\n  - { id: parents, name: Parents }\n',
  'vue.yaml': 'view: 1\nid: titres\ntitle: Les titres\ndetail: titles\nlevels: [obligatoire]\n',
  'a1.md': `# A\n\n${item('EX-AAS-001', 'élèves')}${item('EX-AAS-002', 'parents', 'PEUT.')}`,
  'a2.md': `# B\n\n${item('EX-AAS-003', 'élèves')}`,
  'b1.md': `# C\n\n${item('EX-AAS-004', 'élèves')}`,
};

let client: LspClient | undefined;

afterEach(async () => {
  await client?.kill();
  client = undefined;
});

async function start(files: Record<string, string> = FILES): Promise<LspClient> {
  client = await startClient(files);
  return client;
}

const root = (lsp: LspClient): string => lsp.uri('').replace(/\/$/, '');

function askOnce(lsp: LspClient, params: object): Promise<PreviewResult | null> {
  return lsp.request(PREVIEW, { project: root(lsp), extent: 'chapter', ...params });
}

/** Asks until nothing is missing any more: a slow machine makes a few documents at a time. */
async function ask(lsp: LspClient, params: object): Promise<PreviewResult | null> {
  for (;;) {
    const result = await askOnce(lsp, params);
    if (result === null || result.missing === 0) return result;
  }
}

/** The items that an answer shows, in its order; `…` for pieces that it does not send. */
function check(result: PreviewResult | null, expected: string): void {
  const shown = result?.pieces.map(({ html }) =>
    html === undefined
      ? '…'
      : [...html.matchAll(/<h\d [^>]*>(EX-AAS-\d+)/g)].map(match => match[1]).join(' '),
  );
  expect(shown?.filter(Boolean).join(' ')).toBe(expected);
}

describe(PREVIEW, () => {
  it('shows a chapter, its volume, the project', async () => {
    const lsp = await start();
    const document = lsp.uri('a1.md');
    check(await ask(lsp, { document }), 'EX-AAS-001 EX-AAS-002');
    check(await ask(lsp, { document, extent: 'volume' }), 'EX-AAS-001 EX-AAS-002 EX-AAS-003');
    check(await ask(lsp, { extent: 'project' }), 'EX-AAS-001 EX-AAS-002 EX-AAS-003 EX-AAS-004');
  });

  it('says what there is to choose from, and what is shown', async () => {
    const lsp = await start();
    const result = await ask(lsp, { document: lsp.uri('a1.md'), view: 'eleves', detail: 'full' });
    expect(result).toMatchObject({
      title: 'Titre',
      language: 'fr',
      kept: 1,
      leftOut: 1,
      missing: 0,
      volume: 'Premier',
      chapter: 'A',
      shown: { extent: 'chapter', view: 'eleves', detail: 'full', levels: [] },
    });
    expect(result?.readers.map(({ id, defined }) => `${id} ${defined}`)).toEqual([
      'titres true',
      'eleves false',
      'parents false',
    ]);
    expect(result?.levels.map(({ id }) => id)).toContain('obligatoire');
  });

  it('takes what a version says itself, but for what is chosen', async () => {
    const lsp = await start();
    const document = lsp.uri('a1.md');
    const own = await ask(lsp, { document, view: 'titres' });
    check(own, 'EX-AAS-001');
    expect(own?.shown).toEqual({
      extent: 'chapter',
      view: 'titres',
      detail: 'titles',
      levels: ['obligatoire'],
    });
    const other = await ask(lsp, { document, view: 'titres', detail: 'full', levels: ['facultatif'] });
    check(other, 'EX-AAS-002');
    expect(other?.shown.detail).toBe('full');
  });

  it('shows everybody’s version when the reader is not known any more', async () => {
    const lsp = await start();
    const result = await ask(lsp, { document: lsp.uri('a1.md'), view: 'gone' });
    check(result, 'EX-AAS-001 EX-AAS-002');
    expect(result?.shown.view).toBeUndefined();
  });

  it('counts what is typed but not saved, and sends what has changed alone', async () => {
    const lsp = await start();
    const params = { extent: 'project', document: lsp.uri('a1.md') };
    const before = await ask(lsp, params);
    const known = Object.fromEntries(before?.pieces.map(({ key, mark }) => [key, mark]) ?? []);
    await lsp.open('a2.md', `# B\n\n${item('EX-AAS-777', 'élèves')}`);
    const after = await ask(lsp, { ...params, known });
    check(
      after,
      '… … … … EX-AAS-777 … …'.replace('… … … … ', `${'… '.repeat(keysBefore(after, 'main a2.md'))}`),
    );
    expect(after?.pieces.find(({ key }) => key === 'main a2.md')?.document).toBe(lsp.uri('a2.md'));
  });

  it('sends single items of what the client shows, however often something is typed', async () => {
    const lsp = await start();
    const text = (words: string): string =>
      `# A\n\n${item('EX-AAS-001', 'élèves', words)}${item('EX-AAS-002', 'parents', 'PEUT.')}`;
    await lsp.open('a1.md', text('DOIT.'));
    const document = lsp.uri('a1.md');
    let [shown] = (await ask(lsp, { document }))?.pieces ?? [];
    for (const [index, words] of ['DOIT bien.', 'DOIT bien tout.'].entries()) {
      await lsp.change('a1.md', index + 2, text(words));
      const [piece] =
        (await ask(lsp, { document, known: { [shown?.key ?? '']: shown?.mark } }))?.pieces ?? [];
      expect(piece?.html).toBeUndefined();
      expect(piece?.changed?.from).toBe(shown?.mark);
      expect(piece?.changed?.items.map(({ html }) => /DOIT[^<]*/.exec(html)?.[0])).toEqual([words]);
      shown = piece;
    }
  });

  it('is null where nothing can be shown, and an error where no project is', async () => {
    const lsp = await start();
    expect(await ask(lsp, {})).toBeNull();
    expect(await ask(lsp, { document: lsp.uri('acteurs.yaml') })).toBeNull();
    expect(await ask(lsp, { document: 'file:///x.md', extent: 'volume' })).toBeNull();
    expect(await ask(lsp, { document: 7, extent: [], levels: 3, detail: {}, known: 'x' })).toBeNull();
    await expect(lsp.request(PREVIEW, { project: 'file:///nowhere' })).rejects.toThrow(/Aucun projet/);
    await expect(lsp.request(PREVIEW, null)).rejects.toThrow();
  });

  it('does not begin what is cancelled', async () => {
    const lsp = await start({ ...FILES, 'a3.md': `# A\n\n${item('EX-AAS-100', 'élèves').repeat(2_000)}` });
    const source = new CancellationTokenSource();
    const params = { project: root(lsp), extent: 'project' };
    // While the first is answered, the second and its end arrive.
    const busy = lsp.connection.sendRequest(PREVIEW, {
      ...params,
      extent: 'chapter',
      document: lsp.uri('a3.md'),
    });
    const answer = lsp.connection.sendRequest(PREVIEW, params, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    await busy;
  });

  it('makes one document at least in each answer, until nothing is missing', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `a${at}.md`,
        `# ${at}\n\n${item(`EX-AAS-${100 + at}`, 'élèves')}`,
      ]),
    );
    const lsp = await start({ ...FILES, ...many });
    let answers = 0;
    for (let left = 1; left > 0; answers++) {
      const result = await askOnce(lsp, { extent: 'project', document: lsp.uri('a20.md') });
      if (answers === 0) expect(result?.pieces.map(({ key }) => key)).toContain('main a20.md');
      left = result?.missing ?? 0;
    }
    expect(answers).toBeLessThan(45);
  });
});

/** How many pieces come before one. */
function keysBefore(result: PreviewResult | null, key: string): number {
  return result?.pieces.findIndex(piece => piece.key === key) ?? 0;
}

describe(PREVIEW_CHANGED, () => {
  it('is told once after each answer, and never to who shows no preview', async () => {
    const lsp = await start();
    let told = 0;
    lsp.connection.onNotification(PREVIEW_CHANGED, () => {
      told += 1;
      lsp.noteMessage();
    });
    await lsp.open('a1.md', FILES['a1.md']);
    await lsp.change('a1.md', 2, '# A\n');
    const document = lsp.uri('a1.md');
    await ask(lsp, { document });
    expect(told).toBe(0);
    await lsp.change('a1.md', 3, '# B\n');
    await lsp.change('a1.md', 4, '# C\n');
    await lsp.until(
      () => told > 0,
      () => told,
    );
    await ask(lsp, { document });
    expect(told).toBe(1);
    await lsp.change('a1.md', 5, '# D\n');
    await lsp.until(
      () => told > 1,
      () => told,
    );
  });
});

describe(LINK_PLACE, () => {
  it.each([
    ['a1.md#ex-aas-002--titre', 'a1.md', 8],
    ['./a1.md', 'a1.md', 0],
    ['a1.md#nowhere', 'a1.md', 0],
    ['acteurs.yaml', 'acteurs.yaml', 0],
  ])('finds %s', async (href, path, line) => {
    const lsp = await start();
    const place = await lsp.request<LinkPlaceResult>(LINK_PLACE, { project: root(lsp), href });
    expect(place).toEqual({ uri: lsp.uri(path), line });
  });

  it.each([['missing.md'], ['../x.md'], ['%'], [''], [7]])('finds nothing for %j', async href => {
    const lsp = await start();
    expect(await lsp.request(LINK_PLACE, { project: root(lsp), href })).toBeNull();
  });
});

describe('Word documents', () => {
  it('are made as bytes, known as ours, and seen to be changed', async () => {
    const lsp = await start();
    const { files } = await lsp.request<GenerateViewsResult>(GENERATE_VIEWS, {
      project: root(lsp),
      actors: ['eleves'],
      formats: ['docx'],
    });
    const [file] = files;
    expect(file).toMatchObject({ name: 'eleves.docx', format: 'docx', kept: 3 });
    const bytes = Buffer.from(file?.text ?? '', 'base64');
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
    const foreign = Buffer.from('PK nothing').toString('base64');
    const result = await lsp.request<ExamineOutputsResult>(EXAMINE_OUTPUTS, {
      texts: ['mine'],
      documents: [file?.text, foreign],
    });
    expect(result).toEqual({ origins: ['foreign'], documents: ['untouched', 'foreign'] });
  });
});

describe('what a preview shows, as a file', () => {
  it('holds the same items, of the same extent', async () => {
    const lsp = await start();
    const generate = async (preview: object): Promise<GenerateViewsResult> =>
      lsp.request(GENERATE_VIEWS, { project: root(lsp), preview });
    const { files } = await generate({ extent: 'chapter', document: lsp.uri('a1.md'), view: 'eleves' });
    expect(files.map(({ name, kept, leftOut }) => [name, kept, leftOut])).toEqual([['eleves-a1.md', 1, 1]]);
    expect(files[0]?.text).toContain('EX-AAS-001 — Titre');
    expect(files[0]?.text).not.toContain('EX-AAS-003 — Titre');
    const all = await generate({ extent: 'project', levels: ['facultatif'], detail: 'titles' });
    expect(all.files.map(({ name, kept }) => [name, kept])).toEqual([['sdet.md', 1]]);
  });
});
