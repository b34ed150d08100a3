import assert from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';
import { fileUri } from '../support.ts';

const ACTORS = ['dasen-chef-etablissement', 'editeur-ent'];

interface Written {
  readonly uri: Uri;
  readonly actor: string;
  readonly kept: number;
  readonly leftOut: number;
}

function generate(argument: object): Thenable<readonly Written[] | undefined> {
  return commands.executeCommand('sdet.generateViews', { detail: 'plain', ...argument });
}

async function read(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

async function namesIn(folder: Uri): Promise<readonly string[]> {
  return (await workspace.fs.readDirectory(folder)).map(([name]) => name).sort();
}

describe('generating', () => {
  const folder = fileUri('sorties');
  after(() => workspace.fs.delete(folder, { recursive: true }));

  it('writes one file for each actor and nothing beside', async () => {
    const written = await generate({ actors: ACTORS, folder });
    assert.equal(written?.length, 2);
    assert.deepEqual(await namesIn(folder), written.map(({ uri }) => uri.path.split('/').at(-1)).sort());
    for (const { kept, leftOut } of written)
      assert(kept > 0 && leftOut > 0, `${kept} kept, ${leftOut} left out`);
  });

  it('writes a version that reads as one: marked, titled, with items in plain words and working links', async () => {
    const [written] = (await generate({ actors: ACTORS.slice(0, 1), folder })) ?? [];
    assert(written);
    assert.equal(written.actor, 'Chef d’établissement ou DASEN');
    const text = await read(written.uri);
    assert.match(text, /^---\n(?:.*\n)*?sdet-generated: sha256-[0-9a-f]{64}\n/);
    assert.match(text, /^# /m);
    assert.match(text, /US-003/);
    const links = [...text.matchAll(/\]\((\.\.\/[^)#]+)(?:#[^)]*)?\)/g)].map(match => match[1] ?? '');
    assert(links.length > 0, 'no link leads to the source');
    for (const link of new Set(links)) {
      const target = Uri.joinPath(folder, ...decodeURIComponent(link).split('/'));
      await assert.doesNotReject(async () => workspace.fs.stat(target), `${link} leads nowhere`);
    }
  });

  it('gives the same bytes the second time, without asking', async () => {
    const [first] = (await generate({ actors: ACTORS.slice(0, 1), folder })) ?? [];
    assert(first);
    const before = await read(first.uri);
    await generate({ actors: ACTORS.slice(0, 1), folder });
    assert.equal(await read(first.uri), before);
  });

  it('does not write over what a person changed', async () => {
    const [first] = (await generate({ actors: ACTORS.slice(0, 1), folder })) ?? [];
    assert(first);
    const edited = `${await read(first.uri)}\nUne phrase à moi.\n`;
    await workspace.fs.writeFile(first.uri, new TextEncoder().encode(edited));
    // VS Code refuses to show a dialog while tests run: nobody said yes.
    await generate({ actors: ACTORS, folder }).then(
      written => assert.equal(written, undefined),
      (error: Error) => assert.match(String(error), /refused to show dialog/),
    );
    assert.equal(await read(first.uri), edited);
    await generate({ actors: ACTORS.slice(0, 1), folder, overwrite: true });
    assert.notEqual(await read(first.uri), edited);
  });

  it('writes every format of actors and of views, and knows a Word document that a person changed', async () => {
    const formats = { actors: ACTORS.slice(1), views: ['obligations'], formats: ['md', 'html', 'docx'] };
    const all = fileUri('sorties/tout');
    const written = await generate({ ...formats, detail: 'own', folder: all });
    assert.equal(written?.length, 6);
    assert.deepEqual(await namesIn(all), [
      'editeur-ent.docx',
      'editeur-ent.html',
      'editeur-ent.md',
      'obligations.docx',
      'obligations.html',
      'obligations.md',
    ]);
    assert.match(await read(Uri.joinPath(all, 'obligations.html')), /^<!doctype html>/i);
    assert.equal(
      (await generate({ ...formats, detail: 'own', folder: all }))?.length,
      6,
      'the same, without asking',
    );
    const word = Uri.joinPath(all, 'obligations.docx');
    const bytes = await workspace.fs.readFile(word);
    const changed = Uint8Array.from([...bytes, 0]);
    await workspace.fs.writeFile(word, changed.fill(0x20, 100, 110));
    await generate({ ...formats, detail: 'titles', folder: all }).then(
      result => assert.equal(result, undefined),
      (error: Error) => assert.match(String(error), /refused to show dialog/),
    );
    assert.deepEqual([...(await workspace.fs.readFile(word))], [...changed]);
  });

  it('writes nothing at all when one actor is unknown', async () => {
    const empty = fileUri('sorties/vide');
    assert.equal(await generate({ actors: ['editeur-ent', 'nobody'], folder: empty }), undefined);
    await assert.rejects(async () => workspace.fs.stat(empty));
  });

  it('writes nothing at all when one file cannot be written', async () => {
    const blocked = fileUri('sorties/bloque');
    const [sample] = (await generate({ actors: ['editeur-ent'], folder })) ?? [];
    assert(sample);
    const name = sample.uri.path.split('/').at(-1) ?? '';
    await workspace.fs.createDirectory(Uri.joinPath(blocked, name, 'inside'));
    assert.equal(await generate({ actors: ACTORS, folder: blocked, overwrite: true }), undefined);
    assert.deepEqual(await namesIn(blocked), [name]);
  });
});
