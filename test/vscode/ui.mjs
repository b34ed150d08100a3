// The window as a person sees it: installs the packaged extension, works in it by mouse and keyboard, and keeps a picture
// of each step in build/screenshots: `node test/vscode/ui.mjs`.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startBrowser } from './harness/browser.mjs';
import { projectRoot } from './harness/builds.mjs';
import { startServer } from './harness/server.mjs';
import { counts, step } from './harness/steps.mjs';
import { openWindow, screenshots } from './harness/window.mjs';
import { exampleCopy } from './harness/workspaces.mjs';
import { setup } from './setup.mjs';
import { lookAtMarkdown } from './ui/markdown.mjs';
import { lookAtPreview } from './ui/preview.mjs';

const VSIX = join(projectRoot, 'dist/atelier-sdet.vsix');
/** Opens a scratch folder in a window and takes the steps there. */
async function withWindow({ scratch, vsix, language }, steps) {
  let server;
  let browser;
  try {
    server = await startServer({ build: 'current', vsix });
    browser = await startBrowser();
    await steps(await openWindow(server, browser.page, scratch.folder, language), scratch.folder);
  } finally {
    await browser?.stop();
    await server?.stop();
    scratch.remove();
  }
}

async function lookAtFindings(hands) {
  await step('shows findings in Problems without any file being opened', hands, async () => {
    // Not by its keys, which hide the panel when it has the focus.
    await hands.command('Problems: Focus on Problems View');
    await hands.problems('sdet').first().waitFor();
    await hands.screenshot('problems');
    assert.equal(await hands.page.locator('.tabs-container .tab').count(), 0);
  });
  await step('marks them in the text and explains them on hover', hands, async () => {
    await hands.problems('sdet').first().dblclick();
    await hands.page
      .locator('.monaco-editor .squiggly-error, .monaco-editor .squiggly-warning')
      .first()
      .waitFor();
    await hands.command('Show or Focus Hover');
    await hands.page.locator('.monaco-hover:visible', { hasText: 'sdet' }).first().waitFor();
    await hands.screenshot('finding-hover');
  });
  await step('leads from a finding to the page of its rule', hands, async () => {
    await hands.page.keyboard.press('Escape');
    await hands.problems('sdet').first().locator('a.monaco-link').click();
    await hands.page.locator('.tabs-container .tab.active', { hasText: '.md' }).waitFor();
    await hands.screenshot('rule-page');
    await hands.problems('sdet').first().dblclick();
  });
  await step('tells in the status bar how many there are', hands, async () => {
    await hands.page.locator('[id="status.languageStatus"]').hover();
    await hands.page.locator('.hover-language-status', { hasText: 'Show Problems' }).first().waitFor();
    await hands.screenshot('status');
  });
}

async function checkFromPalette(hands) {
  await step('offers its commands in the palette', hands, async () => {
    for (const title of ['SDET: Check Project', 'SDET: Generate Simplified Version…']) {
      await hands.palette('SDET', title);
    }
    await hands.screenshot('palette');
    await hands.page.keyboard.press('Escape');
  });
  await step('checks the project on command and says the result', hands, async () => {
    await hands.command('SDET: Check Project');
    await hands.notification('No findings').waitFor();
    await hands.screenshot('checked');
    await hands.command('Notifications: Clear All Notifications');
  });
}

async function generateFromPalette(hands, folder) {
  const { page, rows } = hands;
  await step('asks for actors, detail, formats and folder', hands, async () => {
    await hands.command('SDET: Generate Simplified Version…');
    await rows.filter({ hasText: 'Chef d’établissement ou DASEN' }).first().click();
    await hands.screenshot('choose-actors');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'Plain' }).first().waitFor();
    await hands.screenshot('choose-detail');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'Web Page' }).first().waitFor();
    await hands.screenshot('choose-formats');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'simplified-versions' }).first().waitFor();
    await hands.screenshot('choose-folder');
    await page.keyboard.press('Enter');
  });
  await step('writes the file, says what is in it and opens it', hands, async () => {
    const toast = hands.notification('1 file written');
    await toast.waitFor();
    await hands.screenshot('summary');
    const [name, ...others] = readdirSync(join(folder, 'simplified-versions'));
    assert.deepEqual(others, []);
    assert.match(readFileSync(join(folder, 'simplified-versions', name), 'utf8'), /sdet-generated/);
    await toast.getByText('Open', { exact: true }).click();
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await preview.locator('h1').first().waitFor();
    await hands.screenshot('generated');
  });
  await step('asks before it replaces what a person changed', hands, async () => {
    const [name] = readdirSync(join(folder, 'simplified-versions'));
    const file = join(folder, 'simplified-versions', name);
    const edited = `${readFileSync(file, 'utf8')}\nMa phrase.\n`;
    writeFileSync(file, edited);
    await hands.command('SDET: Generate Simplified Version…');
    await rows.filter({ hasText: 'Chef d’établissement ou DASEN' }).first().click();
    await page.keyboard.press('Enter');
    for (const shown of ['Plain', 'Web Page', 'simplified-versions']) {
      await rows.filter({ hasText: shown }).first().waitFor();
      await page.keyboard.press('Enter');
    }
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'Replace it?' });
    await dialog.waitFor();
    await hands.screenshot('replace');
    await dialog.getByText('Cancel', { exact: true }).click();
    assert.equal(readFileSync(file, 'utf8'), edited);
  });
}

async function exportFromPalette(hands, folder) {
  const { page, rows } = hands;
  const [index, coverage, graph] = ['Item Index', 'Coverage', 'Dependency Graph'];
  await step('asks what to export, in which formats, of what and where to', hands, async () => {
    await hands.openFile('02-authentification.md');
    await hands.command('SDET: Export…');
    for (const label of [coverage, graph]) await rows.filter({ hasText: label }).first().click();
    await rows.filter({ hasText: index }).first().waitFor();
    await hands.screenshot('export-kinds');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'spreadsheet' }).first().click();
    await hands.screenshot('export-formats');
    await page.keyboard.press('Enter');
    await rows.filter({ hasText: 'Whole project' }).first().waitFor();
    await hands.screenshot('export-part');
    await rows.filter({ hasText: '02-authentification.md' }).first().click();
    await rows.filter({ hasText: 'exports' }).first().waitFor();
    await hands.screenshot('export-folder');
    await page.keyboard.press('Enter');
  });
  await step('writes the files, names them and opens the one that is chosen', hands, async () => {
    const toast = hands.notification('5 files written');
    await toast.waitFor();
    await hands.screenshot('export-summary');
    assert.deepEqual(readdirSync(join(folder, 'exports')).sort(), [
      'coverage-02-authentification.csv',
      'coverage-02-authentification.md',
      'graph-02-authentification.svg',
      'index-02-authentification.csv',
      'index-02-authentification.md',
    ]);
    await toast.getByText('Open…', { exact: true }).click();
    await rows.filter({ hasText: 'index-02-authentification.md' }).first().click();
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    await preview.locator('td', { hasText: 'EX-AAS-001' }).first().waitFor();
    await hands.screenshot('export-opened');
  });
  await step('asks before it replaces a table that differs', hands, async () => {
    const file = join(folder, 'exports/coverage-02-authentification.csv');
    writeFileSync(file, 'à moi\n');
    await hands.openFile('02-authentification.md');
    await hands.command('SDET: Export…');
    for (const shown of [coverage, 'spreadsheet']) {
      await rows.filter({ hasText: shown }).first().waitFor();
      await page.keyboard.press('Enter');
    }
    await rows.filter({ hasText: '02-authentification.md' }).first().click();
    await rows.filter({ hasText: 'exports' }).first().waitFor();
    await page.keyboard.press('Enter');
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'Replace it?' });
    await dialog.waitFor();
    await hands.screenshot('export-replace');
    await dialog.getByText('Cancel', { exact: true }).click();
    assert.equal(readFileSync(file, 'utf8'), 'à moi\n');
  });
}

async function workOnAnItem(hands) {
  const { page } = hands;
  await step('shows over an item who cites it, and behind an ID what it is', hands, async () => {
    await hands.openFile('02-authentification.md');
    await page.locator('.codelens-decoration', { hasText: 'cited once · answers 1 need' }).first().waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: 'mandatory · Un point' }).first().waitFor();
    await hands.screenshot('lenses-and-hints');
  });
  await step('opens the list from the lens', hands, async () => {
    const listed = page.locator('.zone-widget .reference-file', { hasText: 'besoins.yaml' }).first();
    const lens = page.locator('.codelens-decoration a', { hasText: 'cited once' }).first();
    await hands.untilShown(listed, () => lens.click());
    await hands.screenshot('lens-list');
    await page.keyboard.press('Escape');
    const told = await hands.notifications();
    assert(!told.some(text => text.includes('command not found')), told.join('\n'));
    await page.keyboard.press('Escape');
  });
  await step('refuses a name that is taken, says why and changes nothing', hands, async () => {
    await hands.goTo(13, 10);
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box input.rename-input');
    await box.waitFor();
    assert.equal(await box.inputValue(), 'EX-AAS-001');
    await hands.screenshot('rename-box');
    await box.fill('EX-AAS-002');
    await page.keyboard.press('Enter');
    await hands.notification('“EX-AAS-002” exists already').waitFor();
    await hands.screenshot('rename-refused');
    assert.equal(await page.locator('.tabs-container .tab.dirty').count(), 0);
  });
}

async function lookInFrench(hands) {
  await step('speaks French where VS Code does', hands, async () => {
    for (const title of ['SDET\u00a0: Générer la version simplifiée…', 'SDET\u00a0: Vérifier le projet']) {
      await hands.palette('SDET', title);
    }
    await hands.screenshot('palette-fr');
    await hands.rows.filter({ hasText: 'Vérifier le projet' }).first().click();
    await hands.notification('Aucun constat').waitFor();
    await hands.screenshot('checked-fr');
  });
}

function packageExtension() {
  const vsce = join(projectRoot, 'node_modules/@vscode/vsce/vsce');
  const args = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
    .scripts.package.split(' ')
    .slice(1);
  const done = spawnSync(process.execPath, [vsce, ...args], { cwd: projectRoot, encoding: 'utf8' });
  if (done.status !== 0 || !existsSync(VSIX))
    throw new Error(`vsce package failed\n${done.stdout}${done.stderr}`);
}

setup(['current']);
packageExtension();
console.log(`\n── Window of VS Code, pictures in ${screenshots}`);
/** What is done in a window of its own each; names on the command line choose some. */
const windows = {
  findings: () => withWindow({ scratch: exampleCopy('fautes'), vsix: [VSIX] }, lookAtFindings),
  commands: () =>
    withWindow({ scratch: exampleCopy('sdet'), vsix: [VSIX] }, async (hands, folder) => {
      await checkFromPalette(hands);
      await generateFromPalette(hands, folder);
    }),
  exports: () => withWindow({ scratch: exampleCopy('sdet'), vsix: [VSIX] }, exportFromPalette),
  item: () => withWindow({ scratch: exampleCopy('sdet'), vsix: [VSIX] }, workOnAnItem),
  preview: () => withWindow({ scratch: exampleCopy('sdet'), vsix: [VSIX] }, lookAtPreview),
  markdown: () => withWindow({ scratch: exampleCopy('sdet'), vsix: [VSIX] }, lookAtMarkdown),
  french: () => withWindow({ scratch: exampleCopy('sdet'), vsix: [VSIX], language: 'fr' }, lookInFrench),
};
const named = process.argv.slice(2);
for (const [name, run] of Object.entries(windows))
  if (named.length === 0 || named.includes(name)) await run();

mkdirSync(join(projectRoot, 'build/test-results'), { recursive: true });
writeFileSync(join(projectRoot, 'build/test-results/vscode-ui.json'), JSON.stringify(counts));
console.log(`window: ${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = counts.failed > 0 ? 1 : 0;
