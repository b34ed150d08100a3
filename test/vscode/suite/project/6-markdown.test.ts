import assert from 'node:assert/strict';
import { commands, window, workspace } from 'vscode';
import { closeAll, eventually, fileUri, open } from '../support.ts';

const CHAPTER = 'annexe-operationnelle/02-authentification.md';

/** A document as VS Code's own preview shows it. */
async function rendered(path: string): Promise<string> {
  const document = await workspace.openTextDocument(fileUri(path));
  return commands.executeCommand<string>('markdown.api.render', document);
}

/** Renders until a condition holds: what the server tells comes when it comes. Between two times others have their turn. */
async function whenRendered(path: string, holds: (html: string) => boolean): Promise<string> {
  let html = '';
  const came = await eventually(async () => {
    html = await rendered(path);
    return holds(html);
  });
  assert(came, `not in what is rendered of ${path}`);
  return html;
}

describe('the built-in preview of Markdown', () => {
  after(closeAll);

  it('shows items as cards with their level', async () => {
    const html = await whenRendered(CHAPTER, text => text.includes('sdet-item'));
    assert.match(
      html,
      /<div class="sdet-item sdet-rank-\d" id="sdet-EX-AAS-001">\s*<h3[^>]*>EX-AAS-001.*<span class="sdet-badge sdet-rank-\d">obligatoire<\/span><\/h3>/,
    );
  });

  it('leaves headings the names by which links reach them', async () => {
    const html = await whenRendered(CHAPTER, text => text.includes('sdet-item'));
    const [, id = ''] = /<h3[^>]* id="(ex-aas-001[^"]*)"/.exec(html) ?? [];
    const others = await whenRendered('fiches/us-001-suivre-la-scolarite.md', text =>
      text.includes('sdet-id'),
    );
    assert(others.includes(`02-authentification.md#`), 'no link to the chapter');
    const link = /href="[^"]*02-authentification\.md#(ex-aas-001[^"]*)"/.exec(others)?.[1];
    if (link !== undefined) assert.equal(decodeURIComponent(link), decodeURIComponent(id));
  });

  it('follows what is typed', async () => {
    const document = await open(CHAPTER);
    const editor = window.activeTextEditor;
    const before = document.getText().length;
    await editor?.edit(edit =>
      edit.insert(document.positionAt(before), '\n### EX-AAS-998 — Neuve\n\nL’ENT DOIT voir EX-AAS-001.\n'),
    );
    const html = await whenRendered(CHAPTER, text => text.includes('id="sdet-EX-AAS-998"'));
    assert.match(html, /<a href="#sdet-EX-AAS-001" class="sdet-id" title="[^"]+"[^>]*>EX-AAS-001<\/a>/);
    await commands.executeCommand('workbench.action.files.revert');
    await whenRendered(CHAPTER, text => !text.includes('EX-AAS-998'));
  });
});
