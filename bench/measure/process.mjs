import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const PRELOAD = createRequire(import.meta.url).resolve('./usage.cjs');

/** @typedef {{ cpu: number, memory: number }} Usage CPU seconds (user and system, all threads), peak memory in MB */

/** The options of Node that make a process report its usage into a file. @param {string} usageFile */
export function measured(usageFile) {
  return {
    options: ['--require', PRELOAD],
    env: { ...process.env, BENCH_USAGE_FILE: usageFile, NO_COLOR: '1' },
  };
}

/** What a measured process has reported. @param {string} usageFile @returns {Usage} */
export function readUsage(usageFile) {
  return JSON.parse(readFileSync(usageFile, 'utf8'));
}

/**
 * Runs a Node program in a process of its own until it ends, its outputs going to files so that nobody waits for a reader.
 * @param {string[]} args script and arguments
 * @param {string} cwd
 * @returns {Promise<Usage & { wall: number, code: number | null, stdout: string, stderr: string }>} wall in seconds
 */
export async function runMeasured(args, cwd) {
  const folder = mkdtempSync(join(tmpdir(), 'sdet-bench-'));
  const [usage, out, err] = ['usage.json', 'stdout', 'stderr'].map(name => join(folder, name));
  const [outFile, errFile] = [openSync(out, 'w'), openSync(err, 'w')];
  try {
    const { options, env } = measured(usage);
    const start = process.hrtime.bigint();
    const child = spawn(process.execPath, [...options, ...args], {
      cwd,
      env,
      stdio: ['ignore', outFile, errFile],
    });
    const code = await new Promise((resolve, reject) => child.once('error', reject).once('exit', resolve));
    const wall = Number(process.hrtime.bigint() - start) / 1e9;
    return {
      ...readUsage(usage),
      wall,
      code,
      stdout: readFileSync(out, 'utf8'),
      stderr: readFileSync(err, 'utf8'),
    };
  } finally {
    closeSync(outFile);
    closeSync(errFile);
    rmSync(folder, { recursive: true, force: true });
  }
}
