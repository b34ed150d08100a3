import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { OUT, ROOT } from '../paths.mjs';
import { CHROMIUM } from './chromium.mjs';

const ORIGIN = 'http://preview.test';
const PANEL = join(OUT, 'panelHtml.cjs');

/** The page of the preview panel in Chromium, served as VS Code serves it, with a stand-in for its API. */
export async function openPanel() {
  const html = await panelHtml();
  const browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  const page = await browser.newPage({ viewport: { width: 700, height: 1000 } });
  await page.addInitScript(
    'globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} });',
  );
  await page.route(`${ORIGIN}/**`, route => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: readFileSync(join(ROOT, pathname), 'utf8') });
  });
  await page.goto(`${ORIGIN}/`);
  await page.locator('form').waitFor();
  return {
    /** Shows an answer of the server; resolves, when it is painted, with the milliseconds that the page took. */
    show: result => page.evaluate(painted, { kind: 'show', result, resources: `${ORIGIN}/` }),
    text: () => page.textContent('main'),
    close: () => browser.close(),
  };
}

/** Runs in the page: milliseconds from the message to the frame in which it is on the screen. */
function painted(data) {
  const start = performance.now();
  window.dispatchEvent(new MessageEvent('message', { data }));
  return new Promise(resolve => {
    requestAnimationFrame(() => {
      // The first task behind a frame runs when the frame is painted.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now() - start);
      port2.postMessage(0);
    });
  });
}

/** The document that the extension gives to its panel. */
async function panelHtml() {
  await build({
    entryPoints: [join(ROOT, 'client/src/preview/panelHtml.ts')],
    outfile: PANEL,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    alias: { vscode: join(ROOT, 'test/support/fakeVscode.ts') },
    logLevel: 'warning',
  });
  const made = createRequire(import.meta.url)(PANEL);
  const webview = { cspSource: ORIGIN, asWebviewUri: ({ path }) => `${ORIGIN}${path}` };
  return made.panelHtml(webview, { path: '/', with: change => change }, 'N0NCE');
}
