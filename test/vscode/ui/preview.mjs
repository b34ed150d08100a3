import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../harness/steps.mjs';

const CHAPTER = '02-authentification.md';

/** The page of the preview, two frames down. */
function pageOf({ page }) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** Waits until a question that is asked inside the page of the preview is answered by yes. */
async function until(hands, question, argument) {
  const element = await pageOf(hands).locator('main').elementHandle();
  await (await element.ownerFrame()).waitForFunction(question, argument);
}

/** Runs something inside the page of the preview. */
function inside(hands, run, argument) {
  return pageOf(hands).locator('main').evaluate(run, argument);
}

/**
 * Waits until what the window has kept of its editors is as wanted. The web build writes what it keeps every few seconds, when it
 * has nothing else to do, and not when the page is left: a reload before that forgets.
 */
async function untilKept({ page }, wanted) {
  const end = Date.now() + 90_000;
  for (;;) {
    const kept = await page.evaluate(keptEditors);
    if (kept.some(wanted)) return;
    if (Date.now() > end) throw new Error(`the window has kept ${kept.join('\n')}`);
    await page.waitForTimeout(250);
  }
}

/** Whether the window has kept the preview as the last step left it, not as one before did. */
function isLast(kept) {
  return kept.includes('editeur-ent') && kept.includes('plain') && !kept.includes('levels');
}

/** In the page: what the window has kept of its editors, as JSON. */
async function keptEditors() {
  const settled = request =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const found = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db-')) continue;
    const database = await settled(indexedDB.open(name));
    const items = database.transaction('ItemTable').objectStore('ItemTable');
    found.push(String(await settled(items.get('memento/workbench.parts.editor'))));
    database.close();
  }
  return found;
}

/** Gives the editors on the left the focus: beside the preview files would open over it. */
function focusLeft(hands) {
  const focused = hands.page.locator('.editor-group-container').first().locator('.monaco-editor.focused');
  return hands.untilShown(focused, () => hands.page.keyboard.press('Control+1'));
}

/** Goes to a line of the editor on the left, counted from 1. */
async function goToLine(hands, line) {
  await focusLeft(hands);
  await hands.goTo(line);
}

async function choose(hands) {
  const preview = pageOf(hands);
  await step('opens the preview of the chapter beside the editor', hands, async () => {
    await hands.openFile(CHAPTER);
    await hands.command('SDET: Open Preview by Actor');
    await preview.locator('article', { hasText: 'EX-AAS-001' }).first().waitFor();
    await hands.screenshot('preview');
  });
  await step('shows another reader, detail and levels in place', hands, async () => {
    await preview.locator('select[name=reader]').selectOption('editeur-ent');
    await hands.page.locator('.tabs-container .tab', { hasText: 'Preview: ' }).waitFor();
    await preview.locator('select[name=detail]').selectOption('full');
    await preview
      .locator('article', { hasText: 'Actors' })
      .or(preview.locator('article', { hasText: 'Acteurs' }))
      .first()
      .waitFor();
    await hands.screenshot('preview-full');
    const before = await preview.locator('article').count();
    await preview.locator('.levels summary').click();
    await preview.getByLabel('obligatoire', { exact: true }).uncheck();
    await until(hands, count => document.querySelectorAll('article').length < count, before);
    await hands.screenshot('preview-levels');
    await preview.getByLabel('obligatoire', { exact: true }).check();
    await until(hands, count => document.querySelectorAll('article').length === count, before);
    await hands.page.keyboard.press('Escape');
    await preview.locator('select[name=detail]').selectOption('plain');
    await until(hands, () => !document.querySelector('main').textContent.includes('Acteurs'));
  });
}

async function write(hands) {
  await step('follows typing and keeps nodes, place and focus', hands, async () => {
    await inside(hands, () => {
      window.scrollTo(0, 300);
      Object.assign(window, { keptNodes: [...document.querySelectorAll('article')] });
    });
    await goToLine(hands, 22);
    // The first goes to the end of what is shown in one line.
    await hands.page.keyboard.press('End');
    await hands.page.keyboard.press('End');
    await hands.page.keyboard.type(' Un mot nouveau.');
    await until(hands, () => document.querySelector('main').textContent.includes('Un mot nouveau.'));
    await inside(hands, () => {
      const lost = window.keptNodes.filter(node => !node.isConnected);
      if (lost.length > 0) throw new Error(`${lost.length} items were replaced`);
    });
    await hands.screenshot('preview-typed');
    await hands.command('File: Revert File');
    await until(hands, () => !document.querySelector('main').textContent.includes('nouveau'));
  });
}

async function move(hands) {
  await step('scrolls with the editor', hands, async () => {
    await goToLine(hands, 1);
    await until(hands, () => window.scrollY === 0);
    await goToLine(hands, 110);
    await until(hands, () => window.scrollY > 500);
  });
  await step('moves the editor when it is scrolled itself', hands, async () => {
    await goToLine(hands, 1);
    await until(hands, () => window.scrollY === 0);
    await inside(hands, () => document.querySelectorAll('article')[3].scrollIntoView());
    await hands.page.locator('.monaco-editor .line-numbers', { hasText: /^1$/ }).waitFor({ state: 'hidden' });
  });
  await step('leads by a click, or by keyboard, to the line in the source', hands, async () => {
    const item = pageOf(hands).locator('article', { hasText: 'EX-AAS-005' });
    await item.locator('h1, h2, h3, h4').first().click();
    await hands.page.locator('.statusbar-item', { hasText: 'Ln 65,' }).waitFor();
    await pageOf(hands).locator('article', { hasText: 'EX-AAS-003' }).locator('a.to-source').press('Enter');
    await hands.page.locator('.statusbar-item', { hasText: 'Ln 42,' }).waitFor();
  });
}

async function widen(hands) {
  const preview = pageOf(hands);
  await step('comes back as it was when the window is loaded again', hands, async () => {
    await untilKept(hands, isLast);
    await hands.page.reload();
    await preview.locator('article', { hasText: 'EX-AAS-001' }).first().waitFor({ timeout: 60_000 });
    assert.equal(await preview.locator('select[name=reader]').inputValue(), 'editeur-ent');
    assert.equal(await preview.locator('select[name=extent]').inputValue(), 'chapter');
  });
  await step('shows the volume and the whole project, the current chapter first', hands, async () => {
    await preview.locator('select[name=extent]').selectOption('volume');
    await preview.locator('nav li').nth(2).waitFor();
    await preview.locator('select[name=extent]').selectOption('project');
    await preview.locator('article', { hasText: 'EX-AAS-001' }).first().waitFor();
    await preview.locator('h1').waitFor();
    await hands.screenshot('preview-project');
  });
  await step('goes back to the chapter', hands, async () => {
    await preview.locator('select[name=extent]').selectOption('chapter');
    await until(hands, () => document.querySelector('nav') === null);
  });
}

async function follow(hands) {
  const article = id => pageOf(hands).locator('article', { hasText: id }).first();
  await step(
    'shows the chapter of the active editor, and goes on with it over other files',
    hands,
    async () => {
      await focusLeft(hands);
      await hands.openFile('03-annuaire.md');
      await article('EX-ANN-007').waitFor();
      await hands.openFile('besoins.yaml');
      await hands.openFile(CHAPTER);
      await article('EX-AAS-001').waitFor();
      await hands.openFile('besoins.yaml');
      await article('EX-AAS-001').waitFor();
      await hands.openFile(CHAPTER);
    },
  );
}

async function exportAndCompare(hands, folder) {
  await step('exports what is shown as a page', hands, async () => {
    await hands.command('SDET: Export the Preview…');
    await hands.rows.filter({ hasText: 'Web Page' }).first().click();
    await hands.quickInput.getByText('OK', { exact: true }).waitFor();
    await hands.screenshot('preview-export');
    await hands.page.keyboard.press('Enter');
    await hands.notification('Preview written').waitFor();
    const text = readFileSync(join(folder, 'Éditeur ENT.html'), 'utf8');
    assert.match(text, /EX-AAS-001/);
    assert.doesNotMatch(text, /EX-ANN-001 —/, 'the preview showed one chapter');
  });
  await step('compares two versions as texts', hands, async () => {
    await hands.command('SDET: Compare Two Versions…');
    for (const choice of ['Éditeur ENT', 'Plain', 'Éditeur ENT', 'Titles']) {
      await hands.quickInput.locator('input.input').fill(choice);
      await hands.rows.filter({ hasText: choice }).first().click();
    }
    await hands.page.locator('.tabs-container .tab', { hasText: '↔' }).waitFor();
    await hands.page.locator('.monaco-diff-editor .line-delete').first().waitFor();
    await hands.screenshot('compare');
    await hands.command('View: Close Editor');
  });
}

async function look(hands) {
  const themes = {
    'Dark Modern': 'dark',
    'Dark High Contrast': 'high-contrast',
    'Light High Contrast': 'high-contrast-light',
  };
  for (const [theme, name] of Object.entries(themes)) {
    await step(`wears the colours of ${theme}`, hands, async () => {
      await hands.useTheme(theme);
      const kind = name.startsWith('high') ? `vscode-${name}` : 'vscode-dark';
      await until(hands, wanted => document.body.classList.contains(wanted), kind);
      await hands.screenshot(`preview-${name}`);
    });
  }
}

/** The preview as its reader uses it: opened, another actor, typing, scrolling both ways, a click, a reload. */
export async function lookAtPreview(hands, folder) {
  await choose(hands);
  await write(hands);
  await move(hands);
  await widen(hands);
  await follow(hands);
  await look(hands);
  await exportAndCompare(hands, folder);
}
