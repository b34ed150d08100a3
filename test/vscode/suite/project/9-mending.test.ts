import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, languages, Range, window, workspace } from 'vscode';
import {
  behind,
  closeAll,
  countFindings,
  fileUri,
  ONLY_PLANTED,
  open,
  plain,
  rangeOf,
  ruleOf,
  textOf,
  whenDiagnostics,
} from '../support.ts';

const AUTHENTICATION = 'annexe-operationnelle/02-authentification.md';
const STORY = 'fiches/us-001-suivre-la-scolarite.md';

async function put(path: string, old: string, text: string): Promise<void> {
  const document = await open(path);
  const range = rangeOf(document, old);
  assert.equal(await window.activeTextEditor?.edit(edit => edit.replace(range, text)), true);
}

async function whenFound(path: string, rule: string): Promise<void> {
  await whenDiagnostics(() => languages.getDiagnostics(fileUri(path)).some(found => ruleOf(found) === rule));
}

async function actionsAt(path: string, place: string, kind?: CodeActionKind): Promise<readonly CodeAction[]> {
  const document = await open(path);
  const at = behind(document, place);
  return commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new Range(at, at),
    kind?.value,
    100,
  );
}

/** Does what is offered under a title. */
async function act(actions: readonly CodeAction[], title: string | RegExp): Promise<void> {
  const action = actions.find(one =>
    typeof title === 'string' ? one.title === title : title.test(one.title),
  );
  assert(action, `${title} is not among\n${actions.map(one => one.title).join('\n')}`);
  assert(action.edit, `no edit: ${action.title}`);
  assert.equal(await workspace.applyEdit(action.edit), true);
}

describe('mending', () => {
  afterEach(closeAll);

  it('offers the nearest ID for one that does not exist', async () => {
    await put(STORY, 'EX-AAS-004', 'EX-AAS-104');
    await whenFound(STORY, 'reference/unresolved-item');
    await act(await actionsAt(STORY, 'EX-AAS-10', CodeActionKind.QuickFix), /EX-AAS-004/);
    assert.match(await textOf(STORY), /\(EX-HAB-004, EX-AAS-004\)/);
    assert.equal(await countFindings(), ONLY_PLANTED);
  });

  it('creates the item that a text cites', async () => {
    await put(STORY, 'EX-AAS-004', 'EX-AAS-090');
    await whenFound(STORY, 'reference/unresolved-item');
    const actions = await actionsAt(STORY, 'EX-AAS-09', CodeActionKind.QuickFix);
    await act(actions, `Create EX-AAS-090 in “${AUTHENTICATION}”`);
    assert.match(await textOf(AUTHENTICATION), /^(?:### |- \*\*)EX-AAS-090\b/m);
    assert.deepEqual(
      languages.getDiagnostics(fileUri(AUTHENTICATION)).filter(found => ruleOf(found) === 'id/duplicate'),
      [],
    );
  });

  it('accepts a finding at its place, with a reason', async () => {
    await put(STORY, 'EX-AAS-004', 'EX-AAS-888');
    await whenFound(STORY, 'reference/unresolved-item');
    const actions = await actionsAt(STORY, 'EX-AAS-88', CodeActionKind.QuickFix);
    await act(actions, 'Accept the “reference/unresolved-item” finding here, with a reason');
    assert.match(plain(await textOf(STORY)), /<!-- sdet-ignore reference\/unresolved-item : reason -->/);
    assert.equal(await countFindings(), ONLY_PLANTED);
  });

  it('gives a second definition the next free ID', async () => {
    await put(AUTHENTICATION, '### EX-AAS-002', '### EX-AAS-001');
    await whenFound(AUTHENTICATION, 'id/duplicate');
    const document = await open(AUTHENTICATION);
    const last = Math.max(
      ...[...document.getText().matchAll(/^### EX-AAS-(\d+)/gm)].map(match => Number(match[1])),
    );
    const actions = await actionsAt(
      AUTHENTICATION,
      '### EX-AAS-001 — Une d'.slice(0, 14),
      CodeActionKind.QuickFix,
    );
    await act(actions, /^Give this definition the next free ID, EX-AAS-\d{3}$/);
    const ids = [...(await textOf(AUTHENTICATION)).matchAll(/^### (EX-AAS-\d+)/gm)].map(match => match[1]);
    assert.equal(new Set(ids).size, ids.length);
    assert(ids.length >= last);
  });

  it('writes a paragraph as a heading with fields, whole', async () => {
    const actions = await actionsAt(AUTHENTICATION, '**EX-AAS-01', CodeActionKind.RefactorRewrite);
    await act(actions, 'Write this item under a heading');
    assert.match(await textOf(AUTHENTICATION), /^#{3,} EX-AAS-010/m);
    assert.equal(await countFindings(), ONLY_PLANTED);
  });

  it('offers no fix where there is nothing to mend', async () => {
    assert.deepEqual(
      (await actionsAt(STORY, 'Elle se conn', CodeActionKind.QuickFix)).map(({ title }) => title),
      [],
    );
  });

  it('puts right on “fix all” whatever is safe, and nothing else', async () => {
    const actors = '- **Acteurs** : éditeur ENT, intégrateur ENT';
    await put(AUTHENTICATION, actors, '- **Acteurs** : rectorat, intégrateur ENT');
    await whenFound(AUTHENTICATION, 'actor/alias');
    const kind = CodeActionKind.SourceFixAll.append('sdet');
    await act(
      await actionsAt(AUTHENTICATION, '- **Acteurs** : ', kind),
      /^Fix the finding whose fix is safe$/,
    );
    assert.match(plain(await textOf(AUTHENTICATION)), /^- \*\*Acteurs\*\* : académie, intégrateur ENT$/im);
    assert.deepEqual(await actionsAt(AUTHENTICATION, '- **Acteurs** : ', kind), []);
  });
});
