import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { projectPath } from '../../../../server/src/core/base/projectPath.ts';
import { FILE_LIMIT, type UnreadablePath } from '../../../../server/src/host/host.ts';
import { nodeFiles } from '../../../../server/src/host/node/fileSystem.ts';
import { walkFolder } from '../../../../server/src/host/node/folderWalk.ts';

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sdet-files-'));
});

afterEach(async () => {
  await chmod(join(root, 'fermé'), 0o700).catch(() => {});
  await rm(root, { recursive: true, force: true });
});

async function put(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

/** The files listed in `folder` below the root. */
async function list(folder = ''): Promise<readonly string[]> {
  return nodeFiles(join(root, folder)).list();
}

describe('list', () => {
  it('finds every file, sorted, whatever its name', async () => {
    await put({ 'b.md': '', 'a/é.md': '', 'a/e\u0301.md': '', 'a b/%41.md': '', 'a/.caché': '', z: '' });
    expect(await list()).toEqual(['a b/%41.md', 'a/.caché', 'a/e\u0301.md', 'a/é.md', 'b.md', 'z']);
  });

  it('leaves out what is nobody’s source', async () => {
    await put({
      '.git/HEAD': '',
      'node_modules/x/a.md': '',
      'a/node_modules/b.md': '',
      'a/.svn/c': '',
      'a/node_modules.md': '',
    });
    expect(await list()).toEqual(['a/node_modules.md']);
  });

  it('leaves out nested projects but for their manifests, not itself', async () => {
    await put({
      'sdet.yaml': '',
      'a.md': '',
      'sous/sdet.yaml': '',
      'sous/b.md': '',
      'sous/x/c.md': '',
      'autre/d.md': '',
    });
    expect(await list()).toEqual(['a.md', 'autre/d.md', 'sdet.yaml', 'sous/sdet.yaml']);
    expect(await list('sous')).toEqual(['b.md', 'sdet.yaml', 'x/c.md']);
  });

  it('does not take a folder named like a manifest for one', async () => {
    await put({ 'sous/sdet.yaml/a.md': '' });
    expect(await list()).toEqual(['sous/sdet.yaml/a.md']);
  });

  it('follows links inside, each folder once, by its own path first', async () => {
    await put({ 'b/x.md': '' });
    await symlink('../b', join(root, 'b/boucle'));
    await symlink('b', join(root, 'a'));
    await symlink('b/x.md', join(root, 'lien.md'));
    expect(await list()).toEqual(['b/x.md', 'lien.md']);
  });

  it('ends in loops of links', async () => {
    await put({ 'a/x.md': '' });
    await symlink('..', join(root, 'a/haut'));
    await symlink('soi', join(root, 'soi'));
    expect(await list()).toEqual(['a/x.md']);
  });

  it('never leaves the folder by a link', async () => {
    await put({ 'dedans/a.md': '', 'dehors/secret.md': 'x', 'dedans2/b.md': '' });
    await symlink('../dehors', join(root, 'dedans/dossier'));
    await symlink('../dehors/secret.md', join(root, 'dedans/fichier.md'));
    await symlink('/etc/passwd', join(root, 'dedans/passwd.md'));
    await symlink('nulle-part', join(root, 'dedans/mort.md'));
    await symlink('../dedans2', join(root, 'dedans/voisin'));
    expect(await list('dedans')).toEqual(['a.md']);
  });

  it('works on a root that is a link', async () => {
    await put({ 'vrai/a.md': 'A' });
    await symlink('vrai', join(root, 'lien'));
    expect(await list('lien')).toEqual(['a.md']);
    expect(await nodeFiles(join(root, 'lien')).read(projectPath('a.md'))).toMatchObject({
      kind: 'text',
      text: 'A',
    });
  });

  it('reports what it cannot look into, and goes on', async () => {
    await put({ 'a.md': '' });
    const problems: UnreadablePath[] = [];
    expect(await nodeFiles(join(root, 'absent')).list(problem => problems.push(problem))).toEqual([]);
    expect(await nodeFiles(join(root, 'a.md')).list(problem => problems.push(problem))).toEqual([]);
    expect(problems).toEqual([
      { path: '', code: 'ENOENT' },
      { path: '', code: 'ENOTDIR' },
    ]);
  });

  it('reports a folder without rights', async () => {
    await put({ 'a.md': '', 'fermé/b.md': '' });
    await chmod(root, 0o755);
    await chmod(join(root, 'fermé'), 0);
    const problems: UnreadablePath[] = [];
    const listed = await withoutPrivileges(() => nodeFiles(root).list(problem => problems.push(problem)));
    expect(listed).toEqual(['a.md']);
    expect(problems).toEqual([{ path: 'fermé', code: 'EACCES' }]);
  });
});

/** Root may read everything: it becomes nobody for a while. */
async function withoutPrivileges<T>(run: () => Promise<T>): Promise<T> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.('nobody');
  try {
    return await run();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

describe('walkFolder', () => {
  it('finds projects in projects', async () => {
    await put({ 'a/sdet.yaml': '', 'a/b/sdet.yaml': '', 'node_modules/c/sdet.yaml': '', 'd/e.md': '' });
    expect((await walkFolder(root, { nested: 'enter' })).projects).toEqual(['a', 'a/b']);
    await put({ 'sdet.yaml': '' });
    expect((await walkFolder(root, { nested: 'enter' })).projects).toEqual(['', 'a', 'a/b']);
  });
});

describe('read', () => {
  const read = (path: string): Promise<object> => nodeFiles(root).read(projectPath(path));

  it('reads text, and what is wrong with it', async () => {
    await put({
      'a.md': '\uFEFFÉté\r\n',
      'vide.md': '',
      'latin.md': Uint8Array.of(0xe9),
      'b.md': Uint8Array.of(0, 1),
    });
    expect(await read('a.md')).toEqual({ kind: 'text', text: 'Été\r\n', problems: [] });
    expect(await read('vide.md')).toEqual({ kind: 'text', text: '', problems: [] });
    expect(await read('latin.md')).toMatchObject({ problems: [{ detail: { kind: 'encoding' } }] });
    expect(await read('b.md')).toMatchObject({ text: '', problems: [{ detail: { kind: 'binary' } }] });
  });

  it('refuses what is too large', async () => {
    await put({
      'juste.md': new Uint8Array(FILE_LIMIT).fill(0x41),
      'trop.md': new Uint8Array(FILE_LIMIT + 1).fill(0x41),
    });
    expect(await read('juste.md')).toMatchObject({ kind: 'text' });
    expect(await read('trop.md')).toEqual({ kind: 'too-large', size: FILE_LIMIT + 1 });
  });

  it('finds nothing where there is no file of this folder', async () => {
    await put({ 'dossier/a.md': '' });
    await symlink('/etc/passwd', join(root, 'lien.md'));
    for (const path of ['absent.md', 'dossier', 'dossier/a.md/b.md', 'lien.md']) {
      expect(await read(path)).toEqual({ kind: 'missing' });
    }
  });

  it('tells what lies at a path', async () => {
    await put({ 'dossier/a.md': '' });
    await symlink('/etc', join(root, 'dehors'));
    const { kind } = nodeFiles(root);
    const kinds = await Promise.all(
      ['dossier', 'dossier/a.md', 'absent', 'dehors'].map(path => kind(projectPath(path))),
    );
    expect(kinds).toEqual(['folder', 'file', undefined, undefined]);
  });
});

describe('the bytes of a file', () => {
  const bytes = (path: string, limit: number): Promise<unknown> =>
    nodeFiles(root).readBytes(projectPath(path), limit);

  it('are given as they are, up to a limit', async () => {
    await put({ 'a/é.png': Uint8Array.of(0xef, 0xbb, 0xbf, 0, 0xff) });
    expect(await bytes('a/é.png', 5)).toEqual({ kind: 'bytes', bytes: Buffer.of(0xef, 0xbb, 0xbf, 0, 0xff) });
    expect(await bytes('a/é.png', 4)).toEqual({ kind: 'too-large', size: 5 });
  });

  it('are none of a folder, of nothing, and of what lies outside', async () => {
    await put({ 'p/a/b.png': 'x', 'c.png': 'x' });
    await symlink('../c.png', join(root, 'p/c.png'));
    const files = nodeFiles(join(root, 'p'));
    for (const path of ['a', 'd.png', 'a/b.png/c', 'c.png'])
      expect(await files.readBytes(projectPath(path), 9)).toEqual({ kind: 'missing' });
  });
});
