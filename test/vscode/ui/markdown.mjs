import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { step } from '../harness/steps.mjs';

const CHAPTER = '02-authentification.md';

/** The page of the built-in preview, two frames down. */
function pageOf({ page }) {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** After so many milliseconds a page of the built-in preview that has not come may be lost. */
const PAGE_LOST = 15_000;

const THEMES = {
  'Dark Modern': 'dark',
  'Dark High Contrast': 'high-contrast',
  'Light High Contrast': 'high-contrast-light',
};

/** Every form of an item, and references to others. */
const FORMS = `# 8 Formes

**EX-AAS-901** L’ENT DOIT tenir debout, comme EX-AAS-001 et [[EX-AAS-004]].

- **EX-AAS-902** L’ENT DEVRAIT se coucher tôt.
- Une entrée sans exigence, qui cite EX-AAS-901.

| ID | Exigence |
| --- | --- |
| EX-AAS-903 | L’ENT PEUT rêver (EX-AAS-902). |
| EX-AAS-904 | L’ENT NE DOIT PAS ronfler. |

:::exigence[Manger]{#EX-AAS-905 level=obligatoire}

L’ENT DOIT manger.

- du pain
- des fruits
:::

:::note[Attention]
Ce bloc n’est pas une exigence, \`EX-AAS-001\` n’y est pas un lien.
:::
`;

/** Gives the left group the focus: the preview beside it keeps keys to itself, and files would open over it. */
async function focusLeft({ page }) {
  await page.locator('.editor-group-container').first().locator('.view-lines').click();
}

/**
 * Waits until something stands in the built-in preview. On a busy machine a webview of VS Code can lose a page: when that
 * before it is still loading, the new one stays `pending-frame` for good. Then it is asked for again, as a user would.
 */
async function arrived(hands, locator) {
  const lost = hands.page.frameLocator('iframe.webview.ready').locator('#pending-frame');
  for (let attempt = 1; ; attempt += 1) {
    try {
      await locator.waitFor({ timeout: PAGE_LOST });
      return;
    } catch (error) {
      if (attempt === 6) throw error;
    }
    if ((await lost.count()) > 0) await hands.command('Markdown: Refresh Preview');
  }
}

async function openLeft(hands, name) {
  await focusLeft(hands);
  await hands.openFile(name);
}

/** VS Code's own preview of Markdown over a project: cards, levels, links, other themes. */
export async function lookAtMarkdown(hands, folder) {
  const { page } = hands;
  const preview = pageOf(hands);
  writeFileSync(join(folder, 'annexe-operationnelle/08-formes.md'), FORMS);
  await step('shows items as cards with their level in the built-in preview', hands, async () => {
    await hands.openFile(CHAPTER);
    await hands.command('Markdown: Open Preview to the Side');
    const card = preview.locator('.sdet-item', { hasText: 'EX-AAS-001' }).first();
    await arrived(hands, card.locator('.sdet-badge', { hasText: 'obligatoire' }).first());
    await hands.screenshot('markdown');
  });
  for (const [theme, name] of Object.entries(THEMES)) {
    await step(`wears the colours of ${theme} there`, hands, async () => {
      await hands.useTheme(theme);
      await preview.locator('body.vscode-dark, body.vscode-high-contrast').first().waitFor();
      await hands.screenshot(`markdown-${name}`);
    });
  }
  await step('leads from an ID to its item in another file', hands, async () => {
    await hands.useTheme('Light Modern');
    await openLeft(hands, 'us-001-suivre-la-scolarite.md');
    // The preview of the chapter, which shows the same link, has gone.
    await arrived(hands, preview.locator('#sdet-US-001', { hasText: 'Suivre la scolarité' }));
    const link = preview.locator('a.sdet-id', { hasText: 'EX-AAS-004' }).first();
    await arrived(hands, link);
    assert.match((await link.getAttribute('title')) ?? '', /Le compte national des familles/);
    await hands.screenshot('markdown-links');
    await link.click();
    const heading = preview.locator('#sdet-EX-AAS-004 > :is(h2, h3, h4)').first();
    await arrived(hands, heading);
    await page.locator('.tabs-container .tab', { hasText: `Preview ${CHAPTER}` }).waitFor();
    await hands.screenshot('markdown-followed');
  });
  await step('shows every form of an item', hands, async () => {
    await focusLeft(hands);
    // One page after the other: the preview first goes back to what the left group shows.
    await arrived(hands, preview.locator('#sdet-US-001'));
    await hands.openFile('08-formes.md');
    await arrived(hands, preview.locator('tr.sdet-item', { hasText: 'EX-AAS-904' }));
    await preview.locator('div.sdet-item', { hasText: 'Manger' }).waitFor();
    await preview.locator('.sdet-directive', { hasText: 'Attention' }).waitFor();
    assert.equal(await preview.locator('.sdet-item').count(), 5);
    assert.equal(await preview.getByText(':::').count(), 0);
    await hands.screenshot('markdown-forms');
    await hands.useTheme('Dark High Contrast');
    await preview.locator('body.vscode-high-contrast').waitFor();
    await hands.screenshot('markdown-forms-high-contrast');
    await hands.useTheme('Light Modern');
  });
  await step('follows what is typed', hands, async () => {
    await openLeft(hands, CHAPTER);
    await page.locator('.monaco-editor').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\n### EX-AAS-998 — Neuve\n\nDOIT.\n');
    await arrived(hands, preview.locator('.sdet-item', { hasText: 'EX-AAS-998' }).first());
    await hands.screenshot('markdown-typed');
    await hands.command('File: Revert File');
    await preview.locator('.sdet-item', { hasText: 'EX-AAS-998' }).first().waitFor({ state: 'detached' });
  });
}
