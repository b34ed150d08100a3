import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { workbenchUrl } from './browser.mjs';
import { projectRoot } from './builds.mjs';

/** Folder of the pictures. */
export const screenshots = join(projectRoot, 'build/screenshots');

/** After so many milliseconds a click that showed nothing was lost. */
const CLICK_LOST = 4_000;

/** Colour themes of VS Code, with the class that the workbench has in each. */
const THEMES = {
  'Light Modern': 'vs',
  'Dark Modern': 'vs-dark',
  'Dark High Contrast': 'hc-black',
  'Light High Contrast': 'hc-light',
};

/**
 * Opens a folder in the workbench; gives the hands and eyes of a user. With a `language` the window takes it for its
 * display language, as after the choice of a language pack, though VS Code's own texts stay English.
 */
export async function openWindow(server, page, folder, language) {
  mkdirSync(screenshots, { recursive: true });
  page.setDefaultTimeout(90_000);
  if (language !== undefined) {
    await page.addInitScript(chosen => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: chosen }), language);
  }
  await page.goto(workbenchUrl(server, folder), { timeout: 180_000 });
  await page.locator('.monaco-workbench').waitFor({ timeout: 180_000 });
  const input = page.locator('.quick-input-widget input.input');
  const rows = page.locator('.quick-input-list .monaco-list-row');
  const quickInput = page.locator('.quick-input-widget');

  const hands = {
    page,
    rows,
    quickInput,
    screenshot: name => page.screenshot({ path: join(screenshots, `${name}.png`), animations: 'disabled' }),
    /** Does an act until something shows: a click is lost when lists and lenses are drawn anew just then. */
    async untilShown(shown, act) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          await act();
          await shown.waitFor({ timeout: CLICK_LOST });
          return shown;
        } catch (error) {
          if (attempt === 20) throw error;
        }
        await page.keyboard.press('Escape');
        await quickInput.waitFor({ state: 'hidden' });
      }
    },
    /** Types into the palette until it offers a title: while extensions are still read, it does not yet know all. */
    palette: (text, title) =>
      hands.untilShown(rows.filter({ hasText: title }).first(), async () => {
        await page.keyboard.press('F1');
        await input.waitFor();
        await input.fill(`>${text}`);
      }),
    /** Runs a command by its title. */
    async command(title) {
      await (await hands.palette(title, title)).click();
    },
    /** Opens a file by its name and waits until its text is there: before that, commands find no file open. */
    async openFile(name) {
      // Not by Enter, nor by a part of the name: the first row may still be one of the editors that were open before,
      // such as “Preview index-…” of the same chapter.
      const row = rows
        .filter({ has: page.locator(`xpath=.//*[@class="label-name" and .="${name}"]`) })
        .first();
      const group = page.locator('.editor-group-container.active');
      await hands.untilShown(group.locator(`.tab.active[data-resource-name="${name}"]`), async () => {
        await page.keyboard.press('Control+P');
        await input.waitFor();
        await input.fill(name);
        await row.click({ timeout: CLICK_LOST });
      });
      await group.locator(`.monaco-editor[data-uri$="/${name}"] .view-line`).first().waitFor();
    },
    /** Goes to a line of the active editor, counted from 1, and to a column where one is given. */
    async goTo(line, column = 1) {
      const place = page.locator('.statusbar-item', {
        hasText: new RegExp(`Ln ${line}, Col ${column}(?!\\d)`),
      });
      await hands.untilShown(place, async () => {
        await page.keyboard.press('Control+G');
        await input.waitFor();
        await input.fill(`:${line}:${column}`);
        await page.keyboard.press('Enter');
      });
    },
    /** Gives the window another colour theme, one of {@link THEMES}. */
    async useTheme(theme) {
      await hands.untilShown(page.locator(`.monaco-workbench.${THEMES[theme]}`), async () => {
        await hands.command('Preferences: Color Theme');
        await input.fill(theme);
        await rows.filter({ hasText: theme }).first().click({ timeout: CLICK_LOST });
        await quickInput.waitFor({ state: 'hidden' });
      });
    },
    /** The rows of the Problems panel that hold a text. */
    problems: text => page.locator('.markers-panel .monaco-list-row', { hasText: text }),
    /** What notifications said that are still kept, shown or not. */
    async notifications() {
      await hands.command('Notifications: Show Notifications');
      await page.locator('.notifications-center.visible').waitFor();
      return page.locator('.notifications-center .notification-list-item-message').allInnerTexts();
    },
    notification: text => page.locator('.notification-toast', { hasText: text }),
  };
  return hands;
}
