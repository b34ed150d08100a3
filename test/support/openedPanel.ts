/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { FromPage, ToPage } from '../../client/src/preview/messages.ts';
import { panelHtml } from '../../client/src/preview/panelHtml.ts';
import { chromiumBrowser } from './workerWire.ts';

/** Where the page of the panel lies. */
export const ORIGIN = 'http://preview.test';

/** The page of a preview panel in Chromium. */
export interface OpenedPanel {
  readonly page: Page;
  /** What the page told the extension. */
  readonly said: FromPage[];
  /** What should never happen: complaints of the page or its policy. */
  readonly events: string[];
  tell(message: ToPage): Promise<void>;
}

/** Opens the document of the panel with the real script and style, as VS Code serves them, and a stand-in for its API. */
export async function openedPanel(
  kept: object = {},
  theme = 'vscode-light',
  policy: 'kept' | 'taken away' = 'kept',
): Promise<OpenedPanel> {
  const context = await (await chromiumBrowser()).newContext({ viewport: { width: 500, height: 600 } });
  const page = await context.newPage();
  const said: FromPage[] = [];
  const events: string[] = [];
  page.on('console', message => void events.push(message.text()));
  page.on('pageerror', error => void events.push(error.message));
  await page.exposeFunction('say', (message: FromPage) => void said.push(message));
  await page.addInitScript(
    ([state, name]) => {
      const scope = globalThis as unknown as Record<string, unknown>;
      scope['acquireVsCodeApi'] = () => ({
        postMessage: scope['say'],
        getState: () => scope['kept'],
        setState: (kept: object) => Object.assign(scope, { kept }),
      });
      scope['kept'] = state;
      addEventListener('DOMContentLoaded', () => document.body.classList.add(String(name)));
    },
    [kept, theme] as const,
  );
  const webview = { cspSource: ORIGIN, asWebviewUri: (uri: { path: string }) => `${ORIGIN}${uri.path}` };
  const made = panelHtml(
    webview as never,
    { with: (change: object) => ({ ...change }), path: '/' } as never,
    'N0NCE',
  );
  const html = policy === 'kept' ? made : made.replace(/<meta http-equiv=.*\n/, '');
  await page.route(`${ORIGIN}/**`, route => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: html });
    if (!/^\/(?:dist|media)\//.test(pathname)) return route.fulfill({ status: 404, body: '' });
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
    return route.fulfill({ contentType, body: readFileSync(resolve(`.${pathname}`), 'utf8') });
  });
  await page.goto(`${ORIGIN}/`);
  await page.locator('form').waitFor();
  return {
    page,
    said,
    events,
    tell: message =>
      page.evaluate(data => void window.dispatchEvent(new MessageEvent('message', { data })), message),
  };
}
