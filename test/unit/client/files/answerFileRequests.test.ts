import { beforeEach, expect, it } from 'vitest';
import {
  fileKind,
  findManifests,
  listFiles,
  readFile,
} from '../../../../client/src/files/answerFileRequests.ts';
import { fake, resetFake } from '../../../support/fakeVscode.ts';

beforeEach(() => {
  resetFake();
  put('/p/sdet.yaml', 'sdet: 1');
  put('/p/a/chapitre 1.md', 'été');
  put('/p/b/sdet.yaml', 'sdet: 1');
  put('/p/b/not-sdet.yaml', '');
  put('/p/.git/config', '');
  put('/p/a/node_modules/x/sdet.yaml', '');
});

function put(path: string, text: string): void {
  fake.files.set(path, new TextEncoder().encode(text));
}

it('lists files at any depth, without those of .git and node_modules', async () => {
  const { files } = await listFiles({ folder: 'file:///p' });
  expect([...files].sort()).toEqual([
    'file:///p/a/chapitre%201.md',
    'file:///p/b/not-sdet.yaml',
    'file:///p/b/sdet.yaml',
    'file:///p/sdet.yaml',
  ]);
});

it('finds manifests by their whole name', async () => {
  const { manifests } = await findManifests({ folder: 'file:///p' });
  expect([...manifests].sort()).toEqual(['file:///p/b/sdet.yaml', 'file:///p/sdet.yaml']);
});

it('finds nothing in a folder that is not there', async () => {
  expect(await listFiles({ folder: 'file:///nowhere' })).toEqual({ files: [] });
});

it('reads bytes', async () => {
  const answer = await readFile({ uri: 'file:///p/a/chapitre%201.md', limit: 10 });
  expect(answer).toEqual({ kind: 'bytes', base64: Buffer.from('été').toString('base64') });
});

it('does not send what is larger than the limit', async () => {
  expect(await readFile({ uri: 'file:///p/sdet.yaml', limit: 6 })).toEqual({ kind: 'too-large', size: 7 });
});

it('says what is missing, and takes a folder for no file', async () => {
  expect(await readFile({ uri: 'file:///p/no.md', limit: 10 })).toEqual({ kind: 'missing' });
  expect(await readFile({ uri: 'file:///p/a', limit: 10 })).toEqual({ kind: 'missing' });
});

it('tells what lies at a place', async () => {
  expect(await fileKind({ uri: 'file:///p/sdet.yaml' })).toEqual({ kind: 'file' });
  expect(await fileKind({ uri: 'file:///p/a' })).toEqual({ kind: 'folder' });
  expect(await fileKind({ uri: 'file:///p/no' })).toEqual({ kind: 'none' });
});
