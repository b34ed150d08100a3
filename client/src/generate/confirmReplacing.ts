import { l10n, window } from 'vscode';
import {
  EXAMINE_OUTPUTS,
  type ExamineOutputsParams,
  type ExamineOutputsResult,
  type OutputOrigin,
} from '../../../server/src/protocol/contract/examineOutputs.ts';
import { base64Of } from '../files/base64.ts';
import type { Session } from '../session.ts';
import { type PlannedFile, readIfPresent } from './writeFiles.ts';

/** Files that bear our mark, by which a change by hand is told; tables for spreadsheets, pictures and data cannot. */
const MARKED = /\.(?:md|html|docx)$/;

/** Whether the files may be written: yes unless a person wrote or changed what stands there and says no. */
export async function confirmReplacing(session: Session, files: readonly PlannedFile[]): Promise<boolean> {
  const edited = await editedAmong(session, files);
  if (edited.length === 0) return true;
  const replace = l10n.t('Replace');
  const choice = await window.showWarningMessage(
    questionAbout(edited),
    { modal: true, detail: edited.map(file => file.uri.path.split('/').at(-1)).join('\n') },
    replace,
  );
  return choice === replace;
}

function questionAbout(files: readonly PlannedFile[]): string {
  if (!files.some(({ uri }) => MARKED.test(uri.path)))
    return files.length === 1
      ? l10n.t('A file of that name holds something else, and a person may have written it. Replace it?')
      : l10n.t(
          '{0} files of these names hold something else, and a person may have written it. Replace them?',
          files.length,
        );
  return files.length === 1
    ? l10n.t('A person wrote or changed a file that is to be replaced. Replace it?')
    : l10n.t('A person wrote or changed {0} files that are to be replaced. Replace them?', files.length);
}

async function editedAmong(session: Session, files: readonly PlannedFile[]): Promise<readonly PlannedFile[]> {
  const texts: PresentFile[] = [];
  const documents: PresentFile[] = [];
  for (const file of files) {
    const present = await readIfPresent(file.uri);
    if (present === undefined || isSame(present, file.bytes)) continue;
    (isPackage(present) ? documents : texts).push({ file, present });
  }
  if (texts.length + documents.length === 0) return [];
  const params: ExamineOutputsParams = {
    texts: texts.map(({ present }) => new TextDecoder().decode(present)),
    documents: documents.map(({ present }) => base64Of(present)),
  };
  const answer = await session.ask<ExamineOutputsResult>(EXAMINE_OUTPUTS, params);
  return [...edited(texts, answer?.origins), ...edited(documents, answer?.documents)];
}

/** A file that is to be replaced, and what it says now. */
interface PresentFile {
  readonly file: PlannedFile;
  readonly present: Uint8Array;
}

function edited(
  files: readonly PresentFile[],
  origins: readonly OutputOrigin[] | undefined,
): readonly PlannedFile[] {
  return files.flatMap(({ file }, index) => (origins?.[index] === 'untouched' ? [] : [file]));
}

/** A Word document is a ZIP archive, which begins so. */
function isPackage(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
