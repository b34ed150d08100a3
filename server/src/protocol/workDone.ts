import { type Connection, WorkDoneProgress } from 'vscode-languageserver';

/** How far a piece of work is, as the client shows it. */
export interface WorkDone {
  /** `done` of `total` parts; `message` says so in words. */
  report(done: number, total: number, message: string): void;
  end(): void;
}

const SILENT: WorkDone = { report: () => {}, end: () => {} };

/** Progress that a client asked for by the `workDoneToken` of its request; silent when the value is no token. */
export function workDoneFor(connection: Connection, token: unknown, title: string): WorkDone {
  if (typeof token !== 'string' && typeof token !== 'number') return SILENT;
  const type = WorkDoneProgress.type;
  void connection.sendProgress(type, token, { kind: 'begin', title, percentage: 0, cancellable: true });
  return {
    report: (done, total, message) => {
      const percentage = Math.round((100 * done) / Math.max(total, 1));
      void connection.sendProgress(type, token, { kind: 'report', message, percentage });
    },
    end: () => void connection.sendProgress(type, token, { kind: 'end' }),
  };
}
