import { FileType, Uri, workspace } from 'vscode';

/** Folders that hold no source of any project. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules']);

/**
 * Every file below a folder, on any file system. A search would leave out what the settings hide, and some file
 * systems have none. Symbolic links are not followed: where they lead is not known here.
 */
export async function walkFiles(folder: Uri): Promise<readonly Uri[]> {
  const entries = await readFolder(folder);
  const found = await Promise.all(
    entries.map(async ([name, type]): Promise<readonly Uri[]> => {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.File) return [uri];
      return type === FileType.Directory && !SKIPPED.has(name) ? walkFiles(uri) : [];
    }),
  );
  return found.flat();
}

// A folder that may not be read has no files for us; the rest of the project is still checked.
async function readFolder(folder: Uri): Promise<readonly [string, FileType][]> {
  try {
    return await workspace.fs.readDirectory(folder);
  } catch {
    return [];
  }
}
