import { l10n, Uri, window, workspace } from 'vscode';

/** For what a folder is asked. */
export interface FolderQuestion {
  readonly title: string;
  /** Name of the folder in the project that is proposed. */
  readonly proposed: string;
  /** Title of the dialog for any other folder. */
  readonly browse: string;
}

/** Asks where the files go: the folder taken last time, one proposed in the project, or any other. */
export async function chooseFolder(
  project: Uri,
  last: Uri | undefined,
  question: FolderQuestion,
): Promise<Uri | undefined> {
  const proposed = Uri.joinPath(project, question.proposed);
  const folders = last === undefined || String(last) === String(proposed) ? [proposed] : [last, proposed];
  const other = { label: l10n.t('Another folder…'), folder: undefined };
  const picks = [...folders.map(folder => ({ label: workspace.asRelativePath(folder), folder })), other];
  const picked = await window.showQuickPick(picks, {
    title: question.title,
    placeHolder: l10n.t('Into which folder?'),
    ignoreFocusOut: true,
  });
  return picked === other ? browse(project, question) : picked?.folder;
}

async function browse(project: Uri, question: FolderQuestion): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: question.browse,
    openLabel: l10n.t('Write Here'),
    defaultUri: project,
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}
