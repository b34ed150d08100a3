import assert from 'node:assert/strict';
import { type CompletionItem, type CompletionList, commands, languages, window, workspace } from 'vscode';
import {
  behind,
  closeAll,
  fileUri,
  findingsIn,
  open,
  PLANTED_FILE,
  ruleOf,
  whenDiagnostics,
} from '../support.ts';

const STORY = 'fiches/us-001-suivre-la-scolarite.md';

function rulesIn(path: string): readonly string[] {
  return languages.getDiagnostics(fileUri(path)).map(ruleOf);
}

async function insertBehind(path: string, place: string, text: string): Promise<void> {
  const document = await open(path);
  const done = await window.activeTextEditor?.edit(edit => edit.insert(behind(document, place), text));
  assert.equal(done, true);
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

describe('writing', () => {
  afterEach(closeAll);

  it('completes an ID that was begun', async () => {
    await insertBehind(STORY, '## Déroulé\n', '\nVoir EX-AAS-0\n');
    const document = await open(STORY);
    const { items } = await commands.executeCommand<CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      behind(document, 'Voir EX-AAS-0'),
    );
    const ids = items.map(labelOf).filter(label => /^EX-/.test(label));
    assert(
      ids.some(label => label.startsWith('EX-AAS-004')),
      ids.slice(0, 20).join(', '),
    );
  });

  it('shows a finding while it is typed, and takes it back when it is mended', async () => {
    await whenDiagnostics(() => rulesIn(STORY).length === 0);
    await insertBehind(STORY, '## Déroulé\n', '\nVoir EX-AAS-888.\n');
    await whenDiagnostics(() => rulesIn(STORY).includes('reference/unresolved-item'));
    await commands.executeCommand('undo');
    await whenDiagnostics(() => rulesIn(STORY).length === 0);
  });

  it('sees what another program writes to the disk', async () => {
    const path = 'fiches/us-006-changer-d-etablissement.md';
    const before = await workspace.fs.readFile(fileUri(path));
    const text = `${new TextDecoder().decode(before)}\nVoir EX-AAS-777.\n`;
    await workspace.fs.writeFile(fileUri(path), new TextEncoder().encode(text));
    await whenDiagnostics(() => rulesIn(path).length > 0);
    assert.deepEqual(await findingsIn(path), ['reference/unresolved-item: EX-AAS-777']);
    await workspace.fs.writeFile(fileUri(path), before);
    await whenDiagnostics(() => rulesIn(path).length === 0);
  });

  it('follows a deleted file: what cites its items is a finding until it is back', async () => {
    const path = 'annexe-operationnelle/03-annuaire.md';
    const dangling = 'reference/unresolved-item: EX-ANN-006';
    const before = await workspace.fs.readFile(fileUri(path));
    await workspace.fs.delete(fileUri(path));
    await whenDiagnostics(async () => (await findingsIn(PLANTED_FILE)).includes(dangling));
    await workspace.fs.writeFile(fileUri(path), before);
    await whenDiagnostics(async () => !(await findingsIn(PLANTED_FILE)).includes(dangling));
  });
});
