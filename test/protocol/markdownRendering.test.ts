import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import MarkdownItEngine from 'markdown-it';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { githubSlugifier } from 'vscode-markdown-languageservice';
import { ItemTable } from '../../client/src/markdown/itemTable.ts';
import { extendMarkdownIt } from '../../client/src/markdown/plugin.ts';
import type { MarkdownItemsParams } from '../../server/src/protocol/contract/markdownItems.ts';
import { type LspClient, startClient } from '../support/lspClient.ts';

const ROOT = 'examples/sdet';
const FORMS = [
  '# 8 Formes',
  '**EX-AAS-901** L’ENT DOIT.',
  '- **EX-AAS-902** L’ENT DEVRAIT.\n- Autre.',
  '| ID | Exigence |\n| --- | --- |\n| EX-AAS-903 | L’ENT PEUT. |\n| EX-AAS-904 | L’ENT DOIT. |',
  ':::exigence[Manger]{#EX-AAS-905 level=obligatoire}\n\nL’ENT DOIT.\n\n- a\n- b\n:::',
  '### EX-AAS-906 — Déléguée à l’ENT {level=recommandé}\n\nL’ENT DEVRAIT.',
].join('\n\n');

let client: LspClient;
let told: MarkdownItemsParams;
const rendered = new Map<string, string>();

beforeAll(async () => {
  const names = readdirSync(ROOT, { recursive: true }).map(String);
  const files = Object.fromEntries(
    names
      .filter(name => statSync(join(ROOT, name)).isFile())
      .map(name => [name, readFileSync(join(ROOT, name), 'utf8')]),
  );
  const initializationOptions = { markdownItems: true };
  client = await startClient(
    { ...files, 'annexe-operationnelle/08-formes.md': FORMS },
    { initializationOptions },
  );
  await client.until(() => client.items.length > 0);
  told = client.items[0] ?? { documents: [], gone: [] };
  const table = new ItemTable();
  table.update(told.documents, told.gone);
  const failed = (error: unknown): void => {
    throw error;
  };
  const engine = new MarkdownItEngine({ html: true, linkify: true });
  extendMarkdownIt(engine, { table, rendered() {}, failed });
  for (const { document } of told.documents) {
    if (!document.endsWith('.md')) continue;
    const text = (files[pathOf(document)] ?? FORMS).replace(/^---\n[\s\S]*?\n---\n/, front =>
      '\n'.repeat(front.split('\n').length - 1),
    );
    rendered.set(
      document,
      engine.renderer.render(engine.parse(text, {}), engine.options, { currentDocument: document }),
    );
  }
});
afterAll(() => client.kill());

const pathOf = (uri: string): string => decodeURIComponent(uri.slice(client.uri('').length + 1));

it('shows every item of the example and of every form in its document, once', () => {
  expect(rendered.size).toBeGreaterThan(20);
  for (const { document, items } of told.documents) {
    const html = rendered.get(document);
    if (html === undefined) continue;
    const shown = [...html.matchAll(/ id="sdet-([^"]+)"/g)].map(([, id]) => id);
    expect(shown.sort(), pathOf(document)).toEqual(items.map(({ id }) => id).sort());
  }
});

it('writes a level in words on every item that has one', () => {
  for (const { document, items } of told.documents) {
    const badges = rendered.get(document)?.match(/<span class="sdet-badge sdet-rank-/g)?.length ?? 0;
    if (rendered.has(document))
      expect(badges, pathOf(document)).toBe(items.filter(({ level }) => level).length);
  }
});

it('leads every link to a heading that VS Code names so, to a line of a register, or to what it shows', () => {
  let count = 0;
  for (const [document, html] of rendered) {
    for (const [, href = ''] of html.matchAll(/<a href="([^"]*)" class="sdet-id/g)) {
      count += 1;
      const { href: whole, hash } = new URL(href, document);
      const target = whole.slice(0, whole.length - hash.length);
      const name = decodeURIComponent(hash.slice(1));
      const page = rendered.get(target);
      if (name.startsWith('sdet-')) expect(page).toContain(` id="${name}"`);
      else if (page === undefined)
        expect([target, hash]).toEqual([expect.stringMatching(/\.yaml$/), expect.stringMatching(/^#L\d+$/)]);
      else if (name !== '') expect(slugsOf(target), href).toContain(name);
    }
  }
  expect(count).toBeGreaterThan(100);
});

/** The names that VS Code gives the headings of a document. */
function slugsOf(document: string): readonly string[] {
  const path = pathOf(document);
  const text = path.endsWith('08-formes.md') ? FORMS : readFileSync(join(ROOT, path), 'utf8');
  const builder = githubSlugifier.createBuilder();
  return [...text.matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    decodeURIComponent(builder.add(title).value),
  );
}
