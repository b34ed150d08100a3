import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import { startBrowser, workbenchUrl } from './browser.mjs';
import { startServer } from './server.mjs';

// What the suite prints is appended to a file by the entry module; this copies it to standard output.
function followFile(path) {
  let seen = 0;
  const copy = () => {
    if (statSync(path).size === seen) return;
    const all = readFileSync(path);
    process.stdout.write(all.subarray(seen));
    seen = all.length;
  };
  const timer = setInterval(copy, 50);
  return () => {
    clearInterval(timer);
    copy();
  };
}

async function runInPage(page, url, limit) {
  let finish = () => {};
  const ended = new Promise(done => {
    finish = done;
  });
  const timer = setTimeout(() => finish('timeout'), limit);
  page.on('crash', () => finish('the page crashed'));
  // VS Code calls these two; they must be there before the page loads.
  await page.exposeFunction('codeAutomationExit', code => finish(code));
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    if (process.env.VERBOSE) console.error(`{${type}}`, format(...args));
  });
  await page.goto(url, { timeout: 180_000 });
  const how = await ended;
  clearTimeout(timer);
  return how;
}

function readVerdict(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

// The workbench's own exit code is 0 as well when the extension host merely died: only a written verdict counts.
async function report(verdict, how, page, server) {
  if (verdict === undefined) {
    await page.screenshot({ path: 'vscode-no-verdict.png' }).catch(() => {});
    console.error(
      `the suite gave no verdict (${how})\n${server.log().trimEnd().split('\n').slice(-15).join('\n')}`,
    );
    return 2;
  }
  if (!verdict.ok) console.error(verdict.error);
  return verdict.ok && how === 0 ? 0 : 1;
}

/**
 * Runs a suite (a module that exports `run()`) inside the real extension host of a build.
 * Resolves to an exit code: 0 passed, 1 failed, 2 no verdict (a crash, a timeout).
 */
export async function runSuite({ build, extensions, tests, folder, userSettings, limit = 600_000 }) {
  const scratch = mkdtempSync(join(tmpdir(), 'sdet-vscode-run-'));
  const output = join(scratch, 'out.txt');
  const verdictFile = join(scratch, 'verdict.json');
  writeFileSync(output, '');
  const env = {
    VSCODE_TEST_SUITE: resolve(tests),
    VSCODE_TEST_OUTPUT: output,
    VSCODE_TEST_VERDICT: verdictFile,
  };
  const unfollow = followFile(output);
  let server;
  let browser;
  try {
    server = await startServer({ build, forTests: true, userSettings, env });
    browser = await startBrowser();
    const remote = path => `vscode-remote://${server.authority}${resolve(path)}`;
    const payload = [
      ...extensions.map(path => ['extensionDevelopmentPath', remote(path)]),
      ['extensionTestsPath', remote(join(import.meta.dirname, 'suiteEntry.cjs'))],
    ];
    const how = await runInPage(browser.page, workbenchUrl(server, folder, payload), limit);
    return await report(readVerdict(verdictFile), how, browser.page, server);
  } finally {
    unfollow();
    await browser?.stop();
    await server?.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}
