import { describe, expect, it } from 'vitest';
import { projectPath } from '../../../server/src/core/base/projectPath.ts';
import { itemId } from '../../../server/src/core/model/item.ts';
import { unitOf } from '../../../server/src/core/project/project.ts';
import { allFindings } from '../../../server/src/core/rules/findings.ts';
import { DocumentStore } from '../../../server/src/protocol/documentStore.ts';
import { MANIFEST } from '../../../server/src/protocol/projectFiles.ts';
import type { ProjectSession } from '../../../server/src/protocol/projectSession.ts';
import { uriKey } from '../../../server/src/protocol/uris.ts';
import { Workspace } from '../../../server/src/protocol/workspace.ts';
import type { Files } from '../../support/inMemoryProject.ts';
import { MemoryDisk } from '../../support/memoryDisk.ts';

const PROJECT = "sdet: 1\nvolumes: [{id: v, title: V, chapters: ['**/*.md']}]\n";
const FILES: Files = {
  'sdet.yaml': PROJECT,
  '01.md': '### EX-AAS-001 — A\n\nDOIT.\n',
  '02.md': 'Voir EX-AAS-001.\n',
};

/** A workspace over a disk in memory, with an editor, and nothing of the LSP. */
class Bench {
  readonly disk: MemoryDisk;
  readonly documents = new DocumentStore();
  readonly workspace: Workspace;
  readonly log: string[] = [];
  readonly errors: unknown[] = [];
  /** How often other open documents were affected than the changed ones. */
  othersAffected = 0;

  constructor(files: Files) {
    this.disk = new MemoryDisk(files);
    this.workspace = new Workspace(() => this.disk, this.documents, {
      touched: () => {},
      rolesChanged: () => {},
      othersAffected: () => {
        this.othersAffected++;
      },
      opened: session => {
        this.log.push(`open ${this.#name(session)}`);
        void session.load(MANIFEST, () => {});
      },
      closed: session => this.log.push(`close ${this.#name(session)}`),
      unreadable: () => {},
      failed: (what, error) => this.errors.push([what, error]),
    });
  }

  #name(session: ProjectSession): string {
    return session.root.replace(this.disk.uri(''), '').slice(1) || '.';
  }

  session(folder = ''): ProjectSession {
    const session = this.workspace.sessionAt(this.disk.uri(folder));
    if (!session) throw new Error(`no project in ${folder}`);
    return session;
  }

  async settle(): Promise<void> {
    await this.workspace.rescan();
    for (const session of this.workspace.sessions) {
      await session.idle();
      session.flush();
      await session.idle();
    }
    expect(this.errors).toEqual([]);
  }

  open(path: string, text: string): void {
    const result = this.documents.open({ textDocument: { uri: this.disk.uri(path), version: 1, text } });
    if (result.kind === 'done') this.workspace.editorChanged(result.key);
  }

  close(path: string): void {
    const result = this.documents.close({ textDocument: { uri: this.disk.uri(path) } });
    if (result.kind === 'done') this.workspace.editorClosed(result.key);
  }

  /** Puts texts on the disk (undefined deletes) and tells of it. */
  onDisk(changes: Readonly<Record<string, string | undefined>>): void {
    for (const [path, text] of Object.entries(changes)) {
      if (text === undefined) this.disk.texts.delete(path);
      else this.disk.texts.set(path, text);
    }
    this.workspace.diskChanged(Object.keys(changes).map(path => this.disk.uri(path)));
  }

  text(path: string, folder = ''): string | undefined {
    return this.session(folder).project.view.text(projectPath(path));
  }

  findings(folder = ''): readonly string[] {
    return allFindings(this.session(folder).project).map(({ path, rule }) => `${path} ${rule}`);
  }
}

async function bench(files: Files): Promise<Bench> {
  const made = new Bench(files);
  await made.workspace.setFolders([made.disk.uri('')]);
  await made.settle();
  return made;
}

describe('one project', () => {
  it('is read once, the manifest first', async () => {
    const { disk } = await bench(FILES);
    expect(disk.reads).toEqual(['sdet.yaml', '01.md', '02.md']);
  });

  it('takes open texts from the editor, and does not read them from the disk', async () => {
    const made = new Bench(FILES);
    made.open('02.md', 'ouvert');
    await made.workspace.setFolders([made.disk.uri('')]);
    await made.settle();
    expect(made.disk.reads).toEqual(['sdet.yaml', '01.md']);
    expect(made.text('02.md')).toBe('ouvert');
  });

  it('takes what was typed while it was being read', async () => {
    const made = new Bench(FILES);
    made.disk.hold();
    const folders = made.workspace.setFolders([made.disk.uri('')]);
    await folders;
    await until(() => made.disk.waiting === 1);
    made.disk.release();
    made.disk.hold();
    await until(() => made.disk.waiting === 2);
    made.open('02.md', 'tapé');
    made.disk.release();
    await made.settle();
    expect(made.text('02.md')).toBe('tapé');
  });

  it('tells when a document that was opened while it was being read shows more than it did', async () => {
    const made = new Bench(FILES);
    made.disk.hold();
    await made.workspace.setFolders([made.disk.uri('')]);
    await until(() => made.disk.waiting === 1);
    made.disk.release();
    made.disk.hold();
    await until(() => made.disk.waiting === 2);
    made.open('02.md', FILES['02.md'] ?? '');
    const { project } = made.session();
    made.session().flush();
    const shown = (): string | undefined =>
      project.compute(unitOf('shown', projectPath('02.md')), view => view.item(itemId('EX-AAS-001'))?.title);
    expect([shown(), made.othersAffected]).toEqual([undefined, 0]);
    made.disk.release();
    await made.settle();
    expect([shown(), made.othersAffected]).toEqual(['A', 1]);
  });

  it('does not tell of others when only the edited document is affected', async () => {
    const made = await bench(FILES);
    made.open('01.md', '### EX-AAS-001 — A\n\nDOIT.\n');
    made.open('02.md', 'Voir EX-AAS-001 encore.\n');
    await made.settle();
    expect(made.othersAffected).toBe(0);
  });

  it('does not tell of others when a file that is not read is edited', async () => {
    const made = await bench({ ...FILES, 'sdet.yaml': PROJECT.replace('**/*.md', '01.md') });
    made.open('02.md', 'un');
    await made.settle();
    expect(made.othersAffected).toBe(0);
  });

  it('falls back to the disk when a text is closed', async () => {
    const made = await bench(FILES);
    made.open('02.md', 'ouvert');
    await made.settle();
    made.close('02.md');
    await made.settle();
    expect(made.text('02.md')).toBe('Voir EX-AAS-001.\n');
  });

  it('does not let a late read of the disk win over a text that was opened again', async () => {
    const made = await bench(FILES);
    made.open('02.md', 'un');
    made.disk.hold();
    made.close('02.md');
    await until(() => made.disk.waiting === 1);
    made.open('02.md', 'deux');
    made.disk.release();
    await made.settle();
    expect(made.text('02.md')).toBe('deux');
  });

  it('does not let the disk win over an open text, and sees it after closing', async () => {
    const made = await bench(FILES);
    made.open('02.md', 'ouvert');
    made.onDisk({ '02.md': 'disque' });
    await made.settle();
    expect(made.text('02.md')).toBe('ouvert');
    made.close('02.md');
    await made.settle();
    expect(made.text('02.md')).toBe('disque');
  });

  it('keeps an open text whose file is deleted, and forgets it when it is closed', async () => {
    const made = await bench(FILES);
    made.open('01.md', '### EX-AAS-001 — A\n\nDOIT.\n');
    made.onDisk({ '01.md': undefined });
    await made.settle();
    expect(made.findings()).toEqual([]);
    made.close('01.md');
    await made.settle();
    expect(made.findings()).toEqual(['02.md reference/unresolved-item']);
  });

  it('sees the last of several events of a file, whatever they say', async () => {
    const made = await bench(FILES);
    made.onDisk({ '01.md': undefined });
    made.onDisk({ '01.md': '### EX-AAS-002 — B\n\nDOIT.\n' });
    made.onDisk({ '03.md': 'neuf' });
    made.onDisk({ '03.md': undefined });
    await made.settle();
    expect(made.text('01.md')).toContain('EX-AAS-002');
    expect(made.text('03.md')).toBeUndefined();
  });

  it('sees folders come and go by one event', async () => {
    const made = await bench(FILES);
    for (const n of [1, 2]) made.disk.texts.set(`sous/dossier/${n}.md`, `### EX-BIB-00${n} — B\n\nDOIT.\n`);
    made.workspace.diskChanged([made.disk.uri('sous')]);
    await made.settle();
    expect(made.text('sous/dossier/2.md')).toContain('EX-BIB-002');
    for (const n of [1, 2]) made.disk.texts.delete(`sous/dossier/${n}.md`);
    made.workspace.diskChanged([made.disk.uri('sous')]);
    await made.settle();
    expect(made.session().project.view.file(projectPath('sous'))).toBeUndefined();
  });

  it('reads what a new manifest asks for, the open texts from the editor', async () => {
    const made = await bench({ ...FILES, 'sdet.yaml': PROJECT.replace('**/*.md', '01.md') });
    made.open('02.md', 'ouvert');
    await made.settle();
    expect(made.text('02.md')).toBeUndefined();
    made.onDisk({ 'sdet.yaml': PROJECT });
    await made.settle();
    expect(made.text('02.md')).toBe('ouvert');
  });

  it('does not read files that nothing asks for', async () => {
    const made = await bench(FILES);
    made.disk.reads.length = 0;
    made.onDisk({ 'image.png': 'x', 'notes.txt': 'y', '.git/index': 'z', 'node_modules/a.md': 'w' });
    await made.settle();
    expect(made.disk.reads).toEqual([]);
    expect(made.session().project.view.file(projectPath('image.png'))).toBe('file');
    expect(made.session().project.view.file(projectPath('node_modules/a.md'))).toBeUndefined();
  });
});

describe('several projects', () => {
  it('keeps nested ones apart, and gives each file to the innermost', async () => {
    const made = await bench({ ...FILES, 'sous/sdet.yaml': PROJECT, 'sous/03.md': 'Voir EX-AAS-001.\n' });
    expect(made.log).toEqual(['open .', 'open sous']);
    expect([made.findings(), made.findings('sous')]).toEqual([[], ['03.md reference/unresolved-item']]);
    expect(made.workspace.locate(uriKey(made.disk.uri('sous/03.md')))?.session).toBe(made.session('sous'));
  });

  it('knows where a nested project lies, though its manifest is open, and reads nothing of it', async () => {
    const manifest = PROJECT.replace('**/*.md', '**/*');
    const made = new Bench({
      'sdet.yaml': manifest,
      '01.md': '[x](sous/03.md) [y](sous/)\n',
      'sous/sdet.yaml': PROJECT,
    });
    made.open('sous/sdet.yaml', PROJECT);
    await made.workspace.setFolders([made.disk.uri('')]);
    await made.settle();
    expect(made.findings()).toEqual([]);
    expect(made.text('sous/sdet.yaml')).toBeUndefined();
  });

  it('moves files between projects when a manifest comes and goes', async () => {
    const made = await bench({ ...FILES, 'sous/03.md': '### EX-BIB-001 — B\n\nDOIT.\n' });
    made.open('sous/03.md', '### EX-BIB-002 — B\n\nDOIT.\n');
    await made.settle();
    expect(made.text('sous/03.md')).toContain('EX-BIB-002');
    made.onDisk({ 'sous/sdet.yaml': PROJECT });
    await made.settle();
    expect(made.text('sous/03.md')).toBeUndefined();
    expect(made.text('03.md', 'sous')).toContain('EX-BIB-002');
    made.onDisk({ 'sous/sdet.yaml': undefined });
    await made.settle();
    expect(made.log).toEqual(['open .', 'open sous', 'close sous']);
    expect(made.text('sous/03.md')).toContain('EX-BIB-002');
  });

  it('closes a project whose folder is deleted', async () => {
    const made = await bench({ 'a/sdet.yaml': PROJECT, 'a/01.md': 'x', 'v7.0/sdet.yaml': PROJECT });
    for (const path of ['a/sdet.yaml', 'a/01.md']) made.disk.texts.delete(path);
    made.workspace.diskChanged([made.disk.uri('a')]);
    await made.settle();
    expect(made.log).toEqual(['open a', 'open v7.0', 'close a']);
  });

  it('opens one that comes in a folder with a dot in its name', async () => {
    const made = await bench(FILES);
    made.disk.texts.set('sdet-v7.0/sdet.yaml', PROJECT);
    made.workspace.diskChanged([made.disk.uri('sdet-v7.0')]);
    await made.settle();
    expect(made.log).toEqual(['open .', 'open sdet-v7.0']);
  });

  it('looks for projects once for a burst of events, and never for those of version control', async () => {
    const made = await bench(FILES);
    made.disk.scans = 0;
    for (const path of ['.git/HEAD', '.git/refs/heads/main', 'node_modules/x'])
      made.workspace.diskChanged([made.disk.uri(path)]);
    await Promise.all([...Array(20)].map(() => made.workspace.diskChanged([made.disk.uri('dossier')])));
    await made.settle();
    expect(made.disk.scans).toBeLessThanOrEqual(2);
  });

  it('looks at overlapping folders once', async () => {
    const made = new Bench({ ...FILES, 'sous/sdet.yaml': PROJECT });
    await made.workspace.setFolders([made.disk.uri('sous'), made.disk.uri('')]);
    await made.settle();
    expect(made.workspace.sessions).toHaveLength(2);
  });

  it('does not speak of a project that was closed while it was read', async () => {
    const made = new Bench(FILES);
    made.disk.hold();
    await made.workspace.setFolders([made.disk.uri('')]);
    await until(() => made.disk.waiting === 1);
    const session = made.session();
    await made.workspace.setFolders([]);
    made.disk.release();
    await session.idle();
    expect([session.disposed, session.loaded, session.dirty.size]).toEqual([true, false, 0]);
  });
});

/** Lets everything that can go on go on, until something is true. */
async function until(condition: () => boolean): Promise<void> {
  for (let turns = 0; !condition(); turns++) {
    if (turns > 1000) throw new Error('waited in vain');
    await new Promise(resolve => setImmediate(resolve));
  }
}

describe('a disk that does not tell cases apart', () => {
  /** The documents of the project once a client has opened one of them under some spelling. */
  async function opened(files: Files, path: string, isFolding: boolean): Promise<Bench> {
    const made = new Bench(files);
    made.disk.isFolding = isFolding;
    await made.workspace.setFolders([made.disk.uri('')]);
    await made.settle();
    made.open(path, 'Voir EX-AAS-999.\n');
    await made.settle();
    return made;
  }

  const documents = (made: Bench): readonly string[] => [...made.session().project.view.documents()].sort();

  it('knows an open text in another case as the file that it is', async () => {
    const made = await opened(FILES, '02.MD', true);
    expect(documents(made)).toEqual(['01.md', '02.md', 'sdet.yaml']);
    expect(made.text('02.md')).toBe('Voir EX-AAS-999.\n');
    expect(made.session().uriOf(projectPath('02.md'))).toBe(made.disk.uri('02.MD'));
    made.close('02.MD');
    await made.settle();
    expect(made.text('02.md')).toBe('Voir EX-AAS-001.\n');
  });

  it('elsewhere two spellings are two files', async () => {
    const made = await opened(FILES, '02.MD', false);
    expect(made.text('02.md')).toBe('Voir EX-AAS-001.\n');
    expect(made.workspace.locate(uriKey(made.disk.uri('02.MD')))?.path).toBe('02.MD');
  });

  it('knows it when it was opened before the disk was looked at', async () => {
    const made = new Bench({ ...FILES, 'Sous/e\u0301.md': 'disque' });
    made.disk.isFolding = true;
    made.open('sous/É.md', 'ouvert');
    await made.workspace.setFolders([made.disk.uri('')]);
    made.open('sous/É.md', 'ouvert');
    made.session().flush();
    await made.settle();
    expect(documents(made)).toEqual(['01.md', '02.md', 'Sous/e\u0301.md', 'sdet.yaml']);
    expect(made.text('Sous/e\u0301.md')).toBe('ouvert');
  });

  it('hears of changes of the disk in any spelling', async () => {
    const made = await opened(FILES, '02.md', true);
    made.disk.texts.set('01.md', 'neuf');
    made.workspace.diskChanged([made.disk.uri('01.MD')]);
    await made.settle();
    expect([documents(made), made.text('01.md')]).toEqual([['01.md', '02.md', 'sdet.yaml'], 'neuf']);
  });

  it('follows a file whose name changes by its cases alone, open or not', async () => {
    const made = await opened({ ...FILES, '03.md': 'trois' }, '02.md', true);
    for (const path of ['02', '03']) {
      made.disk.texts.set(`${path}.MD`, `disque ${path}`);
      made.disk.texts.delete(`${path}.md`);
      made.workspace.diskChanged([made.disk.uri(`${path}.md`), made.disk.uri(`${path}.MD`)]);
    }
    await made.settle();
    const files = made.session().project.view.files();
    expect(files).toEqual(['01.md', '02.MD', '03.MD', 'sdet.yaml']);
  });

  it.each([
    [true, 'Sous/b.md'],
    [false, undefined],
  ])('knows the folder of the project in another case (%s)', async (isFolding, path) => {
    const inside = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`Projet/${name}`, text]));
    const made = await opened({ ...inside, 'Projet/Sous/b.md': 'b' }, 'Projet/02.md', isFolding);
    const session = made.session('Projet');
    expect(made.workspace.locate(uriKey(made.disk.uri('PROJET/sous/B.md')))?.path).toBe(path);
    expect(made.workspace.sessionAt(made.disk.uri('projet')) === session).toBe(isFolding);
    expect(made.workspace.place(uriKey(made.disk.uri('Projets/b.md')))).toBeUndefined();
  });

  it('keeps the name that a file is about to be given', async () => {
    const made = await opened({ ...FILES, 'Sous/03.md': 'trois' }, '02.md', true);
    const place = (path: string, isNew: boolean): string | undefined =>
      made.workspace.place(uriKey(made.disk.uri(path)), isNew)?.path;
    expect([place('sous/03.MD', false), place('sous/03.MD', true)]).toEqual(['Sous/03.md', 'Sous/03.MD']);
  });

  it('tells of links in another case, as everywhere', async () => {
    const files = { ...FILES, '03.md': '[a](01.MD)\n' };
    const made = await opened(files, '02.MD', true);
    expect(made.findings()).toContain('03.md reference/file-case');
  });
});
