import assert from 'node:assert/strict';
import { commands, type Range, type TextDocument, WorkspaceEdit, workspace } from 'vscode';
import {
  behind,
  closeAll,
  countFindings,
  fileUri,
  ONLY_PLANTED,
  open,
  putBy,
  textAt,
  textOf,
} from '../support.ts';

const AUTHENTICATION = 'annexe-operationnelle/02-authentification.md';
const STORY = 'fiches/us-001-suivre-la-scolarite.md';
const NOTES = 'principal/06-accessibilite-et-mobilite.md';

interface Prepared {
  readonly range: Range;
  readonly placeholder: string;
}

async function prepare(document: TextDocument, text: string): Promise<string> {
  const { range, placeholder } = await commands.executeCommand<Prepared>(
    'vscode.prepareRename',
    document.uri,
    behind(document, text),
  );
  return `${textAt(document, range)} as ${placeholder}`;
}

async function editFor(path: string, text: string, name: string): Promise<WorkspaceEdit> {
  const document = await open(path);
  return commands.executeCommand<WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    behind(document, text),
    name,
  );
}

/** Renames, tells what was put where, and finds the same findings as before. */
async function rename(path: string, text: string, name: string): Promise<readonly string[]> {
  const edit = await editFor(path, text, name);
  assert.equal(await workspace.applyEdit(edit), true);
  assert.equal(await countFindings(), ONLY_PLANTED);
  return putBy(edit);
}

async function move(from: string, to: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(fileUri(from), fileUri(to));
  assert.equal(await workspace.applyEdit(edit), true);
}

async function saveAll(): Promise<void> {
  assert.equal(await workspace.saveAll(), true);
}

describe('renaming', () => {
  afterEach(closeAll);

  it('renames an item from its heading in every file, opened or not, and back to the very same bytes', async () => {
    const paths = [AUTHENTICATION, STORY, 'fiches/us-006-changer-d-etablissement.md'];
    const before = await Promise.all(paths.map(textOf));
    await closeAll();
    assert.equal(await prepare(await open(AUTHENTICATION), '### EX-AAS-00'), 'EX-AAS-001 as EX-AAS-001');
    assert.deepEqual(await rename(AUTHENTICATION, '\n### EX-AAS-004', 'EX-AAS-044'), [
      `${AUTHENTICATION}: EX-AAS-044 | EX-AAS-044`,
      'fiches/us-001-suivre-la-scolarite.md: EX-AAS-044',
      'fiches/us-006-changer-d-etablissement.md: EX-AAS-044',
    ]);
    assert.doesNotMatch(await textOf(STORY), /EX-AAS-004/);
    await rename(STORY, 'EX-AAS-044', 'EX-AAS-004');
    assert.deepEqual(await Promise.all(paths.map(textOf)), before);
  });

  it('renames from a register an item that a chapter defines', async () => {
    const put = await rename('exigences/marches.yaml', 'see: [EX-REV-001', 'EX-REV-091');
    assert(put.includes('exigences/marches.yaml: EX-REV-091'), put.join('\n'));
    assert.match(await textOf('principal/11-reversibilite-et-perennite.md'), /^.*EX-REV-091/m);
  });

  it('refuses to rename one that a range of the text counts, and says where', async () => {
    await assert.rejects(
      () => editFor('exigences/journalisation.yaml', '- id: EX-JRN-001', 'EX-JRN-091'),
      /EX-JRN-001 à EX-JRN-005.*principal\/08-securite-et-donnees\.md:\d+/,
    );
  });

  it('renames an actor of the catalogue in YAML lists', async () => {
    const put = await rename('catalogues/acteurs.yaml', '- id: academie', 'academies');
    assert(put.includes('catalogues/acteurs.yaml: academies'), put.join('\n'));
    assert.match(
      await textOf('exigences/bonnes-pratiques.yaml'),
      /actors: \[academies, administrateur-ent\]/,
    );
  });

  it('renames a heading and the links to it in other files', async () => {
    const put = await rename('principal/01-introduction.md', '\n## 1.4 Niveaux', '1.4 Degrés d’exigence');
    assert(
      put.some(text => text.includes('01-presentation.md') && text.includes('14-degrés-dexigence')),
      put.join('\n'),
    );
    assert.match(await textOf('principal/01-introduction.md'), /^## 1\.4 Degrés d’exigence$/m);
  });

  it('renames a footnote at its mark and at its text, and back to the very same bytes', async () => {
    const before = await textOf(NOTES);
    assert.equal(await prepare(await open(NOTES), '[^rga'), 'rgaa as rgaa');
    assert.deepEqual(await rename(NOTES, '[^rga', 'référentiel'), [`${NOTES}: référentiel | référentiel`]);
    assert.match(await textOf(NOTES), /pour eux\[\^référentiel\]\.\n\n\[\^référentiel\]: Le /);
    await rename(NOTES, '\n[^référ', 'rgaa');
    assert.equal(await textOf(NOTES), before);
  });

  it('refuses, with the reason, a name that is taken or malformed', async () => {
    const place = 'see: [EX-REV-001';
    for (const [name, reason] of [
      ['EX-AAS-001', /“EX-AAS-001” exists already/],
      ['EX REV 1', /EX REV 1/],
    ] as const)
      await assert.rejects(() => editFor('exigences/marches.yaml', place, name), reason);
    assert.equal(await countFindings(), ONLY_PLANTED);
  });

  it('does not leave a refused rename to VS Code, which would write the name over the heading', async () => {
    const edit = await editFor(AUTHENTICATION, '\n### EX-AAS-004', 'EX-AAS-001');
    assert.deepEqual(putBy(edit), []);
  });

  it('does not leave it to VS Code either when nothing can be renamed at a heading', async () => {
    const document = await open('principal/08-securite-et-donnees.md');
    await assert.rejects(() => prepare(document, '\n### EX-DCP-001'));
    await assert.rejects(() => editFor('principal/08-securite-et-donnees.md', '\n### EX-DCP-001', 'Autre'));
  });

  it('offers to rename nothing where nothing has a name', async () => {
    await assert.rejects(async () => prepare(await open(STORY), 'Elle se conn'));
  });
});

describe('moving', () => {
  afterEach(closeAll);

  it('moves a file: links in it and to it follow, and come back with it', async () => {
    const from = 'annexe-operationnelle/04-imports-et-exports.md';
    const to = 'annexe-operationnelle/echanges/04-échanges.md';
    const linker = 'principal/07-interoperabilite.md';
    const before = [await textOf(linker), await textOf(from), await textOf('sdet.yaml')];
    await move(from, to);
    await saveAll();
    assert.match(
      await textOf(linker),
      /\]\(<?\.\.\/annexe-operationnelle\/echanges\/04-(?:é|%C3%A9)changes\.md>?\)/,
    );
    assert.equal(await countFindings(), ONLY_PLANTED);
    await move(to, from);
    await saveAll();
    await workspace.fs.delete(fileUri('annexe-operationnelle/echanges'), { recursive: true });
    assert.deepEqual([await textOf(linker), await textOf(from), await textOf('sdet.yaml')], before);
    assert.equal(await countFindings(), ONLY_PLANTED);
  });

  it('moves a folder: links through it, both ways, and the path of the manifest follow', async () => {
    const paths = [
      'sdet.yaml',
      'principal/05-services-applicatifs.md',
      'fiches/us-002-donner-et-recevoir-un-travail.md',
    ];
    const before = await Promise.all(paths.map(textOf));
    await move('fiches', 'usages');
    await saveAll();
    assert.match(await textOf('principal/05-services-applicatifs.md'), /\]\(\.\.\/usages\/us-001-/);
    assert.match(await textOf('sdet.yaml'), /- usages\/\*\.md/);
    assert.equal(await countFindings(), ONLY_PLANTED);
    await move('usages', 'fiches');
    await saveAll();
    assert.deepEqual(await Promise.all(paths.map(textOf)), before);
    assert.equal(await countFindings(), ONLY_PLANTED);
  });
});
