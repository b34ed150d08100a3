import { describe, expect, it } from 'vitest';
import type { PublishDiagnosticsParams } from 'vscode-languageserver';
import { projectPath } from '../../../server/src/core/base/projectPath.ts';
import { rules } from '../../../server/src/core/rules/index.ts';
import { DiagnosticsPublisher } from '../../../server/src/protocol/diagnosticsPublisher.ts';
import { DocumentStore } from '../../../server/src/protocol/documentStore.ts';
import { MANIFEST } from '../../../server/src/protocol/projectFiles.ts';
import { ProjectSession } from '../../../server/src/protocol/projectSession.ts';
import { publishDue } from '../../../server/src/protocol/publishing.ts';
import { uriKey } from '../../../server/src/protocol/uris.ts';
import type { Files } from '../../support/inMemoryProject.ts';
import { MemoryDisk } from '../../support/memoryDisk.ts';

const PROJECT = "sdet: 1\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n";
const DOCUMENTS = 40;

/** A project of many chapters: each defines an item, and cites that of the next. */
function chapters(): Files {
  const id = (n: number): string => `EX-AAS-${String(n % DOCUMENTS).padStart(3, '0')}`;
  const chapter = (n: number): [string, string] => [
    `${n}.md`,
    `# C ${n}\n\n### ${id(n)} — T\n\nDOIT, voir ${id(n + 1)}.\n`,
  ];
  return {
    'sdet.yaml': PROJECT,
    ...Object.fromEntries(Array.from({ length: DOCUMENTS }, (_, n) => chapter(n))),
  };
}

/** A session with what it published, as `path: codes`. */
class Bench {
  readonly disk: MemoryDisk;
  readonly documents = new DocumentStore();
  readonly session: ProjectSession;
  readonly sent: string[] = [];
  readonly failures: string[] = [];
  readonly publisher: DiagnosticsPublisher;

  constructor(files: Files) {
    this.disk = new MemoryDisk(files);
    const root = this.disk.uri('');
    const key = uriKey(root);
    if (key === undefined) throw new Error('no URI');
    this.session = new ProjectSession(root, key, {
      files: this.disk.files(root),
      documents: this.documents,
      owns: () => true,
      touched: () => {},
      rolesChanged: () => {},
      othersAffected: () => {},
      unreadable: () => {},
      failed: what => this.failures.push(what),
    });
    this.publisher = new DiagnosticsPublisher({
      send: ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        const codes = diagnostics.map(({ code }) => code).join(' ');
        this.sent.push(`${uri.slice(root.length + 1)}: ${codes}`);
      },
      pushes: () => true,
      nextId: () => '',
      changed: () => {},
    });
  }

  type(path: string, text: string): void {
    this.documents.open({ textDocument: { uri: this.disk.uri(path), version: 1, text } });
    this.session.editorChanged(projectPath(path));
  }

  /** Publishes what is due, and tells what was sent. */
  publish(): readonly string[] {
    this.sent.length = 0;
    const failed = (what: string, error: unknown): void => void this.failures.push(`${what} ${error}`);
    const options = { language: 'fr', ruleDocs: undefined, relatedInformation: true, failed } as const;
    for (const _ of publishDue(this.session, this.publisher, options));
    expect(this.failures).toEqual([]);
    return this.sent;
  }
}

async function loaded(files: Files): Promise<Bench> {
  const made = new Bench(files);
  await made.session.load(MANIFEST, () => {});
  return made;
}

describe('publishDue', () => {
  it('publishes every document once the project is read, and nothing a second time', async () => {
    const made = await loaded({ 'sdet.yaml': PROJECT, '1.md': 'Voir EX-AAS-009.\n', '2.md': '# B\n' });
    expect(made.publish()).toEqual(['1.md: reference/unresolved-item']);
    expect(made.publish()).toEqual([]);
  });

  it('shows only open documents, and only what they say by themselves, before that', async () => {
    const made = new Bench({
      'sdet.yaml': PROJECT,
      '1.md': '### EX-AAS-001 — A\n\nDOIT.\n',
      '2.md': 'Voir EX-AAS-1.\n',
    });
    const alone =
      '### EX-AAS-003 — C\n\n- **Nivo** : obligatoire\n- **Niveau** : obligatoire\n\nDOIT, voir EX-AAS-001.\n';
    made.type('3.md', alone);
    made.disk.hold();
    const loading = made.session.load(MANIFEST, () => {});
    for (let reads = 0; made.disk.waiting === 0 || reads++ === 0; ) await new Promise(setImmediate);
    made.disk.release();
    made.disk.hold();
    for (; made.disk.waiting < 2; ) await new Promise(setImmediate);
    expect(made.publish()).toEqual(['3.md: structure/unknown-field']);
    made.disk.release();
    await loading;
    expect(made.publish()).toContainEqual(expect.stringContaining('2.md: id/malformed'));
    expect(made.sent.some(line => line.includes('reference/unresolved-item'))).toBe(false);
  });

  it('after a keystroke in prose, looks at nothing but the edited document', async () => {
    const made = await loaded(chapters());
    made.publish();
    const text = made.disk.texts.get('7.md') ?? '';
    made.type('7.md', text);
    made.publish();
    const before = made.session.project.evaluations;
    made.type('7.md', text.replace('# C 7', '# C 7\n\nDe la prose.'));
    made.publish();
    expect(made.session.project.evaluations - before).toBeLessThanOrEqual(rules.length + 1);
    expect(made.session.dirty.size).toBe(0);
  });

  it('after the loss of an item, looks at its readers, and no further', async () => {
    const made = await loaded(chapters());
    made.publish();
    const before = made.session.project.evaluations;
    made.type('7.md', '# C 7\n');
    expect(made.publish()).toEqual(['6.md: reference/unresolved-item']);
    expect(made.session.project.evaluations - before).toBeLessThan(3 * (rules.length + 1));
  });
});
