// Programs that tests need and that Debian has: looked for, and installed where that is possible.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** Where a program lies on the PATH; undefined when it is not there. @param {string} program */
export function which(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.map(folder => join(folder, program)).find(path => existsSync(path));
}

/** Runs a command to its end; throws with the last of its output when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', ...options });
  if (done.status === 0) return;
  const output = `${done.stdout ?? ''}${done.stderr ?? ''}`.trim().split('\n').slice(-25).join('\n');
  throw new Error(
    `${command} ${args.join(' ')} failed (${done.error?.message ?? done.status ?? done.signal})\n${output}`,
  );
}

/** Installs the packages that are missing, each `{ name, present() }`; throws where that needs a person. */
export function installDebianTools(tools, log) {
  const missing = tools.filter(tool => !tool.present()).map(tool => tool.name);
  if (missing.length === 0) return;
  const command = `apt-get update && apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (process.getuid?.() !== 0 || which('apt-get') === undefined) {
    throw new Error(`missing on this machine: ${missing.join(', ')}. On Debian, as root: ${command}`);
  }
  log(`installing Debian packages: ${missing.join(', ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], { env });
  run('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env });
}
