import { commands, env, l10n, type QuickPickItem, UIKind, type Uri, window, workspace } from 'vscode';
import { summarise, type WrittenView, warningsOf } from './summary.ts';

/** A written version and its file. */
export interface WrittenFile extends WrittenView {
  readonly uri: Uri;
}

/** Says which versions were written and offers to open them. */
export async function showSummary(files: readonly WrittenFile[], folder: Uri): Promise<void> {
  const picks = files.map(file => ({
    label: file.actor,
    description: workspace.asRelativePath(file.uri),
    detail: l10n.t('{0} kept, {1} left out', file.kept, file.leftOut),
    uri: file.uri,
  }));
  const text = summarise(files, workspace.asRelativePath(folder));
  await offerToOpen(text, picks, l10n.t('Which version?'), warningsOf(files));
}

/** Says what was written, and what there is to know of it, and offers to open it; of several files a person chooses one. */
export async function offerToOpen(
  text: string,
  files: readonly (QuickPickItem & { readonly uri: Uri })[],
  placeHolder: string,
  warnings: readonly string[] = [],
): Promise<void> {
  const open = files.length === 1 ? l10n.t('Open') : l10n.t('Open…');
  if ((await tellWritten(text, warnings, open)) !== open) return;
  const file =
    files.length === 1
      ? files[0]
      : await window.showQuickPick(files, { placeHolder, matchOnDescription: true });
  if (file !== undefined) await openWritten(file.uri);
}

/** Says what was written, as a warning where there is one; resolves to the button that was chosen. */
export function tellWritten(
  text: string,
  warnings: readonly string[],
  button: string,
): Thenable<string | undefined> {
  return warnings.length === 0
    ? window.showInformationMessage(text, button)
    : window.showWarningMessage([text, ...warnings].join(' '), button);
}

/**
 * Shows a written file as its readers see it: Markdown rendered, what a program of the machine shows (pages, Word documents,
 * tables, pictures) in that program where there is one, the rest in the editor.
 */
export async function openWritten(uri: Uri): Promise<void> {
  if (uri.path.endsWith('.md')) await commands.executeCommand('markdown.showPreview', uri);
  else if (!uri.path.endsWith('.json') && hasPrograms(uri)) await env.openExternal(uri);
  else await commands.executeCommand('vscode.open', uri);
}

/** A window in a browser, or on another machine, cannot start the programs of the machine that holds the file. */
function hasPrograms(uri: Uri): boolean {
  return uri.scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
