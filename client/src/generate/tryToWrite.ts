import { l10n, window } from 'vscode';
import { reasonOf } from './askWithProgress.ts';
import { type PlannedFile, writeFiles } from './writeFiles.ts';

/** Writes all files; tells whether they are written, and a person why not. */
export async function tryToWrite(files: readonly PlannedFile[]): Promise<boolean> {
  try {
    await writeFiles(files);
    return true;
  } catch (error) {
    void window.showErrorMessage(l10n.t('Nothing was written: {0}', reasonOf(error)));
    return false;
  }
}
