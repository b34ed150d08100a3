import { expect, it } from 'vitest';
import type { Connection } from 'vscode-languageserver';
import { symbolsIn } from '../../../server/src/features/navigation/symbolIndex.ts';
import { DocumentStore } from '../../../server/src/protocol/documentStore.ts';
import { MANIFEST } from '../../../server/src/protocol/projectFiles.ts';
import type { ProjectSession } from '../../../server/src/protocol/projectSession.ts';
import { Publications } from '../../../server/src/protocol/publications.ts';
import { Workspace } from '../../../server/src/protocol/workspace.ts';
import { MemoryDisk } from '../../support/memoryDisk.ts';

const PROJECT = "sdet: 1\nvolumes: [{id: v, title: V, chapters: ['*.md']}]\n";

/** The project of a disk, read whole, and what publishes its findings. */
async function opened(disk: MemoryDisk): Promise<{ session: ProjectSession; publications: Publications }> {
  const nothing = (): void => {};
  const workspace = new Workspace(() => disk, new DocumentStore(), {
    touched: nothing,
    othersAffected: nothing,
    rolesChanged: nothing,
    opened: nothing,
    closed: nothing,
    unreadable: nothing,
    failed: nothing,
  });
  await workspace.setFolders([disk.uri('')]);
  const [session] = workspace.sessions;
  if (session === undefined) throw new Error('no project');
  await session.load(MANIFEST, nothing);
  const connection = { sendDiagnostics: nothing, sendNotification: nothing } as unknown as Connection;
  const host = {
    after: (_: number, run: () => void) => {
      setImmediate(run);
      return { cancel: nothing };
    },
    fileAccess: () => disk,
  };
  const publications = new Publications(connection, host, {
    quietPeriod: () => 0,
    sessions: () => workspace.sessions,
    show: () => ({ language: 'fr', ruleDocs: undefined, relatedInformation: true, failed: nothing }),
    pushes: () => true,
    changed: nothing,
    passed: nothing,
  });
  return { session, publications };
}

it('once all was shown, names are ready for who looks for symbols, and are not made anew for each edit', async () => {
  const disk = new MemoryDisk({ 'sdet.yaml': PROJECT, '1.md': '# A\n', '2.md': '# B\n' });
  const { session, publications } = await opened(disk);
  const { project } = session;
  const search = (): number => {
    const before = project.evaluations;
    for (const path of project.view.documents()) symbolsIn(project, path);
    return project.evaluations - before;
  };
  await publications.catchUp();
  expect(search()).toBe(0);
  disk.texts.set('2.md', '# Autre\n');
  session.refresh();
  await session.idle();
  await publications.catchUp();
  expect(search()).toBeGreaterThan(0);
});
