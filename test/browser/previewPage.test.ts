/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, describe, expect, it } from 'vitest';
import type { ToPage } from '../../client/src/preview/messages.ts';
import type { PreviewPiece, PreviewResult } from '../../server/src/protocol/contract/preview.ts';
import { ORIGIN, openedPanel } from '../support/openedPanel.ts';
import { closeChromium } from '../support/workerWire.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const DOCUMENT = 'file:///p/a.md';

afterAll(closeChromium);

/** An item of 40 lines and 200 pixels at least, as the server writes it. */
function article(n: number, text = `Texte ${n}.`): string {
  return (
    `<article aria-labelledby="i${n}" class="item rank-4"><h2 data-place="${n * 40}" id="i${n}">EX-${n} — Titre</h2>` +
    `<a class="to-source" href="#i${n}" aria-label="Voir dans le texte source" aria-describedby="i${n}">↗</a>` +
    `<p data-place="${n * 40 + 4}">${text}</p>${'<p>Encore.</p>'.repeat(6)}</article>`
  );
}

let marks = 0;

function piece(key: string, html: string, document: string | undefined = DOCUMENT): PreviewPiece {
  marks += 1;
  return { key, mark: String(marks), html, ...(document === undefined ? {} : { document }) };
}

function show(pieces: readonly PreviewPiece[], rest: Partial<PreviewResult> = {}): ToPage {
  const result: PreviewResult = {
    pieces,
    missing: 0,
    title: 'T',
    language: 'fr',
    kept: 3,
    leftOut: 4,
    readers: [
      { id: 'v', name: 'Une version', defined: true },
      { id: 'chef', name: 'Chef', defined: false },
    ],
    levels: [
      { id: 'obligatoire', name: 'obligatoire' },
      { id: 'facultatif', name: 'facultatif' },
    ],
    volume: 'Premier',
    chapter: 'A',
    shown: { extent: 'chapter', detail: 'plain', levels: [] },
    ...rest,
  };
  return { kind: 'show', result, resources: `${ORIGIN}/p/` };
}

const TEN = Array.from({ length: 10 }, (_, n) => article(n)).join('');

describe('the page of the preview', () => {
  it('says that it is ready, and breaks none of its own rules', async () => {
    const { said, events, tell, page } = await openedPanel();
    await expect.poll(() => said).toEqual([{ kind: 'ready' }]);
    await tell(show([piece('main', TEN)]));
    await page.locator('article').nth(9).waitFor();
    expect(events).toEqual([]);
  });

  it('runs nothing and fetches nothing of what it is given', async () => {
    const { events, tell, page } = await openedPanel();
    const hostile =
      '<p>x</p><script>console.log("ran")</script><img src="http://x.test/a.png" onerror="console.log(1)"><p style="color:red" onclick="console.log(2)">y</p>';
    await tell(show([piece('main', hostile)]));
    await page.locator('p', { hasText: 'y' }).click();
    expect(events.filter(text => !/Content Security Policy/.test(text))).toEqual([]);
  });

  it('finds pictures among the files of the project', async () => {
    const { tell, page } = await openedPanel();
    await tell(show([piece('main', '<p><img src="d/a%201.png" alt="A"></p>')]));
    expect(await page.locator('img').getAttribute('src')).toBe(`${ORIGIN}/p/d/a%201.png`);
  });

  it.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast'])('is accessible: %s', async theme => {
    const { tell, page } = await openedPanel({}, theme);
    await tell(show([piece('main', `<section class="part"><h1 id="a">A</h1>${TEN}</section>`)]));
    await page.locator('summary').click();
    const colours =
      theme === 'vscode-light' ? ['#1b1b1f', '#ffffff', '#005fb8'] : ['#ececf1', '#18181c', '#9cc3ff'];
    await page.evaluate(([text, back, link]) => {
      const set = (name: string, value = ''): void =>
        document.documentElement.style.setProperty(`--vscode-${name}`, value);
      for (const name of ['editor-foreground', 'dropdown-foreground', 'descriptionForeground'])
        set(name, text);
      for (const name of ['editor-background', 'dropdown-background', 'editorWidget-background'])
        set(name, back);
      set('textLink-foreground', link);
    }, colours);
    await page.evaluate(AXE);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    // The document's title is the tab's, which VS Code gives it.
    expect(found.filter(text => !text.startsWith('document-title'))).toEqual([]);
  });
});

describe('a change', () => {
  it('keeps every node that did not change, the selection and the focus', async () => {
    const { tell, page } = await openedPanel();
    await tell(show([piece('main', TEN)]));
    await page.locator('a.to-source').nth(4).focus();
    await page.evaluate(() =>
      Object.assign(window, { before: [...document.querySelectorAll('article, article *')] }),
    );
    await tell(show([piece('main', TEN.replace('Texte 2.', 'Texte nouveau.'))]));
    await page.getByText('Texte nouveau.').waitFor();
    const lost = await page.evaluate(
      () => (window as unknown as { before: Node[] }).before.filter(node => !node.isConnected).length,
    );
    expect(lost).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))).toBe('i4');
  });

  it('of single items patches these, and nothing else', async () => {
    const { said, tell, page } = await openedPanel();
    const first = piece('main', TEN);
    await tell(show([first]));
    await page.evaluate(() =>
      Object.assign(window, { before: [...document.querySelectorAll('article, article *')] }),
    );
    const items = [2, 7].map(n => ({
      anchor: `i${n}`,
      html: article(n, `Texte nouveau ${n}. <img src="a.png" alt="">`),
    }));
    const changed = { from: first.mark, items };
    await tell(show([{ key: 'main', mark: 'next', document: DOCUMENT, changed }]));
    await page.getByText('Texte nouveau 7.').waitFor();
    expect(await page.locator('article').allTextContents()).toHaveLength(10);
    expect(await page.getByText('Texte nouveau 2.').locator('img').getAttribute('src')).toBe(
      `${ORIGIN}/p/a.png`,
    );
    const lost = await page.evaluate(
      () => (window as unknown as { before: Node[] }).before.filter(node => !node.isConnected).length,
    );
    expect([lost, said.filter(({ kind }) => kind === 'ready').length]).toEqual([0, 1]);
  });

  it('of a word touches that item alone: what is set anew, the browser lays out anew', async () => {
    const { tell, page } = await openedPanel();
    const first = piece('main', TEN);
    await tell(show([first]));
    await page.evaluate(() => {
      const touched: string[] = [];
      Object.assign(window, { touched });
      new MutationObserver(records => {
        for (const { type, attributeName, target } of records) {
          const element = target instanceof Element ? target : target.parentElement;
          const place = element?.closest('article')?.getAttribute('aria-labelledby') ?? element?.localName;
          touched.push(`${place} ${attributeName ?? type}`);
        }
      }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    });
    const changed = { from: first.mark, items: [{ anchor: 'i4', html: article(4, 'Texte nouveau.') }] };
    await tell(show([{ key: 'main', mark: 'next', document: DOCUMENT, changed }]));
    await page.getByText('Texte nouveau.').waitFor();
    const touched = await page.evaluate(() => (window as unknown as { touched: string[] }).touched);
    // Idiomorph keeps what it moves beside the page.
    const own = touched.filter(place => place !== 'html childList');
    expect(own).toEqual(['i4 characterData', 'div data-mark']);
  });

  it.each<[string, Partial<PreviewPiece>]>([
    [
      'of a piece that it does not show',
      { changed: { from: 'other', items: [{ anchor: 'i1', html: article(1, 'Autre.') }] } },
    ],
    [
      'of an item that it does not show',
      { changed: { from: 'first', items: [{ anchor: 'i2', html: article(2, 'Autre.') }] } },
    ],
    ['that is said to be known and is not', {}],
  ])('%s lets all be asked for again, and shows nothing of it', async (_, rest) => {
    const { said, tell, page } = await openedPanel();
    await tell(show([{ ...piece('main', article(1)), mark: 'first' }]));
    await tell(show([{ key: 'main', mark: 'next', document: DOCUMENT, ...rest }]));
    await expect.poll(() => said.filter(({ kind }) => kind === 'ready').length).toBe(2);
    expect(await page.locator('main').textContent()).toContain('Texte 1.');
    expect(await page.getByText('Autre.').count()).toBe(0);
  });

  it('keeps nodes when something is put in above them', async () => {
    const { tell, page } = await openedPanel();
    await tell(show([piece('main', article(2) + article(3))]));
    await page.evaluate(() => Object.assign(window, { before: document.getElementById('i3') }));
    await tell(show([piece('main', article(1) + article(2) + article(3))]));
    await page.locator('#i1').waitFor();
    expect(
      await page.evaluate(
        () => (window as unknown as { before: Node }).before === document.getElementById('i3'),
      ),
    ).toBe(true);
  });

  it('does not move what stands on top of the window', async () => {
    const { tell, page } = await openedPanel();
    await tell(show([piece('main', TEN)]));
    const topOf = (): Promise<number> =>
      page.locator('#i5').evaluate(node => node.getBoundingClientRect().top);
    await page.evaluate(() => document.getElementById('i5')?.scrollIntoView());
    const before = await topOf();
    await tell(
      show([piece('main', TEN.replace('Texte 1.', '<br>Texte<br>sur<br>beaucoup<br>de<br>lignes'))]),
    );
    expect(Math.abs((await topOf()) - before)).toBeLessThan(2);
    await tell(show([piece('head', '<h1>Titre</h1><p>Long.</p>'.repeat(5), undefined), piece('main', TEN)]));
    expect(Math.abs((await topOf()) - before)).toBeLessThan(2);
  });

  it('puts pieces in their order, and leaves those that come later until all is there', async () => {
    const { tell, page } = await openedPanel();
    const keys = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.piece')].map(({ dataset }) => dataset['key'] ?? ''),
      );
    const [a, b, c] = ['a', 'b', 'c'].map(key => piece(key, `<p>${key}</p>`));
    if (!a || !b || !c) throw new Error('no pieces');
    await tell(show([b], { missing: 2 }));
    await tell(show([a, b], { missing: 1 }));
    expect(await keys()).toEqual(['a', 'b']);
    await tell(show([a, b, c]));
    expect(await keys()).toEqual(['a', 'b', 'c']);
    await tell(show([c], { missing: 2 }));
    expect(await keys()).toEqual(['a', 'b', 'c']);
    await tell(show([c, a]));
    expect(await keys()).toEqual(['c', 'a']);
    await tell(show([]));
    expect(await page.locator('.note').textContent()).toContain('Nothing here is for this reader');
  });
});

describe('controls', () => {
  it('show what is chosen and tell what a person chooses', async () => {
    const { tell, page, said } = await openedPanel();
    await tell(
      show([piece('main', TEN)], {
        shown: { extent: 'volume', view: 'chef', detail: 'full', levels: ['facultatif'] },
      }),
    );
    const values = await page
      .locator('select')
      .evaluateAll(all => all.map(select => (select as HTMLSelectElement).value));
    expect(values).toEqual(['chef', 'volume', 'full']);
    expect(await page.locator('output').textContent()).toBe('3 kept, 4 left out');
    said.length = 0;
    await page.getByLabel('Reader').selectOption({ label: 'Une version' });
    await page.getByLabel('Extent').selectOption('project');
    await page.getByLabel('Detail').selectOption('titles');
    await page.locator('summary').press('Enter');
    await page.getByLabel('obligatoire').check();
    await page.getByLabel('obligatoire').press('Escape');
    expect(await page.locator('details').getAttribute('open')).toBeNull();
    await expect
      .poll(() => said)
      .toEqual([
        { kind: 'choose', choice: { view: 'v' } },
        { kind: 'choose', choice: { extent: 'project' } },
        { kind: 'choose', choice: { detail: 'titles' } },
        { kind: 'choose', choice: { levels: [] } },
      ]);
  });
});

describe('in step with the editor', () => {
  it('shows the line that the editor shows, and does not tell so', async () => {
    const { tell, page, said } = await openedPanel();
    await tell(show([piece('main', TEN)]));
    said.length = 0;
    await tell({ kind: 'reveal', document: DOCUMENT, line: 200 });
    const gap = await page
      .locator('#i5')
      .evaluate(
        node =>
          node.getBoundingClientRect().top -
          (document.querySelector('form')?.getBoundingClientRect().bottom ?? 0),
      );
    expect(Math.abs(gap)).toBeLessThan(3);
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
    expect(said.filter(({ kind }) => kind === 'scrolled')).toEqual([]);
    await tell({ kind: 'reveal', document: DOCUMENT, line: 0 });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await tell({ kind: 'reveal', document: 'file:///p/other.md', line: 200 });
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
  });

  it('tells the line that a person scrolls to', async () => {
    const { tell, page, said } = await openedPanel();
    await tell(show([piece('main', TEN)]));
    await page.mouse.move(250, 400);
    await page.mouse.wheel(0, 900);
    await expect.poll(() => said.at(-1)?.kind).toBe('scrolled');
    const last = said.at(-1);
    expect(last).toMatchObject({ document: DOCUMENT });
    expect(last?.kind === 'scrolled' && last.line > 40 && last.line < 400).toBe(true);
  });

  it('leads to the source by a click on an item, a paragraph, or the link of a heading', async () => {
    const { tell, page, said } = await openedPanel();
    await tell(show([piece('main', TEN)]));
    said.length = 0;
    await page.getByText('Texte 0.').click();
    await page.getByText('EX-0 — Titre').click();
    await page.locator('article').first().getByText('Encore.').first().click();
    await page.locator('a.to-source').nth(1).press('Enter');
    await expect
      .poll(() =>
        said.filter(({ kind }) => kind === 'open').map(message => ('line' in message ? message.line : 0)),
      )
      .toEqual([4, 0, 0, 40]);
  });

  it('goes to places of its own by itself, and asks for others', async () => {
    const { tell, page, said } = await openedPanel();
    await tell(show([piece('main', `<p><a href="#i8">là</a> <a href="b.md#x">ailleurs</a></p>${TEN}`)]));
    await page.getByText('là', { exact: true }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('i8');
    await tell(show([piece('main', `<p><a href="b.md#x">ailleurs</a></p>${TEN}`)]));
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('i8');
    await page.evaluate(() => window.scrollTo(0, 0));
    await page.getByText('ailleurs').click();
    await expect.poll(() => said).toContainEqual({ kind: 'follow', href: 'b.md#x' });
    expect(page.url()).toBe(`${ORIGIN}/`);
  });

  it('comes back to where it was before its window was closed', async () => {
    const { tell, page } = await openedPanel({ scroll: 700 });
    await tell({ kind: 'reveal', document: DOCUMENT, line: 0 });
    await tell(show([piece('main', TEN)]));
    expect(Math.abs((await page.evaluate(() => window.scrollY)) - 700)).toBeLessThan(3);
  });
});
