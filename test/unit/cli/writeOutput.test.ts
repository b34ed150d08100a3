import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CLI_MESSAGES } from '../../../server/src/cli/messages/index.ts';
import { UserError } from '../../../server/src/cli/userError.ts';
import { type Ownership, writeOutput } from '../../../server/src/cli/writeOutput.ts';

let cwd = '';
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'sdet out ')));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

/** Texts say themselves whose they are. */
const ownership = (text: string): Ownership =>
  text.startsWith('ours') ? 'ours' : text.startsWith('edited') ? 'edited' : 'foreign';

function write(name: string, options: { folder?: string; force?: boolean } = {}): Promise<string> {
  const folder = join(cwd, options.folder ?? 'out');
  return writeOutput({ name, text: 'ours new' }, { cwd, folder, force: options.force ?? false, ownership });
}

async function refused(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    thrown => thrown,
  );
  if (!(error instanceof UserError)) throw new Error('not refused');
  return error.describe(CLI_MESSAGES.en).split('\n')[0] ?? '';
}

function given(name: string, text: string): void {
  mkdirSync(join(cwd, 'out'), { recursive: true });
  writeFileSync(join(cwd, 'out', name), text);
}
const content = (name: string): string => readFileSync(join(cwd, 'out', name), 'utf8');

describe('writing', () => {
  test('makes the folder and the file, and leaves nothing else', async () => {
    expect(await write('a.md', { folder: 'out/deep' })).toBe(join(cwd, 'out/deep/a.md'));
    expect(readFileSync(join(cwd, 'out/deep/a.md'), 'utf8')).toBe('ours new');
    expect(readdirSync(join(cwd, 'out/deep'))).toEqual(['a.md']);
  });
  test('replaces what we wrote', async () => {
    given('a.md', 'ours old');
    await write('a.md');
    expect(content('a.md')).toBe('ours new');
  });
});

describe('the work of others', () => {
  test('a file that we did not make stays', async () => {
    given('a.md', 'mine');
    expect(await refused(write('a.md'))).toBe(
      '“out/a.md” exists and was not made by sdet; nothing was written.',
    );
    expect(content('a.md')).toBe('mine');
  });
  test('a file that was edited stays', async () => {
    given('a.md', 'edited');
    expect(await refused(write('a.md'))).toBe(
      '“out/a.md” was changed since it was made; nothing was written.',
    );
    expect(content('a.md')).toBe('edited');
  });
  test('both go when that is asked for', async () => {
    for (const text of ['mine', 'edited']) {
      given('a.md', text);
      await write('a.md', { force: true });
      expect(content('a.md')).toBe('ours new');
    }
  });
  test('a link is never written through', async () => {
    writeFileSync(join(cwd, 'outside.md'), 'ours old');
    mkdirSync(join(cwd, 'out'));
    symlinkSync(join(cwd, 'outside.md'), join(cwd, 'out/a.md'));
    expect(await refused(write('a.md'))).toContain('was not made by sdet');
    await write('a.md', { force: true });
    expect(content('a.md')).toBe('ours new');
    expect(readFileSync(join(cwd, 'outside.md'), 'utf8')).toBe('ours old');
  });
});

describe('what cannot be', () => {
  test('a folder in the place of the file', async () => {
    mkdirSync(join(cwd, 'out/a.md'), { recursive: true });
    expect(await refused(write('a.md', { force: true }))).toBe(
      '“out/a.md” is a folder; nothing was written.',
    );
  });
  test('a file in the place of the folder', async () => {
    writeFileSync(join(cwd, 'out'), '');
    expect(await refused(write('a.md'))).toBe('--out: “out” is a file; name a folder.');
    expect(await refused(write('a.md', { folder: 'out/deep' }))).toBe(
      '--out: “out/deep” is a file; name a folder.',
    );
  });
  test('a name that leaves the folder', async () => {
    for (const name of ['../a.md', 'b/a.md', '..', '', 'b\\a.md', 'c:a.md']) {
      await expect(write(name)).rejects.toThrow('an output is a file of its folder');
    }
    expect(existsSync(join(cwd, 'a.md'))).toBe(false);
  });
  test('a name that the disk refuses leaves nothing behind', async () => {
    expect(await refused(write(`${'a'.repeat(300)}.md`))).toMatch(/could not be written \(ENAMETOOLONG\)/);
    expect(readdirSync(join(cwd, 'out'))).toEqual([]);
  });
});
