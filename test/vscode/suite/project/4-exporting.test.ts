import assert from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';
import { fileUri } from '../support.ts';

interface Written {
  readonly uri: Uri;
}

function exported(argument: object): Thenable<readonly Written[] | undefined> {
  return commands.executeCommand('sdet.export', argument);
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
}

const names = (written: readonly Written[] | undefined): readonly string[] =>
  (written ?? []).map(({ uri }) => uri.path.split('/').at(-1) ?? '');

describe('exporting', () => {
  const folder = fileUri('sorties/exports');
  after(() => workspace.fs.delete(fileUri('sorties'), { recursive: true }));

  it('writes every kind, with links that work', async () => {
    const kinds = ['index', 'traceability', 'coverage', 'graph', 'model'];
    const written = await exported({ kinds, formats: ['md', 'csv'], folder });
    assert.deepEqual(names(written), [
      ...['index.md', 'index.csv', 'traceability.md', 'traceability.csv', 'coverage.md', 'coverage.csv'],
      ...['graph.svg', 'model.json'],
    ]);
    const links = [...(await read(Uri.joinPath(folder, 'index.md'))).matchAll(/\]\((\.\.\/[^)#]+)/g)];
    assert(links.length > 0, 'no link leads to the source');
    for (const link of new Set(links.map(([, link = '']) => link))) {
      const target = Uri.joinPath(folder, ...decodeURIComponent(link).split('/'));
      await assert.doesNotReject(async () => workspace.fs.stat(target), `${link} leads nowhere`);
    }
    assert((await read(Uri.joinPath(folder, 'index.csv'))).startsWith('\ufeff'));
    assert(JSON.parse(await read(Uri.joinPath(folder, 'model.json'))).items.length > 80);
  });

  it('keeps to a part', async () => {
    const part = fileUri('annexe-operationnelle/02-authentification.md');
    const [written] = (await exported({ kinds: ['model'], part, folder })) ?? [];
    assert.deepEqual(names(written && [written]), ['model-02-authentification.json']);
    assert(written);
    const { documents } = JSON.parse(await read(written.uri));
    assert.equal(documents.length, 1);
  });

  it('gives the same bytes the second time without asking, and leaves alone what a person changed', async () => {
    const again = await exported({ kinds: ['index', 'graph'], formats: ['md', 'csv'], folder });
    assert.equal(again?.length, 3);
    for (const name of ['index.md', 'index.csv']) {
      const file = Uri.joinPath(folder, name);
      const edited = `${await read(file)}À moi\n`;
      await workspace.fs.writeFile(file, new TextEncoder().encode(edited));
      // VS Code refuses to show a dialog while tests run: nobody said yes.
      await exported({ kinds: ['index'], formats: ['md', 'csv'], folder }).then(
        written => assert.equal(written, undefined),
        (error: Error) => assert.match(String(error), /refused to show dialog/),
      );
      assert.equal(await read(file), edited);
      await exported({ kinds: ['index'], formats: ['md', 'csv'], folder, overwrite: true });
      assert.notEqual(await read(file), edited);
    }
  });

  it('says why nothing is made of a place that is no part of the project', async () => {
    const part = fileUri('nowhere');
    assert.equal(await exported({ kinds: ['index'], part, folder: fileUri('sorties/vide') }), undefined);
    await assert.rejects(async () => workspace.fs.stat(fileUri('sorties/vide')));
  });
});
