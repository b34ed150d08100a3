/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportProject } from '../../server/src/core/exports/exportProject.ts';
import { viewTexts } from '../../server/src/core/messages/views/index.ts';
import type { Project } from '../../server/src/core/project/project.ts';
import { NO_PICTURES } from '../../server/src/core/views/pictures/pictures.ts';
import { wholeHtml } from '../../server/src/core/views/preview/pieceHtml.ts';
import { Preview } from '../../server/src/core/views/preview/preview.ts';
import { generateView, modelFor, type ViewOptions } from '../../server/src/core/views/view.ts';
import { draftDocx } from '../../server/src/docx/renderDocx.ts';
import { ATTACKER, ATTACKS, hostileProject } from '../support/hostileProject.ts';
import { projectOf } from '../support/inMemoryProject.ts';
import { opened, violations } from '../support/openedPage.ts';
import { ORIGIN, openedPanel } from '../support/openedPanel.ts';
import { closeChromium } from '../support/workerWire.ts';

const FOLDER = mkdtempSync(join(tmpdir(), 'sdet-hostile-'));
const PATIENCE = 400_000;

let project: Project;
beforeAll(() => {
  project = projectOf(hostileProject());
}, PATIENCE);
afterAll(async () => {
  await closeChromium();
  rmSync(FOLDER, { recursive: true, force: true });
});

function written(name: string, text: string): string {
  const file = join(FOLDER, name);
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}

function pageOf(options: Partial<ViewOptions>): string {
  const made = generateView(project, {
    actors: ['chef'],
    detail: 'full',
    format: 'html',
    sourceBase: 'src',
    ...options,
  });
  if (made.kind !== 'output') throw new Error('no such view');
  return made.text;
}

/** Elements that a page may hold, but for what only the head and our own form hold. */
const ELEMENTS = new Set(
  `a article blockquote br button code del div em fieldset form h1 h2 h3 h4 h5 h6 hr img input label legend li main nav ol
  output p pre section strong sub sup table tbody td th thead tr ul script details summary select option optgroup span`.split(
    /\s+/,
  ),
);

/** What stands in a page that should not: elements, attributes, addresses. */
async function strange(page: Page): Promise<readonly string[]> {
  const found = await page.evaluate(() =>
    [...document.querySelectorAll(document.querySelector('.piece') ? '.piece *' : 'body *')].flatMap(
      element => [
        `<${element.localName}>`,
        ...[...element.attributes].flatMap(({ name }) =>
          /^on|^style$|^name$|^srcdoc$|^action$|^background$|^xlink|^formaction$/.test(name)
            ? [`@${name}`]
            : [],
        ),
        ...(element instanceof HTMLAnchorElement && element.hasAttribute('href') ? [element.protocol] : []),
        ...(element instanceof HTMLImageElement && !/^data:|^[^:]*$/.test(element.getAttribute('src') ?? '')
          ? [`img ${element.src}`]
          : []),
      ],
    ),
  );
  // `:` alone is an address that no browser can read.
  const allowed = /^(?:https?|mailto|tel|file)?:$/;
  return [...new Set(found)].filter(
    what => !allowed.test(what) && !ELEMENTS.has(what.replace(/^<(.*)>$/, '$1')),
  );
}

/** Clicks all that leads nowhere else, and moves over everything. */
async function touched(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('main *, body > div *')) {
      element.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
      const href = element.closest('a')?.getAttribute('href');
      if (href === undefined || href?.startsWith('#')) element.click();
    }
    return (window as unknown as { pwned?: number }).pwned;
  });
}

describe('attacks', () => {
  it('do run and fetch where a page takes them for what they are', async () => {
    const url = written(
      'raw.html',
      `<!doctype html><title>x</title><body>${ATTACKS.slice(5, 12).join('\n')}`,
    );
    const { page, events } = await opened(url);
    expect(events.some(text => text.startsWith('dialog'))).toBe(true);
    expect(events.some(text => text.startsWith(`request ${ATTACKER}`))).toBe(true);
    expect(await strange(page)).toContain('<svg>');
    await page.context().close();
  });
});

const VIEWS: Readonly<Record<string, Partial<ViewOptions>>> = {
  'in full': {},
  'in plain words': { detail: 'plain', glossary: 'all' },
  'as titles': { detail: 'titles', outside: 'note' },
  'by level, for some': { groupBy: 'level', actors: ['a3', 'a7', 'a40'], outside: 'note' },
  'by service, for all': { groupBy: 'service', actors: 'all', glossary: 'all', title: ATTACKS.join(' ') },
};

describe.each(Object.entries(VIEWS))('the page of a hostile project %s', (name, options) => {
  it.each(['with its policy', 'without it'])(
    'runs and fetches nothing, %s',
    async policy => {
      const text = pageOf(options);
      const shown = policy === 'without it' ? text.replace(/<meta http-equiv="[^>]*>/, '') : text;
      expect(shown.length < text.length).toBe(policy === 'without it');
      const { page, events } = await opened(written(`${name}.html`, shown));
      expect(await page.locator('article.item').count()).toBeGreaterThan(2);
      expect(await strange(page)).toEqual([]);
      expect(await page.locator('script').count()).toBe(1);
      expect(await touched(page)).toBeUndefined();
      expect(events).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );
});

describe('the page of a hostile project', () => {
  it(
    'is filtered, searched and read aloud like any other',
    async () => {
      const { page, events } = await opened(written('usable.html', pageOf({})));
      const shownItems = (): Promise<number> => page.locator('article.item:visible').count();
      const all = await shownItems();
      expect(all).toBe(ATTACKS.length * 2 + 15);
      await page.fill('input[type=search]', 'Point17x');
      await expect.poll(shownItems, { timeout: 90_000 }).toBe(1);
      await page.locator('button[type=reset]').click();
      await page.locator('fieldset input').first().uncheck();
      await expect.poll(shownItems, { timeout: 90_000 }).toBeLessThan(all);
      await page.locator('button[type=reset]').click();
      await expect.poll(shownItems, { timeout: 90_000 }).toBe(all);
      expect(
        await page.evaluate(() => {
          const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
          return ids.filter((id, at) => ids.indexOf(id) !== at);
        }),
      ).toEqual([]);
      expect(await violations(page)).toEqual([]);
      expect(events).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );
});

describe('the preview of a hostile project', () => {
  it.each(['kept', 'taken away'] as const)(
    'runs and fetches nothing, its policy %s',
    async policy => {
      const { page, events, tell, said } = await openedPanel({}, 'vscode-light', policy);
      const requests: string[] = [];
      page.on('request', request => void requests.push(request.url()));
      page.on('dialog', dialog => {
        events.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      const reader = { id: 'chef', name: ATTACKS.join(' ') };
      const state = new Preview(project).show(
        project.view.documents(),
        { actors: [reader], outside: 'link', detail: 'full', language: 'fr' },
        undefined,
        () => true,
      );
      expect(state.kept).toBeGreaterThan(90);
      const pieces = state.blocks.map(({ key, html, path }) => ({
        key,
        html: wholeHtml(html),
        mark: key,
        ...(path === undefined ? {} : { document: `file:///p/${path}` }),
      }));
      const hostile = ATTACKS.map((name, at) => ({ id: `x${at}`, name }));
      await tell({
        kind: 'show',
        resources: `${ORIGIN}/p/`,
        result: {
          pieces,
          missing: 0,
          title: ATTACKS.join(' '),
          language: 'fr',
          kept: state.kept,
          leftOut: 0,
          readers: hostile.map(one => ({ ...one, defined: true })),
          levels: hostile,
          volume: ATTACKS.join(' '),
          chapter: ATTACKS.join(' '),
          shown: { extent: 'project', detail: 'full', levels: [] },
        },
      });
      await page.locator('article.item').nth(90).waitFor({ state: 'attached' });
      expect(await strange(page)).toEqual([]);
      expect(await page.locator('script').count()).toBe(1);
      said.length = 0;
      expect(await touched(page)).toBeUndefined();
      expect(said.filter(({ kind }) => kind === 'follow')).toEqual([]);
      expect(requests.filter(url => !url.startsWith(`${ORIGIN}/p/`))).toEqual([]);
      expect(events.filter(text => !text.includes('404'))).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );
});

describe('the graph of a hostile project', () => {
  it(
    'runs and fetches nothing',
    async () => {
      const { text } = exportProject(project.view, 'graph', 'svg', { sourceBase: 'src' });
      const { page, events } = await opened(written('graph.svg', text));
      expect(await page.evaluate(() => document.querySelector('parsererror'))).toBeNull();
      const found = await page.evaluate(() =>
        [...document.querySelectorAll('*')].flatMap(element => [
          element.localName,
          ...[...element.attributes].map(({ name }) => `@${name}`).filter(name => name.startsWith('@on')),
          ...(element.getAttribute('href') ?? '')
            .replace(/^(?:src\/|[^:]*$).*/, '')
            .split(' ')
            .filter(Boolean),
        ]),
      );
      expect(new Set(found)).toEqual(
        new Set(
          found.filter(what =>
            /^(?:svg|g|a|title|desc|style|rect|path|text|tspan|line|defs|marker|polygon|polyline|circle)$/.test(
              what,
            ),
          ),
        ),
      );
      expect(await page.evaluate(() => (window as unknown as { pwned?: number }).pwned)).toBeUndefined();
      expect(events).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );
});

/** What XML of a Word document may make it do: everything that is no link that a person follows. */
const FIELDS = /^(?:TOC |PAGEREF |PAGE$|NUMPAGES$)/;

describe('the document of a hostile project', () => {
  it(
    'is well-formed XML, with links to the web and the source as its only ways out',
    async () => {
      const model = modelFor(project, { actors: ['chef'], detail: 'full', sourceBase: 'src' });
      if (model.kind !== 'model') throw new Error('no such view');
      const bytes = await draftDocx(project, model, viewTexts('fr'), 'src').finish(NO_PICTURES);
      const parts = Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)] as const);
      const { page, events } = await opened(written('empty.html', '<!doctype html><title>x</title>'));
      const found = await page.evaluate(
        all =>
          all.map(([name, xml]) => {
            const root = new DOMParser().parseFromString(xml, 'application/xml');
            const elements = [...root.querySelectorAll('*')];
            return {
              name,
              broken: root.querySelector('parsererror')?.textContent,
              ways: elements
                .filter(element => element.getAttribute('TargetMode') === 'External')
                .map(way => `${way.getAttribute('Type')?.replace(/.*\//, '')} ${way.getAttribute('Target')}`),
              fields: elements
                .filter(({ localName }) => localName === 'instrText')
                .map(({ textContent }) => textContent),
            };
          }),
        parts,
      );
      expect(found.length).toBeGreaterThan(8);
      expect(found.filter(({ broken }) => broken !== undefined)).toEqual([]);
      const ways = found.flatMap(part => part.ways);
      expect(ways.length).toBeGreaterThan(10);
      expect(ways.filter(way => !/^hyperlink (?:https?:\/\/|mailto:|tel:|src\/[^:]*$)/.test(way))).toEqual(
        [],
      );
      expect(found.flatMap(({ fields }) => fields).filter(field => !FIELDS.test(field.trim()))).toEqual([]);
      expect(events).toEqual([]);
      await page.context().close();
    },
    PATIENCE,
  );
});
