import { type Disposable, Uri, workspace } from 'vscode';

/** Name of the file that makes a folder a project. */
const MANIFEST = 'sdet.yaml';

/** Whether any folder of the workspace holds a project, at any depth. */
export async function hasManifest(): Promise<boolean> {
  if (await hasManifestOnTop()) return true;
  return (await workspace.findFiles(`**/${MANIFEST}`, '**/node_modules/**', 1)).length > 0;
}

// File systems without a search (some virtual ones) find nothing, but a manifest mostly lies on top.
async function hasManifestOnTop(): Promise<boolean> {
  const places = (workspace.workspaceFolders ?? []).map(folder => Uri.joinPath(folder.uri, MANIFEST));
  const present = await Promise.all(places.map(exists));
  return present.includes(true);
}

function exists(uri: Uri): Thenable<boolean> {
  return workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}

/** Calls `found` when a manifest comes into the workspace. */
export function watchForManifest(found: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(`**/${MANIFEST}`, false, true, true);
  watcher.onDidCreate(found);
  return watcher;
}
