import { type CancellationToken, l10n, type Progress, ProgressLocation, type Uri, window } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import {
  GENERATE_VIEWS,
  type GeneratedView,
  type GenerateViewsParams,
  type GenerateViewsResult,
} from '../../../server/src/protocol/contract.ts';
import { bytesOf } from '../files/base64.ts';
import type { Session } from '../session.ts';
import { linkBase } from './linkBase.ts';

/** What is to be made, and where it goes. */
export interface WantedViews
  extends Pick<GenerateViewsParams, 'actors' | 'views' | 'preview' | 'detail' | 'formats'> {
  readonly project: Uri;
  readonly folder: Uri;
}

let runs = 0;

/** Has the server make files while a notification tells how far it is, and can stop it. */
export async function requestWithProgress(
  session: Session,
  wanted: WantedViews,
): Promise<readonly GeneratedView[] | undefined> {
  const title = l10n.t('Generating the simplified version');
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (progress, token) => requestViews(session, wanted, progress, token));
}

/** Has the server make the texts; undefined when it was cancelled, or could not be done (a person was told why). */
async function requestViews(
  session: Session,
  { project, folder, ...wanted }: WantedViews,
  progress: Progress<{ readonly message?: string; readonly increment?: number }>,
  token: CancellationToken,
): Promise<readonly GeneratedView[] | undefined> {
  const base = linkBase(project, folder);
  if (base === undefined) {
    void window.showErrorMessage(
      l10n.t('Choose a folder on the same disk as the project: links to the source must work.'),
    );
    return undefined;
  }
  runs += 1;
  const workDoneToken = `sdet.generateViews.${runs}`;
  const params: GenerateViewsParams = {
    project: String(project),
    ...wanted,
    linkBase: base,
    workDoneToken,
  };
  const client = await session.wake();
  let done = 0;
  const listener = client?.onProgress(WorkDoneProgress.type, workDoneToken, report => {
    if (report.kind === 'end') return;
    const increment = (report.percentage ?? done) - done;
    done += increment;
    progress.report({ ...(report.message ? { message: report.message } : {}), increment });
  });
  try {
    return (await session.ask<GenerateViewsResult>(GENERATE_VIEWS, params, token))?.files;
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    void window.showErrorMessage(
      l10n.t('The simplified version could not be generated: {0}', reasonOf(error)),
    );
    return undefined;
  } finally {
    listener?.dispose();
  }
}

/** The message of whatever was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The bytes of a file that the server has made. */
export function bytesOfView({ format, text }: GeneratedView): Uint8Array {
  return format === 'docx' ? bytesOf(text) : new TextEncoder().encode(text);
}
