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
export async function loadSession(
  connection: Connection,
  session: ProjectSession,
  options: LoadOptions,
): Promise<void> {
  let progress: Progress | undefined;
  let loading = true;
  const begun = options.progress ? beginProgress(connection) : undefined;
  void begun?.then(created => {
    if (!loading) return;
    progress = created;
    progress?.begin(options.title, 0);
  });
  await session.load(MANIFEST, (done, remaining) => {
    const total = done + remaining;
    progress?.report(Math.round((100 * done) / Math.max(total, 1)), options.step(done, total));
  });
  loading = false;
  progress?.done();
}

type Progress = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>;

/** A client that refuses, or never answers, is no reason not to read the project. */
async function beginProgress(connection: Connection): Promise<Progress | undefined> {
  try {
    return await connection.window.createWorkDoneProgress();
  } catch {
    return undefined;
  }
}
