import { FileSystemError, type Uri, workspace } from 'vscode';

/** A file to be written. */
export interface PlannedFile {
  readonly uri: Uri;
  readonly bytes: Uint8Array;
}

/** A file that was replaced or made, and what stood there before. */
interface Written {
  readonly uri: Uri;
  readonly before: Uint8Array | undefined;
}

/**
 * Writes all files or none: each goes under a passing name first, then all take their places; when one cannot,
 * those before it get their old content back. Throws what the file system threw.
 */
export async function writeFiles(files: readonly PlannedFile[]): Promise<void> {
  const staged = files.map(file => ({ ...file, temporary: temporaryOf(file.uri) }));
  const done: Written[] = [];
  try {
    for (const { temporary, bytes } of staged) await workspace.fs.writeFile(temporary, bytes);
    for (const { temporary, uri } of staged) {
      const before = await readIfPresent(uri);
      await workspace.fs.rename(temporary, uri, { overwrite: true });
      done.push({ uri, before });
    }
  } catch (error) {
    for (const written of done.reverse()) await quietly(() => takeBack(written));
    for (const { temporary } of staged) await quietly(() => workspace.fs.delete(temporary));
    throw error;
  }
}

// Beside its target, so that taking its place is a rename on one file system.
function temporaryOf(uri: Uri): Uri {
  const slash = uri.path.lastIndexOf('/');
  return uri.with({ path: `${uri.path.slice(0, slash)}/.${uri.path.slice(slash + 1)}.sdet-tmp` });
}

/** The bytes of a file; undefined when there is none. */
export async function readIfPresent(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

function takeBack({ uri, before }: Written): Thenable<void> {
  return before === undefined ? workspace.fs.delete(uri) : workspace.fs.writeFile(uri, before);
}

// While undoing, a second failure must not hide the first, nor keep the rest from being undone.
async function quietly(undo: () => Thenable<void>): Promise<void> {
  try {
    await undo();
  } catch {}
}
