import { beforeEach, expect, it } from 'vitest';
import { Uri } from 'vscode';
import { writeFiles } from '../../../../client/src/generate/writeFiles.ts';
import { fake, resetFake } from '../../../support/fakeVscode.ts';

beforeEach(resetFake);

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function tree(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...fake.files].map(([path, content]) => [path, new TextDecoder().decode(content)]).sort(),
  );
}

function write(...names: readonly string[]): Promise<void> {
  return writeFiles(names.map(name => ({ uri: Uri.file(`/out/${name}`), bytes: bytes(`new ${name}`) })));
}

it('writes every file and leaves nothing beside them', async () => {
  await write('a.md', 'b.md');
  expect(tree()).toEqual({ '/out/a.md': 'new a.md', '/out/b.md': 'new b.md' });
});

it('replaces what stood there', async () => {
  fake.files.set('/out/a.md', bytes('old'));
  await write('a.md');
  expect(tree()).toEqual({ '/out/a.md': 'new a.md' });
});

it('writes none when one cannot be staged', async () => {
  fake.before = (operation, path) => {
    if (operation === 'write' && path.includes('b.md')) throw new Error('disk full');
  };
  await expect(write('a.md', 'b.md')).rejects.toThrow('disk full');
  expect(tree()).toEqual({});
});

it('gives back the old content when a later one cannot take its place', async () => {
  fake.files.set('/out/a.md', bytes('old a'));
  fake.before = (operation, path) => {
    if (operation === 'rename' && path === '/out/c.md') throw new Error('locked');
  };
  await expect(write('a.md', 'b.md', 'c.md')).rejects.toThrow('locked');
  expect(tree()).toEqual({ '/out/a.md': 'old a' });
});

it('tells the first failure even when undoing fails too', async () => {
  fake.before = (operation, path) => {
    if (operation === 'rename' && path === '/out/b.md') throw new Error('first');
    if (operation === 'delete') throw new Error('second');
  };
  await expect(write('a.md', 'b.md')).rejects.toThrow('first');
});
