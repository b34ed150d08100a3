import assert from 'node:assert/strict';
import { commands, extensions, languages, type Uri, window, workspace } from 'vscode';
import { extensionUnderTest, fileUri, whenDiagnostics } from '../support.ts';

describe('a folder without a manifest', () => {
  it('does not wake the extension, not even when Markdown and YAML are opened', async () => {
    for (const path of ['notes.md', 'data.yaml']) await window.showTextDocument(fileUri(path));
    // The built-in extension for Markdown is awake by now: whatever opening a file starts has started.
    await extensions.getExtension('vscode.markdown-language-features')?.activate();
    assert.equal(extensionUnderTest().isActive, false);
    assert.deepEqual(languages.getDiagnostics(fileUri('notes.md')), []);
  });

  it('is told so by a command, which starts no server', async () => {
    assert.equal(await commands.executeCommand('sdet.check'), undefined);
    assert.equal(extensionUnderTest().isActive, true);
    assert.equal(await commands.executeCommand('sdet.generateViews', { actors: ['a'] }), undefined);
  });

  it('comes to life when a manifest is written', async () => {
    const manifest =
      'sdet: 1\nvolumes:\n  - id: v\n    title: V\n    chapters: ["*.md"]\nitems:\n  requirement: { pattern: "EX-\\\\d+" }\n';
    await workspace.fs.writeFile(fileUri('sdet.yaml'), new TextEncoder().encode(manifest));
    await whenDiagnostics(() => languages.getDiagnostics(notes()).some(({ source }) => source === 'sdet'));
  });
});

function notes(): Uri {
  return fileUri('notes.md');
}
