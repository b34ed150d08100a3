import type { Connection } from 'vscode-languageserver';
import { MANIFEST } from './projectFiles.ts';
import type { ProjectSession } from './projectSession.ts';

/** How the first reading of a project is shown. */
export interface LoadOptions {
  /** Whether the client shows progress. */
  readonly progress: boolean;
  readonly title: string;
  readonly step: (done: number, total: number) => string;
}

/** Reads a project for the first time, and shows how far it is where the client can. */
export async function loadSession(connection: Connection, session: ProjectSession, options: LoadOptions): Promise<void> {
  const progress = options.progress ? await beginProgress(connection, options.title) : undefined;
  try {
    await session.load(MANIFEST, (done, remaining) => {
      const total = done + remaining;
      progress?.report(Math.round((100 * done) / Math.max(total, 1)), options.step(done, total));
    });
  } finally {
    progress?.done();
  }
}

type Progress = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>;

/** A client that refuses is no reason not to read the project. */
async function beginProgress(connection: Connection, title: string): Promise<Progress | undefined> {
  try {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(title, 0);
    return progress;
  } catch {
    return undefined;
  }
}
