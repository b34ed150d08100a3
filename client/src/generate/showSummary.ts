import { commands, env, l10n, type Uri, window, workspace } from 'vscode';
import { summarise, type WrittenView } from './summary.ts';

/** A written version and its file. */
export interface WrittenFile extends WrittenView {
  readonly uri: Uri;
}

/** Says what was written and offers to open it. */
export async function showSummary(files: readonly WrittenFile[], folder: Uri): Promise<void> {
  const open = files.length === 1 ? l10n.t('Open') : l10n.t('Open…');
  const choice = await window.showInformationMessage(
    summarise(files, workspace.asRelativePath(folder)),
    open,
  );
  if (choice !== open) return;
  const file = files.length === 1 ? files[0] : await chooseFile(files);
  if (file !== undefined) await openWritten(file.uri);
}

/** Shows a written file as its readers see it: Markdown rendered, pages and Word documents in the program that is theirs. */
export async function openWritten(uri: Uri): Promise<void> {
  if (uri.path.endsWith('.md')) await commands.executeCommand('markdown.showPreview', uri);
  else await env.openExternal(uri);
}

async function chooseFile(files: readonly WrittenFile[]): Promise<WrittenFile | undefined> {
  const picks = files.map(file => ({
    label: file.actor,
    description: workspace.asRelativePath(file.uri),
    detail: l10n.t('{0} kept, {1} left out', file.kept, file.leftOut),
    file,
  }));
  const placeHolder = l10n.t('Which version?');
  return (await window.showQuickPick(picks, { placeHolder, matchOnDescription: true }))?.file;
}
