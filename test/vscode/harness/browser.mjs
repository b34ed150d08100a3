import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from './builds.mjs';

/** Starts a headless Chromium with one page. */
export async function startBrowser(options = {}) {
  const executablePath = findChromium();
  if (executablePath === undefined)
    throw new Error('no Chromium found: run `node test/vscode/setup.mjs` or set CHROMIUM');
  const folder = mkdtempSync(join(tmpdir(), 'sdet-chromium-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath,
    headless: true,
    viewport: { width: 1280, height: 800 },
    ...options,
    args: [
      ...[
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
      ],
      ...['--disable-component-update', '--disable-sync', '--disable-dev-shm-usage'],
    ],
  });
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async stop() {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    },
  };
}

/** Address of the workbench that shows `folder`; `payload` is a list of [key, value] pairs, as VS Code reads it. */
export function workbenchUrl(server, folder, payload = []) {
  // 127.0.0.1, not a name: webviews need a secure context.
  const url = new URL(`http://${server.authority}/`);
  if (folder === undefined) url.searchParams.set('ew', 'true');
  else url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  url.searchParams.set(
    'payload',
    JSON.stringify([['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload]),
  );
  return url.href;
}
