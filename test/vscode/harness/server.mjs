import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildPaths } from './builds.mjs';

const settings = {
  'files.autoSave': 'off', // as on the desktop; the web default saves after a second
  'workbench.startupEditor': 'none',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'chat.disableAIFeatures': true,
  'chat.agentHost.enabled': false,
};

// What an outer VS Code leaves in its terminal would confuse the inner one; CODE_SERVER_PARENT_PID even stops it.
function cleanEnvironment(home, extra) {
  const kept = Object.entries({ ...process.env, ...extra }).filter(
    ([key, value]) =>
      value !== undefined && (key.startsWith('VSCODE_TEST_') || !/^(VSCODE|CODE_SERVER|ELECTRON)_/.test(key)),
  );
  // An empty gallery turns the marketplace off: nothing is looked up on the network.
  return { ...Object.fromEntries(kept), HOME: home, EXTENSIONS_GALLERY: '{}' };
}

function finished(child, what) {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', code => (code === 0 ? resolve() : reject(new Error(`${what}: exit ${code}`))));
  });
}

function listening(child, log) {
  return new Promise((resolve, reject) => {
    const take = chunk => {
      log.text += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(log.text)?.[1];
      if (port !== undefined) resolve(Number(port));
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`the VS Code server left with ${code}\n${log.text}`)));
  });
}

async function stop(child, home) {
  const gone = new Promise(resolve => child.once('exit', resolve));
  if (child.exitCode === null) {
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await gone;
    clearTimeout(killer);
  }
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/**
 * Starts a VS Code server of a build on a free port. `env` reaches the extension host too, which is its child;
 * the packages `vsix` are installed first; `forTests` makes newer versions heed the paths of an extension under test.
 */
export async function startServer({ build, vsix = [], forTests = false, env = {}, userSettings = {} } = {}) {
  const { server: cwd, node } = buildPaths(build);
  const home = mkdtempSync(join(tmpdir(), 'sdet-vscode-server-'));
  const data = join(home, 'data');
  mkdirSync(join(data, 'data/User'), { recursive: true });
  writeFileSync(join(data, 'data/User/settings.json'), JSON.stringify({ ...settings, ...userSettings }));
  const childEnv = cleanEnvironment(home, env);
  const start = (args, stdio) => {
    const common = [
      'out/server-main.js',
      '--server-data-dir',
      data,
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
    ];
    return spawn(node, [...common, ...args], { cwd, env: childEnv, stdio });
  };
  for (const file of vsix) {
    await finished(
      start(['--install-extension', file], ['ignore', 'ignore', 'inherit']),
      `installing ${file}`,
    );
  }

  const args = [
    '--host',
    '127.0.0.1',
    '--port',
    '0',
    '--without-connection-token',
    '--disable-workspace-trust',
    '--force-disable-user-env',
  ];
  if (forTests) args.push('--enable-smoke-test-driver'); // suppresses notification toasts: not for runs of the UI
  const child = start(args, ['ignore', 'pipe', 'pipe']);
  process.once('exit', () => child.kill('SIGKILL'));
  const log = { text: '' };
  const port = await listening(child, log);
  return { authority: `127.0.0.1:${port}`, log: () => log.text, stop: () => stop(child, home) };
}
