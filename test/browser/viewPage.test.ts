import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComputedProject } from '../../server/src/core/project/projectView.ts';
import { generateView } from '../../server/src/core/views/view.ts';
import { loadProject } from '../../server/src/host/node/loadProject.ts';
import { projectOf } from '../support/inMemoryProject.ts';
import { opened, violations } from '../support/openedPage.ts';
import { bytesOf, picturesOf, png, SVG } from '../support/pictures.ts';
import { closeChromium } from '../support/workerWire.ts';

const CORPORA = process.env['SDET_CORPORA'] ?? resolve('../shared/corpora');
const FOLDER = mkdtempSync(join(tmpdir(), 'sdet-page-'));

afterAll(async () => {
  await closeChromium();
  rmSync(FOLDER, { recursive: true, force: true });
});

/** Writes the page of some actors into a file; gives its URL. */
function written(
  project: ComputedProject,
  actors: readonly string[],
  detail: 'plain' | 'full',
  name: string,
  kinds?: readonly string[],
): string {
  const options = { actors, detail, sourceBase: 'src', ...(kinds ? { kinds } : {}) };
  const made = generateView(project, { ...options, format: 'html' });
  if (made.kind !== 'output') throw new Error('unknown actor');
  const file = join(FOLDER, `${name}.html`);
  writeFileSync(file, made.text);
  return pathToFileURL(file).href;
}

const LOOKS = [
  { width: 320, colorScheme: 'light', media: 'screen' },
  { width: 320, colorScheme: 'dark', media: 'screen' },
  { width: 1280, colorScheme: 'light', media: 'screen' },
  { width: 1280, colorScheme: 'dark', media: 'screen' },
  { width: 320, colorScheme: 'light', media: 'print' },
  { width: 1280, colorScheme: 'light', media: 'print' },
] as const;

async function checkLooks(url: string, looks: readonly (typeof LOOKS)[number][] = LOOKS): Promise<void> {
  for (const { width, colorScheme, media } of looks) {
    const { page, events } = await opened(url, { viewport: { width, height: 900 }, colorScheme });
    await page.emulateMedia({ media, colorScheme });
    expect([width, colorScheme, media, await violations(page)]).toEqual([width, colorScheme, media, []]);
    if (media === 'screen')
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    expect(events).toEqual([]);
    await page.context().close();
  }
}

/** Clicks every link inside the page; gives those after which its target is not to be seen. */
const CLICK_ALL = `(async () => {
  const failed = [];
  for (const link of document.querySelectorAll('a[href^="#"]')) {
    history.replaceState(null, '', location.pathname);
    link.click();
    await Promise.resolve();
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const { top } = target?.getBoundingClientRect() ?? {};
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    if (!target || document.querySelector(':target') !== target || !(top >= -2 && (top < 200 || (atEnd && top < innerHeight)))) failed.push(link.hash + ' ' + top);
  }
  return failed;
})()`;

async function brokenClicks(url: string): Promise<unknown> {
  const { page, events } = await opened(url, {
    reducedMotion: 'reduce',
    viewport: { width: 1280, height: 900 },
  });
  const failed = await page.evaluate(CLICK_ALL);
  expect(events).toEqual([]);
  await page.context().close();
  return failed;
}

const VISIBLE = `[...document.querySelectorAll('article.item')].filter(item => item.checkVisibility()).length`;

describe('the page of the example', () => {
  let plain = '';
  let full = '';
  beforeAll(async () => {
    const { project } = await loadProject('examples/sdet');
    plain = written(project, ['dasen-chef-etablissement'], 'plain', 'plain');
    full = written(project, ['pilotage', 'editeur-ent'], 'full', 'full');
  });

  it('has no accessibility fault, short or in full, in any look, and no sideways scroll', async () => {
    await checkLooks(plain);
    await checkLooks(full);
  }, 400_000);

  it('leads to every place that it links to', async () => {
    expect(await brokenClicks(plain)).toEqual([]);
    expect(await brokenClicks(full)).toEqual([]);
  }, 400_000);

  it('is filtered and searched by keyboard', async () => {
    const { page, events } = await opened(plain);
    const all = await page.evaluate<number>(VISIBLE);
    const said = (): Promise<string | null> => page.textContent('output');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.focus('input[type=search]');
    await page.keyboard.type('COMITE de pilotage');
    await page.keyboard.press('Enter');
    const found = await page.evaluate<number>(VISIBLE);
    expect(found).toBeGreaterThan(0);
    expect(found).toBeLessThan(all);
    expect(await said()).toContain(`sur ${all}`);
    expect(await page.evaluate(`CSS.highlights.get('found').size`)).toBeGreaterThan(0);
    await page.keyboard.press('Control+A');
    await page.keyboard.type('xyzzy');
    await page.keyboard.press('Enter');
    expect([await page.evaluate(VISIBLE), await said()]).toEqual([0, `Aucun point affiché sur ${all}`]);
    await page.focus('button[type=reset]');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(VISIBLE)).toBe(all);
    await page.focus('input[value=obligatoire]');
    await page.keyboard.press('Space');
    await expect.poll(() => page.isEnabled('button[type=reset]')).toBe(true);
    expect(
      await page.evaluate(
        `[...document.querySelectorAll('article.item')].filter(item => item.checkVisibility() === (item.dataset.level === 'obligatoire')).length`,
      ),
    ).toBe(0);
    await page.evaluate(`document.querySelector('nav a').click()`);
    expect(events).toEqual([]);
    await page.context().close();
  }, 400_000);

  it('finds texts of sections, and shows again what a link leads to', async () => {
    const { page } = await opened(plain);
    await page.fill('input[type=search]', 'questionnaire de 2013');
    await page.keyboard.press('Enter');
    expect(await page.textContent('output')).toContain('introduction');
    expect(await page.evaluate(`document.getElementById('11-objet-et-statut').checkVisibility()`)).toBe(true);
    expect(await page.evaluate(`document.getElementById('EX-PIL-001').checkVisibility()`)).toBe(false);
    await page.evaluate(`document.querySelector('nav a[href^="#3-pilotage"]').click()`);
    expect(await page.evaluate(`document.getElementById('EX-PIL-001').checkVisibility()`)).toBe(true);
    await page.context().close();
  }, 400_000);

  it('shows everything, and no filter, without script', async () => {
    const { page } = await opened(plain, { javaScriptEnabled: false });
    const items = page.locator('article.item');
    for (let at = 0, count = await items.count(); at < count; at++)
      expect(await items.nth(at).isVisible()).toBe(true);
    expect(await items.count()).toBeGreaterThan(30);
    expect(await page.locator('.tools').isVisible()).toBe(false);
    await page.context().close();
  }, 400_000);
});

describe('huge sources', () => {
  const actors = 'kind: actors\nentries:\n  - { id: chef, name: Chef }\n';
  const item = (id: string, body: string): string => `## ${id} — T\n\n- **Acteurs** : chef\n\n${body}\n\n`;

  it('of 5,000 items, with a table of 5,000 rows and a deep list, open and answer quickly', async () => {
    const items = Array.from({ length: 5000 }, (_, at) =>
      item(`EX-AA-${String(at + 1).padStart(4, '0')}`, `L’ENT DOIT le point ${at}.`),
    );
    const table = `| a | b |\n|---|---|\n${'| x | y |\n'.repeat(5000)}`;
    const deep = Array.from({ length: 60 }, (_, at) => `${'  '.repeat(at)}- n${at}`).join('\n');
    const manifest =
      "sdet: 1\nvolumes: [{ id: v, title: V, chapters: ['*.md'] }]\nitems:\n  requirement: { pattern: 'EX-AA-\\d{4}' }\n";
    const project = projectOf({
      'sdet.yaml': manifest,
      'catalogues/acteurs.yaml': actors,
      'a.md': `# A\n\n${items.join('')}`,
      'b.md': `# B\n\n${item('EX-AA-9001', table)}${item('EX-AA-9002', deep)}`,
    });
    const { page, events } = await opened(written(project, ['chef'], 'full', 'huge'));
    expect(await page.evaluate(VISIBLE)).toBe(5002);
    await page.fill('input[type=search]', 'point 4320.');
    await expect.poll(() => page.textContent('output')).toBe('1 point affiché sur 5002');
    expect(events).toEqual([]);
    await page.context().close();
  }, 400_000);

  it('of a table of 5,000 rows and 20 columns open on a small screen, and its last cell is found', async () => {
    const row = (cell: (column: number) => string): string =>
      `| ${Array.from({ length: 20 }, (_, column) => cell(column)).join(' | ')} |\n`;
    const rows = Array.from({ length: 5000 }, (_, at) => row(column => `v${at}c${column}`));
    const table = `${row(column => `c${column}`)}${row(() => '---')}${rows.join('')}`;
    const project = projectOf({
      'catalogues/acteurs.yaml': actors,
      'a.md': `# A\n\n${item('EX-AA-001', table)}${item('EX-AA-002', 'L’ENT DOIT.')}`,
    });
    const { page, events } = await opened(written(project, ['chef'], 'full', 'table'), {
      viewport: { width: 320, height: 900 },
    });
    expect(await page.evaluate('document.querySelectorAll("td").length')).toBe(100_000);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.fill('input[type=search]', 'v4999c19');
    await expect.poll(() => page.textContent('output')).toBe('1 point affiché sur 2');
    expect(events).toEqual([]);
    await page.context().close();
  }, 400_000);
});

describe.skipIf(!existsSync(join(CORPORA, 'arf-2.9.0')))('the page of the ARF', () => {
  let project: ComputedProject;
  beforeAll(async () => {
    ({ project } = await loadProject(join(CORPORA, 'arf-2.9.0'), {
      manifestFile: resolve('test/corpora/arf.sdet.yaml'),
    }));
  }, 400_000);

  it.each([
    'Wallet Providers',
    'Attestation & PID Providers',
    'Member States & Registrars',
    'Relying Parties',
  ])(
    'for %s has no accessibility fault in any look, and no link that fails',
    async category => {
      const url = written(project, [category], 'full', category, ['category-requirement']);
      await checkLooks(url);
      expect(await brokenClicks(url)).toEqual([]);
    },
    400_000,
  );

  it('for nobody in particular has no accessibility fault, and no link that fails', async () => {
    const url = written(project, [], 'full', 'arf');
    await checkLooks(url, [LOOKS[1], LOOKS[5]]);
    expect(await brokenClicks(url)).toEqual([]);
  }, 400_000);
});

it('shows its pictures on a small screen, asks nobody for them, and runs no script of theirs', async () => {
  const remote = SVG.replace('</svg>', '<image href="https://a.example/x.png" width="9" height="9"/></svg>');
  const project = projectOf({
    'a.md': '# A\n\n### EX-AAS-001 — Un\n\n![Plan](a.png) ![Logo](b.svg) ![Faux](c.gif) DOIT.\n',
    'a.png': '',
    'b.svg': '',
    'c.gif': '',
  });
  const pictures = picturesOf({ 'a.png': ['png', png(1000, 10)], 'b.svg': ['svg', bytesOf(remote)] });
  const made = generateView(project, { actors: 'all', detail: 'full', format: 'html' }, pictures);
  const file = join(FOLDER, 'pictures.html');
  writeFileSync(file, made.kind === 'output' ? made.text : '');
  const url = pathToFileURL(file).href;
  const { page, events } = await opened(url, { viewport: { width: 320, height: 900 } });
  await page.waitForFunction('[...document.images].every(image => image.complete)');
  const shown = '[...document.images].map(image => [image.alt, image.naturalWidth, image.width <= 320])';
  expect(await page.evaluate(shown)).toEqual([
    ['Plan', 1000, true],
    ['Logo', 9, true],
  ]);
  expect(await violations(page)).toEqual([]);
  expect(events).toEqual([]);
  await page.context().close();
}, 90_000);
