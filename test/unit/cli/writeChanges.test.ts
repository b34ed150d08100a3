import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'; // prettier-ignore
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CLI_MESSAGES } from '../../../server/src/cli/messages/index.ts';
import { UserError } from '../../../server/src/cli/userError.ts';
import { writeChanges } from '../../../server/src/cli/writeChanges.ts';

let cwd = '';
beforeEach(() => {
  cwd = realpathSync(mkdtempSync(join(tmpdir(), 'sdet write ')));
});
afterEach(() => {
  chmodSync(cwd, 0o755);
  rmSync(cwd, { recursive: true, force: true });
});

function put(name: string, text: string): string {
  writeFileSync(join(cwd, name), text);
  return join(cwd, name);
}

async function refused(work: Promise<void>): Promise<string> {
  const error = await work.then(
    () => undefined,
    thrown => thrown,
  );
  if (!(error instanceof UserError)) throw new Error('not refused');
  return error.describe(CLI_MESSAGES.en);
}

test('all files; byte order mark, permissions and links stay', async () => {
  const a = put('a.md', '\uFEFFa\r\n');
  chmodSync(a, 0o640);
  const real = put('real.md', 'b');
  symlinkSync('real.md', join(cwd, 'b.md'));
  await writeChanges(cwd, [
    { file: a, before: 'a\r\n', after: 'x\r\n' },
    { file: join(cwd, 'b.md'), before: 'b', after: 'y' },
  ]);
  expect([readFileSync(a, 'utf8'), readFileSync(real, 'utf8')]).toEqual(['\uFEFFx\r\n', 'y']);
  expect(statSync(a).mode & 0o777).toBe(0o640);
  expect(readdirSync(cwd).sort()).toEqual(['a.md', 'b.md', 'real.md']);
});

test('none when one has changed since it was read, or is gone', async () => {
  const a = put('a.md', 'a');
  const b = put('b.md', 'autre');
  const changes = [
    { file: a, before: 'a', after: 'x' },
    { file: b, before: 'b', after: 'y' },
  ];
  expect(await refused(writeChanges(cwd, changes))).toBe(
    '“b.md” has changed while the command ran; no file was changed. Run it again.',
  );
  rmSync(b);
  expect(await refused(writeChanges(cwd, changes))).toContain('“b.md” could not be written (ENOENT)');
  expect(readFileSync(a, 'utf8')).toBe('a');
  expect(readdirSync(cwd)).toEqual(['a.md']);
});

test('a file whose bytes are no UTF-8 is left as it is', async () => {
  const file = join(cwd, 'a.md');
  const bytes = Buffer.from([0x61, 0xe9, 0x0a]);
  writeFileSync(file, bytes);
  expect(await refused(writeChanges(cwd, [{ file, before: 'a\uFFFD\n', after: 'b\uFFFD\n' }]))).toContain(
    'a.md',
  );
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test('none when one cannot be put in place: those that were are put back', async () => {
  const a = put('a.md', 'a');
  mkdirSync(join(cwd, 'd'));
  const b = put('d/b.md', 'b');
  const blocked = `${b}.${process.pid}.tmp`;
  writeFileSync(blocked, 'in the way');
  const changes = [
    { file: a, before: 'a', after: 'x' },
    { file: b, before: 'b', after: 'y' },
  ];
  expect(await refused(writeChanges(cwd, changes))).toContain('“d/b.md” could not be written (EEXIST)');
  expect(readFileSync(a, 'utf8')).toBe('a');
  expect(readFileSync(b, 'utf8')).toBe('b');
});

test('nothing to do', async () => {
  await writeChanges(cwd, []);
  expect(readdirSync(cwd)).toEqual([]);
});
