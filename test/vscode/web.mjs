// The extension in VS Code's web extension host, a worker without Node: `node test/vscode/web.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { startBrowser, workbenchUrl } from './harness/browser.mjs';
import { projectRoot } from './harness/builds.mjs';
import { serveFolder } from './harness/fileServer.mjs';
import { startServer } from './harness/server.mjs';
import { workspaces } from './harness/workspaces.mjs';
import { setup } from './setup.mjs';

const SUITE = 'dist/test/vscode-web/index.js';
const LIMIT = 300_000;
const counts = { passed: 0, failed: 0, skipped: 0, failures: [] };

function bundle() {
  return build({
    entryPoints: [join(projectRoot, 'test/vscode/suite/web/index.ts')],
    outfile: join(projectRoot, SUITE),
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
    alias: { 'node:assert/strict': join(projectRoot, 'test/vscode/suite/web/assert.ts') },
    logLevel: 'warning',
  });
}

/**
 * Puts the extension and its suite into the page's configuration, before VS Code's script reads it. An extension that
 * comes from the server itself may start no worker, hence no language server: it has to come over http.
 */
function configurePage(page, authority) {
  const uri = path => ({ scheme: 'http', authority, path });
  const options = { extensions: [uri('/')], extensionTestsPath: uri(`/${SUITE}`) };
  return page.addInitScript(added => {
    new MutationObserver((_, observer) => {
      const meta = document.getElementById('vscode-workbench-web-configuration');
      if (!meta) return;
      observer.disconnect();
      const config = JSON.parse(meta.dataset.settings);
      config.developmentOptions = { ...config.developmentOptions, ...added };
      meta.dataset.settings = JSON.stringify(config);
    }).observe(document, { childList: true, subtree: true });
  }, options);
}

function take(text) {
  const [, json] = /^sdet-web-result (.*)$/s.exec(text) ?? [];
  if (json === undefined) return;
  const { title, failure } = JSON.parse(json);
  counts[failure === undefined ? 'passed' : 'failed'] += 1;
  if (failure !== undefined) counts.failures.push({ title, message: failure });
  console.log(failure === undefined ? `  ✔ ${title}` : `  ✘ ${title}\n${failure}`);
}

async function runSuite(page, url) {
  let finish = () => {};
  const ended = new Promise(done => {
    finish = done;
  });
  const timer = setTimeout(() => finish('timeout'), LIMIT);
  let isComplete = false;
  await page.exposeFunction('codeAutomationExit', finish);
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = format(...args);
    if (process.env.VERBOSE) console.error(`{${type}}`, text);
    take(text);
    isComplete ||= text === 'sdet-web-end';
  });
  await page.goto(url);
  const how = await ended;
  clearTimeout(timer);
  if (isComplete) return;
  counts.failed += 1;
  console.error(`the suite did not come to its end (${how})`);
  await page.screenshot({ path: join(projectRoot, 'build/web-failed.png') });
}

setup(['current']);
await bundle();
console.log('\n── VS Code, web extension host');
const scratch = workspaces.project();
const files = await serveFolder(projectRoot);
let server;
let browser;
try {
  server = await startServer({ build: 'current', forTests: true });
  browser = await startBrowser({ bypassCSP: true }); // the page may connect to itself and https only
  await configurePage(browser.page, files.authority);
  await runSuite(browser.page, workbenchUrl(server, scratch.folder));
} finally {
  await browser?.stop();
  await server?.stop();
  files.stop();
  scratch.remove();
}
mkdirSync(join(projectRoot, 'build/test-results'), { recursive: true });
writeFileSync(join(projectRoot, 'build/test-results/vscode-web.json'), JSON.stringify(counts));
console.log(`web: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;
