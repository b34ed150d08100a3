// Installs the dependencies when they are missing or not those of package-lock.json. Plain Node, no dependency.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** The oldest Node that runs this project, as in `engines` of package.json. */
const OLDEST_NODE = [20, 19];

/** True when this Node is recent enough; parts of `version` are major, minor, patch. */
export function isNodeRecent(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1]);
}

/** True when every package of package-lock.json that this machine needs is installed in its version. */
export function isInstalled(root) {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(root, 'node_modules', '.package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' ||
      optional === true ||
      link === true ||
      (installed[path]?.version === version && existsSync(join(root, path, 'package.json'))),
  );
}

/** Runs `npm ci`, quietly; what it printed comes back for the case that it failed. */
export function install(root) {
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, encoding: 'utf8' };
  const done =
    npm !== undefined && /\.c?js$/.test(npm)
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  const output = [done.stdout, done.stderr, done.error?.message].filter(Boolean).join('\n');
  return { ok: done.status === 0, output: withoutUsage(output) };
}

/** npm shows all its options after some errors; what is wrong stands before them. */
function withoutUsage(output) {
  const usage = output.search(/^npm error (?:Clean install a project|Usage:)/m);
  const log = /^npm error A complete log.*$/m.exec(output)?.[0] ?? '';
  return usage < 0 ? output : `${output.slice(0, usage).trimEnd()}\n${log}`;
}

function packagesOf(lockfile) {
  try {
    return JSON.parse(readFileSync(lockfile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}
