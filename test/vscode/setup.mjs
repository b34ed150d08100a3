// Installs what the tests in a real, headless VS Code need: `node test/vscode/setup.mjs [current] [minimum]`.
// Network used: Debian's apt and the npm registry, nothing else. Safe to run again: what is there is kept.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installDebianTools, run, which } from '../support/debian.mjs';
import { buildPaths, builds, findChromium, isReady, stampOf } from './harness/builds.mjs';

// g++, make and python3 compile one small native module; ripgrep serves `findFiles` in the oldest version.
const debianTools = [
  { name: 'chromium', present: () => findChromium() !== undefined },
  { name: 'ripgrep', present: () => which('rg') !== undefined },
  { name: 'g++', present: () => which('g++') !== undefined },
  { name: 'make', present: () => which('make') !== undefined },
  { name: 'python3', present: () => which('python3') !== undefined },
];

// --ignore-scripts everywhere: the packages' own steps download binaries or refuse to run as root.
const npmInstall = [
  'install',
  '--ignore-scripts',
  '--no-audit',
  '--no-fund',
  '--no-package-lock',
  '--loglevel=error',
];

function installBuild(name) {
  const { folder, server, nodeHome, stamp } = buildPaths(name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"private":true}\n');
  run('npm', [...npmInstall, ...builds[name].packages], { cwd: folder });
  run('npm', [...npmInstall, '--omit=dev'], { cwd: server });
  symlinkSync('node_modules', join(server, 'node_modules.asar'));
  // Without spdlog all works, but every logger prints a long error; the watchdog ends an orphaned host.
  const env = { ...process.env, PATH: `${join(nodeHome, 'bin')}${delimiter}${process.env.PATH}` };
  run('npm', ['rebuild', `--nodedir=${nodeHome}`, ...builds[name].natives], { cwd: server, env });
  linkRipgrep(server);
  writeFileSync(stamp, stampOf(name));
}

// The oldest version would download ripgrep after its installation; the newer one ships it.
function linkRipgrep(server) {
  const ripgrep = join(server, 'node_modules/@vscode/ripgrep');
  const program = which('rg');
  if (!existsSync(ripgrep) || program === undefined) return;
  mkdirSync(join(ripgrep, 'bin'), { recursive: true });
  rmSync(join(ripgrep, 'bin/rg'), { force: true });
  symlinkSync(program, join(ripgrep, 'bin/rg'));
}

/** Installs the named builds and the tools around them, as far as they are missing. */
export function setup(names = Object.keys(builds), log = line => console.error(`[vscode setup] ${line}`)) {
  const unknown = names.filter(name => builds[name] === undefined);
  if (unknown.length > 0)
    throw new Error(`no such build: ${unknown.join(', ')} (there is: ${Object.keys(builds).join(', ')})`);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'the headless VS Code runs on Linux x64 only; elsewhere give VSCODE_PATH or SDET_VSCODE=download',
    );
  }
  installDebianTools(debianTools, log);
  for (const name of names.filter(name => !isReady(name))) {
    log(`installing VS Code ${builds[name].vscode} (${name}), about half a minute`);
    installBuild(name);
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const names = process.argv.slice(2);
  try {
    setup(names.length > 0 ? names : undefined);
    console.error('[vscode setup] ready');
  } catch (error) {
    console.error(`[vscode setup] ${error.message}`);
    process.exitCode = 1;
  }
}
