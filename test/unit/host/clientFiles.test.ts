import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../server/src/core/base/projectPath.ts';
import { clientFileAccess } from '../../../server/src/host/clientFiles.ts';
import { FILE_LIMIT, type UnreadablePath } from '../../../server/src/host/host.ts';
import {
  FILE_KIND,
  FIND_MANIFESTS,
  LIST_FILES,
  READ_FILE,
} from '../../../server/src/protocol/contract/files.ts';

const ROOT = 'vscode-vfs://github/o/r';

/** File access through a client that answers each method with this; a function is called with the parameters. */
function through(answers: Readonly<Record<string, unknown>>): ReturnType<typeof clientFileAccess> {
  return clientFileAccess(async (method, params) => {
    const answer = answers[method];
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? answer(params) : answer;
  });
}

const base64 = (bytes: readonly number[]): string => btoa(String.fromCharCode(...bytes));

describe('files through the client', () => {
  it('finds the folders of manifests', async () => {
    const access = through({
      [FIND_MANIFESTS]: { manifests: [`${ROOT}/sdet.yaml`, `${ROOT}/a%20b/sdet.yaml`] },
    });
    expect(await access.findProjects(ROOT)).toEqual([ROOT, `${ROOT}/a%20b`]);
  });

  it('lists what is below the folder, and of nested projects their manifests', async () => {
    const files = [
      'sdet.yaml',
      'b.md',
      'a/%C3%A9.md',
      'sous/sdet.yaml',
      'sous/c.md',
      'node_modules/d.md',
      '.git/x',
      'b.md',
    ];
    const access = through({
      [LIST_FILES]: { files: [...files.map(file => `${ROOT}/${file}`), 'vscode-vfs://github/o/r2/e.md', 7] },
    });
    expect(await access.files(ROOT).list()).toEqual(['a/é.md', 'b.md', 'sdet.yaml', 'sous/sdet.yaml']);
  });

  it('asks for a file by its encoded URI, with the limit', async () => {
    const asked: unknown[] = [];
    const answer = (params: unknown): unknown => {
      asked.push(params);
      return { kind: 'bytes', base64: base64([0xef, 0xbb, 0xbf, 0xc3, 0xa9]) };
    };
    const read = await through({ [READ_FILE]: answer })
      .files(ROOT)
      .read(projectPath('a b/é(1).md'));
    expect(read).toEqual({ kind: 'text', text: 'é', problems: [] });
    expect(asked).toEqual([{ uri: `${ROOT}/a%20b/%C3%A9%281%29.md`, limit: FILE_LIMIT }]);
  });

  it.each([
    ['missing', { kind: 'missing' }, { kind: 'missing' }],
    ['too large', { kind: 'too-large', size: 7 }, { kind: 'too-large', size: 7 }],
    [
      'unreadable',
      { kind: 'unreadable', code: 'NoPermissions' },
      { kind: 'unreadable', code: 'NoPermissions' },
    ],
    ['not base 64', { kind: 'bytes', base64: '*' }, { kind: 'unreadable' }],
    ['without bytes', { kind: 'bytes' }, { kind: 'unreadable', code: 'EPROTO' }],
    ['null', null, { kind: 'unreadable', code: 'UNKNOWN' }],
    ['an error', new Error('gone'), { kind: 'unreadable', code: 'gone' }],
  ])('takes an answer that is %s', async (_, answer, expected) => {
    expect(
      await through({ [READ_FILE]: answer })
        .files(ROOT)
        .read(projectPath('a.md')),
    ).toMatchObject(expected);
  });

  it('asks for the bytes of a file with a limit of their own, and takes no more', async () => {
    const asked: unknown[] = [];
    const files = through({
      [READ_FILE]: (params: unknown) => {
        asked.push(params);
        return { kind: 'bytes', base64: base64([0x89, 0x50, 0]) };
      },
    }).files(ROOT);
    const read = (limit: number): Promise<unknown> => files.readBytes(projectPath('a/p.png'), limit);
    expect(await read(3)).toEqual({ kind: 'bytes', bytes: Uint8Array.of(0x89, 0x50, 0) });
    expect(await read(2)).toEqual({ kind: 'too-large', size: 3 });
    expect(asked).toEqual([3, 2].map(limit => ({ uri: `${ROOT}/a/p.png`, limit })));
  });

  it('knows files, folders and nothing', async () => {
    const kindOf = (answer: unknown): Promise<string | undefined> =>
      through({ [FILE_KIND]: answer })
        .files(ROOT)
        .kind(projectPath('a'));
    expect(await kindOf({ kind: 'file' })).toBe('file');
    expect(await kindOf({ kind: 'folder' })).toBe('folder');
    expect(await kindOf({ kind: 'none' })).toBeUndefined();
    expect(await kindOf(new Error('x'))).toBeUndefined();
  });

  it('reports a client that cannot list, and has no files then', async () => {
    const problems: UnreadablePath[] = [];
    expect(
      await through({ [LIST_FILES]: new Error('no method') })
        .files(ROOT)
        .list(problem => problems.push(problem)),
    ).toEqual([]);
    expect(problems).toEqual([{ path: '', code: 'no method' }]);
  });
});
