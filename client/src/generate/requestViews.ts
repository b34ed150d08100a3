import { l10n, type Uri } from 'vscode';
import {
  GENERATE_VIEWS,
  type GeneratedView,
  type GenerateViewsParams,
  type GenerateViewsResult,
} from '../../../server/src/protocol/contract/generateViews.ts';
import { bytesOf } from '../files/base64.ts';
import type { Session } from '../session.ts';
import { askWithProgress, tellOtherDisk } from './askWithProgress.ts';
import { linkBase } from './linkBase.ts';

/** What is to be made, and where it goes. */
export interface WantedViews
  extends Pick<GenerateViewsParams, 'actors' | 'views' | 'preview' | 'detail' | 'formats'> {
  readonly project: Uri;
  readonly folder: Uri;
}

/** Has the server make versions; undefined when it was cancelled, or could not be done (a person was told why). */
export async function requestViews(
  session: Session,
  { project, folder, ...wanted }: WantedViews,
): Promise<readonly GeneratedView[] | undefined> {
  const base = linkBase(project, folder);
  if (base === undefined) {
    tellOtherDisk();
    return undefined;
  }
  const params: GenerateViewsParams = { project: String(project), ...wanted, linkBase: base };
  const result = await askWithProgress<GenerateViewsResult>(session, {
    method: GENERATE_VIEWS,
    params,
    title: l10n.t('Generating the simplified version'),
    failed: reason => l10n.t('The simplified version could not be generated: {0}', reason),
  });
  return result?.files;
}

/** The bytes of a file that the server has made. */
export function bytesOfView({ format, text }: GeneratedView): Uint8Array {
  return format === 'docx' ? bytesOf(text) : new TextEncoder().encode(text);
}
