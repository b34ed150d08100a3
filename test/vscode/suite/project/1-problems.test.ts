import assert from 'node:assert/strict';
import { DiagnosticSeverity, languages, workspace } from 'vscode';
import {
  extensionUnderTest,
  fileUri,
  findingsIn,
  PLANTED_FILE,
  PLANTED_ID,
  ruleOf,
  whenDiagnostics,
} from '../support.ts';

describe('problems', () => {
  it('wakes up by itself, for the folder holds a manifest', async () => {
    await whenDiagnostics(() => languages.getDiagnostics(fileUri(PLANTED_FILE)).length > 0);
    assert.equal(extensionUnderTest().isActive, true);
  });

  it('shows the finding of a file that was never opened', async () => {
    assert.deepEqual(await findingsIn(PLANTED_FILE), [`reference/unresolved-item: ${PLANTED_ID}`]);
    const opened = workspace.textDocuments.map(document => document.uri.path);
    assert.equal(opened.includes(fileUri(PLANTED_FILE).path), false, 'the file must not have been opened');
  });

  it('says what, names its source and its rule', () => {
    const [found] = languages.getDiagnostics(fileUri(PLANTED_FILE));
    assert(found);
    assert.equal(found.severity, DiagnosticSeverity.Error);
    assert.equal(found.source, 'sdet');
    assert.equal(ruleOf(found), 'reference/unresolved-item');
    assert.match(found.message, /EX-AAS-999/);
  });

  it('leads from the rule to its page', async () => {
    const [found] = languages.getDiagnostics(fileUri(PLANTED_FILE));
    const code = found?.code;
    assert(typeof code === 'object', 'no link');
    const page = new TextDecoder().decode(await workspace.fs.readFile(code.target));
    assert.match(page, /reference\/unresolved-item/);
    assert.match(code.target.path, /\/docs\/rules\/en\//);
  });

  it('finds nothing else in the example', () => {
    const files = languages
      .getDiagnostics()
      .filter(([, found]) => found.some(({ source }) => source === 'sdet'));
    assert.deepEqual(
      files.map(([uri]) => workspace.asRelativePath(uri)),
      [PLANTED_FILE],
    );
  });
});
