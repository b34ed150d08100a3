import assert from 'node:assert/strict';
import {
  type CodeAction,
  CodeActionKind,
  ConfigurationTarget,
  commands,
  languages,
  Range,
  window,
  workspace,
} from 'vscode';
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

/** Actors as a chapter names them, then one by an alias, and what is made of that. */
const ACTORS = '- **Acteurs** : éditeur ENT, intégrateur ENT';
const ALIASED = '- **Acteurs** : rectorat, intégrateur ENT';
const MENDED = '- **Acteurs** : Académie, intégrateur ENT';

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function onDisk(path: string): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(fileUri(path)));
}

/** Gives a file its text again, in the editor and on the disk. */
async function writeBack(path: string, text: string): Promise<void> {
  const document = await open(path);
  const whole = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await window.activeTextEditor?.edit(edit => edit.replace(whole, text));
  await document.save();
  assert.equal(await onDisk(path), text);
}

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

  it('offers at a modal word that contradicts its level to change the one or the other', async () => {
    await put(AUTHENTICATION, '- **Niveau** : obligatoire', '- **Niveau** : recommandé');
    await whenFound(AUTHENTICATION, 'level/contradicts-text');
    const actions = await actionsAt(AUTHENTICATION, 'd’authentification DO', CodeActionKind.QuickFix);
    assert(actions.some(({ title }) => /“obligatoire”/.test(title)));
    await act(actions, 'Write “DEVRAIT” instead of “DOIT” in the statement');
    assert.match(await textOf(AUTHENTICATION), /d’authentification DEVRAIT permettre/);
    assert.equal(await countFindings(), ONLY_PLANTED);
  });

  it('moves an item to a register, from where its links lead where they led', async () => {
    await put(AUTHENTICATION, 'et § 2.2)', 'et [les imports](04-imports-et-exports.md))');
    const actions = await actionsAt(AUTHENTICATION, '### EX-AAS-00', CodeActionKind.RefactorExtract);
    const action = actions.find(({ title }) => /^Move this item to the register/.test(title));
    const register = /“(.*)”/.exec(action?.title ?? '')?.[1] ?? '';
    await act(actions, action?.title ?? '');
    assert.doesNotMatch(await textOf(AUTHENTICATION), /^### EX-AAS-001/m);
    assert.match(await textOf(register), /\(\.\.\/annexe-operationnelle\/04-imports-et-exports\.md\)/);
    assert.equal(await countFindings(), ONLY_PLANTED);
  });

  it('offers no fix where there is nothing to mend', async () => {
    assert.deepEqual(
      (await actionsAt(STORY, 'Elle se conn', CodeActionKind.QuickFix)).map(({ title }) => title),
      [],
    );
  });

  it('puts right on “fix all” whatever is safe, and nothing else', async () => {
    await put(AUTHENTICATION, ACTORS, ALIASED);
    await whenFound(AUTHENTICATION, 'actor/alias');
    const kind = CodeActionKind.SourceFixAll.append('sdet');
    await act(
      await actionsAt(AUTHENTICATION, '- **Acteurs** : ', kind),
      /^Fix the finding whose fix is safe$/,
    );
    assert.match(plain(await textOf(AUTHENTICATION)), /^- \*\*Acteurs\*\* : académie, intégrateur ENT$/im);
    assert.deepEqual(await actionsAt(AUTHENTICATION, '- **Acteurs** : ', kind), []);
  });

  it('puts right what is safe when a file is saved, where the setting asks for it', async () => {
    const before = await textOf(AUTHENTICATION);
    const settings = workspace.getConfiguration('editor');
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.sdet': 'always' },
      ConfigurationTarget.Global,
    );
    try {
      await put(AUTHENTICATION, ACTORS, ALIASED);
      await whenFound(AUTHENTICATION, 'actor/alias');
      const document = await open(AUTHENTICATION);
      assert.equal(await document.save(), true);
      assert.equal(plain(await onDisk(AUTHENTICATION)), plain(before).replace(ACTORS, MENDED));
      assert.equal(await countFindings(), ONLY_PLANTED);
    } finally {
      await settings.update('codeActionsOnSave', undefined, ConfigurationTarget.Global);
      await writeBack(AUTHENTICATION, before);
    }
  });

  it('puts one rule right in the whole project: in files that are open, not saved, or closed', async () => {
    const closed = 'annexe-operationnelle/05-hebergement-et-exploitation.md';
    const before = await onDisk(closed);
    const field = /^- \*\*Acteurs\*\*[\u00a0 ]: .*$/m;
    assert.match(before, field);
    try {
      await workspace.fs.writeFile(fileUri(closed), encoded(before.replace(field, ALIASED)));
      await whenFound(closed, 'actor/alias');
      const unsaved = 'annexe-operationnelle/04-imports-et-exports.md';
      await put(unsaved, '- **Acteurs** : éditeur ENT, exploitant', ALIASED);
      await whenFound(unsaved, 'actor/alias');
      await put(AUTHENTICATION, ACTORS, ALIASED);
      await whenFound(AUTHENTICATION, 'actor/alias');
      const actions = await actionsAt(AUTHENTICATION, '- **Acteurs** : recto', CodeActionKind.QuickFix);
      await act(actions, 'Fix up to 3 “actor/alias” findings in the project');
      for (const path of [closed, unsaved, AUTHENTICATION])
        assert(plain(await textOf(path)).includes(MENDED), path);
      assert.equal(await countFindings(), ONLY_PLANTED);
    } finally {
      await writeBack(closed, before);
    }
  });
});
