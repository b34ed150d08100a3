import { l10n, window } from 'vscode';
import {
  EXAMINE_OUTPUTS,
  type ExamineOutputsParams,
  type ExamineOutputsResult,
} from '../../../server/src/protocol/contract.ts';
import type { Session } from '../session.ts';
import { type PlannedFile, readIfPresent } from './writeFiles.ts';

/** Whether the files may be written: yes unless a person wrote or changed what stands there and says no. */
export async function confirmReplacing(session: Session, files: readonly PlannedFile[]): Promise<boolean> {
  const edited = await editedAmong(session, files);
  if (edited.length === 0) return true;
  const replace = l10n.t('Replace');
  const choice = await window.showWarningMessage(
    edited.length === 1
      ? l10n.t('A person wrote or changed a file that is to be replaced. Replace it?')
      : l10n.t('A person wrote or changed {0} files that are to be replaced. Replace them?', edited.length),
    { modal: true, detail: edited.map(file => file.uri.path.split('/').at(-1)).join('\n') },
    replace,
  );
  return choice === replace;
}

async function editedAmong(session: Session, files: readonly PlannedFile[]): Promise<readonly PlannedFile[]> {
  const present: { readonly file: PlannedFile; readonly text: string }[] = [];
  for (const file of files) {
    const bytes = await readIfPresent(file.uri);
    if (bytes === undefined) continue;
    const text = new TextDecoder().decode(bytes);
    if (text !== file.text) present.push({ file, text });
  }
  if (present.length === 0) return [];
  const params: ExamineOutputsParams = { texts: present.map(({ text }) => text) };
  const answer = await session.ask<ExamineOutputsResult>(EXAMINE_OUTPUTS, params);
  return present.flatMap(({ file }, index) => (answer?.origins[index] === 'untouched' ? [] : [file]));
}
