import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runMeasured } from './measure/process.mjs';
import { CLI, OUT } from './paths.mjs';

/** An actor of the generated projects. */
const ACTOR = 'collectivite';

/**
 * Writes the pages of one actor, then those of all actors, each in a process of its own.
 * @param {string} folder a generated project
 */
export async function measureViews(folder) {
  return {
    one: await written(folder, ['--actor', ACTOR]),
    all: await written(folder, ['--all']),
  };
}

/** @param {string} folder @param {string[]} which */
async function written(folder, which) {
  const out = join(OUT, 'versions');
  rmSync(out, { recursive: true, force: true });
  const args = [CLI, 'view', ...which, '--format', 'html', '--out', out];
  const { cpu, wall, memory, stderr } = await runMeasured(args, folder);
  const files = readdirSync(out).length;
  if (files === 0) throw new Error(`sdet view wrote nothing: ${stderr}`);
  return { cpu, wall, memory, files };
}
