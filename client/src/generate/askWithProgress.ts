import { l10n, ProgressLocation, window } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import type { Session } from '../session.ts';

/** Work for the server that may take a while. */
export interface LongRequest {
  readonly method: string;
  readonly params: object;
  /** What the notification says while it lasts. */
  readonly title: string;
  /** What a person is told when it fails; `reason` is the server's. */
  readonly failed: (reason: string) => string;
}

/**
 * Has the server work while a notification tells how far it is, and can stop it; undefined when it was cancelled, or
 * could not be done (a person was told why).
 */
export async function askWithProgress<Result>(
  session: Session,
  { method, params, title, failed }: LongRequest,
): Promise<Result | undefined> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const workDoneToken = `${method} ${crypto.randomUUID()}`;
    const client = await session.wake();
    let done = 0;
    const listener = client?.onProgress(WorkDoneProgress.type, workDoneToken, report => {
      if (report.kind === 'end') return;
      const increment = (report.percentage ?? done) - done;
      done += increment;
      progress.report({ ...(report.message ? { message: report.message } : {}), increment });
    });
    try {
      return await session.ask<Result>(method, { ...params, workDoneToken }, token);
    } catch (error) {
      if (!token.isCancellationRequested) void window.showErrorMessage(failed(reasonOf(error)));
      return undefined;
    } finally {
      listener?.dispose();
    }
  });
}

/** The message of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Says why a folder does not do. */
export function tellOtherDisk(): void {
  void window.showErrorMessage(
    l10n.t('Choose a folder on the same disk as the project: links to the source must work.'),
  );
}
