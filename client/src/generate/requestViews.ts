import { type CancellationToken, l10n, type Progress, window } from 'vscode';
import { WorkDoneProgress } from 'vscode-languageclient';
import {
  GENERATE_VIEWS,
  type GeneratedView,
  type GenerateViewsParams,
  type GenerateViewsResult,
} from '../../../server/src/protocol/contract.ts';
import type { Session } from '../session.ts';
import type { ChosenViews } from './chooseViews.ts';
import { linkBase } from './linkBase.ts';

let runs = 0;

/** Has the server make the texts; undefined when it was cancelled, or could not be done (a person was told why). */
export async function requestViews(
  session: Session,
  { project, actors, detail, folder }: ChosenViews,
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
    actors,
    detail,
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
