import type { Uri } from 'vscode';

/** Tells whether a file or folder lies somewhere below a folder; a folder does not lie below itself. */
export function isBelow(uri: Uri, folder: Uri): boolean {
  const path = folder.path.replace(/\/$/, '');
  return (
    folder.scheme === uri.scheme && folder.authority === uri.authority && uri.path.startsWith(`${path}/`)
  );
}
