import { type SpawnSyncOptions, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';

const ROOT = resolve(import.meta.dirname, '../..');
/** The command line as users get it. */
export const CLI = join(ROOT, 'dist', 'cli.cjs');

/** What a run left behind. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How to run it. */
export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

/** Runs `sdet` in a process of its own, in French unless the environment or an option says otherwise. */
export function sdet(args: readonly string[], { cwd, env, uid }: RunOptions): Run {
  const options: SpawnSyncOptions = {
    cwd,
    env: cleanEnvironment(env),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    ...(uid === undefined ? {} : { uid, gid: uid }),
  };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [CLI, ...args], options);
  if (error !== undefined) throw error;
  return { code: status, out: String(stdout), err: String(stderr) };
}

/** An environment in which nothing of this machine decides about language or colours. */
export function cleanEnvironment(env: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', LANG: 'fr_FR.UTF-8', ...env };
}

/** Builds `dist/cli.cjs` and `dist/server.cjs` where a source is newer; two test files never build at once. */
export function buildWhenStale(): void {
  const lock = join(ROOT, 'out', 'cli-build.lock');
  mkdirSync(dirname(lock), { recursive: true });
  const end = Date.now() + 120_000;
  while (newest(join(ROOT, 'server', 'src')) > builtAt()) {
    try {
      mkdirSync(lock);
    } catch {
      if (Date.now() > end) throw new Error(`${lock} is in the way; remove it`);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50);
      continue;
    }
    try {
      const { status, stderr } = spawnSync(process.execPath, ['esbuild.mjs', 'cli', 'server'], {
        cwd: ROOT,
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(`esbuild.mjs failed: ${stderr}`);
    } finally {
      rmSync(lock, { recursive: true });
    }
  }
}

function builtAt(): number {
  const times = ['cli', 'server'].map(
    name => statSync(join(ROOT, 'dist', `${name}.cjs`), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.min(...times);
}

function newest(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Math.max(
    ...entries
      .filter(entry => entry.name.endsWith('.ts'))
      .map(entry => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  );
}

/** Folders made by a test file; `remove` takes all of them away. */
export function temporaryFolders(): {
  make(files: Readonly<Record<string, string | Uint8Array>>): string;
  remove(): void;
} {
  const made: string[] = [];
  return {
    make(files) {
      const folder = realpathSync(mkdtempSync(join(tmpdir(), 'sdet été ')));
      made.push(folder);
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), content);
      }
      return folder;
    },
    remove: () => {
      for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
    },
  };
}
