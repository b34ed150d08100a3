import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { commands, extensions, languages, type Uri, window, workspace } from 'vscode';
import { extensionUnderTest, fileUri, whenDiagnostics } from '../support.ts';

/** Command lines of servers that this extension host has started. */
function servers(): readonly string[] {
  const all = execFileSync('ps', ['-A', '-ww', '-o', 'args'], { encoding: 'utf8' }).split('\n');
  return all.filter(line => line.includes(`--clientProcessId=${process.pid}`) && line.includes('server.cjs'));
}

/** A document as VS Code's own preview shows it. */
async function rendered(uri: Uri): Promise<string> {
  return commands.executeCommand<string>('markdown.api.render', await workspace.openTextDocument(uri));
}

describe('a folder without a manifest', () => {
  it('starts no server and says nothing when Markdown and YAML are opened', async () => {
    for (const path of ['notes.md', 'data.yaml']) await window.showTextDocument(fileUri(path));
    // The built-in extension for Markdown is awake by now: whatever opening a file starts has started.
    await extensions.getExtension('vscode.markdown-language-features')?.activate();
    assert.deepEqual(servers(), []);
    assert.deepEqual(languages.getDiagnostics(fileUri('notes.md')), []);
  });

  it('shows Markdown as without the extension, which wakes for it and does nothing', async () => {
    const html = await rendered(notes());
    assert.equal(extensionUnderTest().isActive, true);
    assert.match(html, /<h2[^>]*>EX-1 — Une note<\/h2>/);
    assert.match(html, /<p[^>]*>Le lecteur DOIT voir EX-2\.<\/p>/);
    assert.doesNotMatch(html, /sdet/);
    assert.deepEqual(servers(), []);
    assert.deepEqual(languages.getDiagnostics(notes()), []);
  });

  it('is told so by a command, which starts no server', async () => {
    assert.equal(await commands.executeCommand('sdet.check'), undefined);
    assert.equal(await commands.executeCommand('sdet.generateViews', { actors: ['a'] }), undefined);
    assert.deepEqual(servers(), []);
  });

  it('comes to life when a manifest is written', async () => {
    const manifest =
      'sdet: 1\nvolumes:\n  - id: v\n    title: V\n    chapters: ["*.md"]\nitems:\n  requirement: { pattern: "EX-\\\\d+" }\n';
    await workspace.fs.writeFile(fileUri('sdet.yaml'), new TextEncoder().encode(manifest));
    await whenDiagnostics(() => languages.getDiagnostics(notes()).some(({ source }) => source === 'sdet'));
    assert.equal(servers().length, 1);
    assert.match(await rendered(notes()), /<div class="sdet-item[^>]*>\s*<h2/);
  });
});

function notes(): Uri {
  return fileUri('notes.md');
}
