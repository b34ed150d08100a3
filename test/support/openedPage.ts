import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { chromiumBrowser } from './workerWire.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** How long a page may take, in milliseconds: it may answer late on a slow machine. */
const PATIENCE = 90_000;

/** A page in Chromium. */
export interface Opened {
  readonly page: Page;
  /** What should never happen: dialogs, requests, complaints of the page or its policy. */
  readonly events: string[];
}

/** Opens a page in a context of its own and notes all that a page should not do. */
export async function opened(url: string, options: BrowserContextOptions = {}): Promise<Opened> {
  const context = await (await chromiumBrowser()).newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const events: string[] = [];
  page.on('dialog', dialog => {
    events.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('request', request => {
    if (request.url() !== url) events.push(`request ${request.url().slice(0, 100)}`);
  });
  page.on('console', message => void events.push(`console ${message.text()}`));
  page.on('pageerror', error => void events.push(`error ${error.message}`));
  await page.goto(url);
  return { page, events };
}

/** What axe-core finds. It runs beside the page's policy, which rightly forbids it. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  return page.evaluate<string[]>(
    `axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>
      violations.map(({ id, nodes }) => id + ' x' + nodes.length + ' ' + nodes[0].html.slice(0, 200)))`,
  );
}
