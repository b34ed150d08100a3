import { l10n, Uri, window, workspace } from 'vscode';

/** Asks where the files go: the folder taken last time, one proposed in the project, or any other. */
export async function chooseFolder(project: Uri, last: Uri | undefined): Promise<Uri | undefined> {
  const proposed = Uri.joinPath(project, l10n.t('simplified-versions'));
  const folders = last === undefined || String(last) === String(proposed) ? [proposed] : [last, proposed];
  const other = { label: l10n.t('Another folder…'), folder: undefined };
  const picks = [...folders.map(folder => ({ label: workspace.asRelativePath(folder), folder })), other];
  const picked = await window.showQuickPick(picks, {
    title: l10n.t('Simplified Version'),
    placeHolder: l10n.t('Into which folder?'),
    ignoreFocusOut: true,
  });
  return picked === other ? browse(project) : picked?.folder;
}

async function browse(project: Uri): Promise<Uri | undefined> {
  const chosen = await window.showOpenDialog({
    title: l10n.t('Folder for the simplified versions'),
    openLabel: l10n.t('Write Here'),
    defaultUri: project,
    canSelectFiles: false,
    canSelectFolders: true,
  });
  return chosen?.[0];
}
