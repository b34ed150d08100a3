import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { install, isInstalled } from '../scripts/install.mjs';
import { APP, BENCH, CLI, ROOT, SERVER } from './paths.mjs';

/** Installs what is missing: the project's own dependencies, and in this folder the tools that we are measured beside. */
export function installAll() {
  for (const folder of [ROOT, BENCH]) {
    if (isInstalled(folder)) continue;
    process.stderr.write(`npm ci in ${folder}…\n`);
    const { ok, output } = install(folder);
    if (!ok) throw new Error(`npm ci failed in ${folder}:\n${output}`);
  }
}

/** Builds command line and server, and takes a copy that a rebuild during the run cannot change. */
export function buildOurs() {
  const args = ['esbuild.mjs', 'cli', 'server', 'preview'];
  const { status } = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) throw new Error(`node ${args.join(' ')} failed`);
  mkdirSync(join(APP, 'dist'), { recursive: true });
  copyFileSync(join(ROOT, 'package.json'), join(APP, 'package.json'));
  for (const copy of [CLI, SERVER]) copyFileSync(join(ROOT, relative(APP, copy)), copy);
}
