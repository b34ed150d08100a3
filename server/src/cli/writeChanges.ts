import { access, constants, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { errorCode } from '../host/node/folderWalk.ts';
import { shownPath } from './paths.ts';
import { UserError } from './userError.ts';

/** A text file of the project and what it is to hold. */
export interface FileChange {
  /** Absolute path. */
  readonly file: string;
  /** What was read of it, without a byte order mark. */
  readonly before: string;
  readonly after: string;
}

/**
 * Writes all these files, or none: each new text is first written beside its file, then all are put in place; when one
 * cannot be, those that were are put back. A byte order mark and the file's permissions stay. A file that has changed
 * since it was read, or is no UTF-8, is an error.
 */
export async function writeChanges(cwd: string, changes: readonly FileChange[]): Promise<void> {
  const staged: Staged[] = [];
  try {
    for (const change of changes) staged.push(await stage(cwd, change));
    await putInPlace(cwd, staged);
  } finally {
    for (const { temporary } of staged) await rm(temporary, { force: true });
  }
}

/** A new text that waits beside its file. */
interface Staged {
  readonly target: string;
  readonly temporary: string;
  readonly shown: string;
  readonly original: Buffer;
}

const BOM = '\uFEFF';

async function stage(cwd: string, { file, before, after }: FileChange): Promise<Staged> {
  const shown = shownPath(cwd, file);
  try {
    // A link is followed: what it leads to is replaced, not the link.
    const target = await realpath(file);
    const original = await readFile(target);
    const text = original.toString('utf8');
    const mark = text.startsWith(BOM) ? BOM : '';
    if (!Buffer.from(text).equals(original))
      throw new UserError(({ error }) => error.cannotWrite(shown, 'EILSEQ'));
    if (text !== mark + before) throw new UserError(({ error }) => error.changedMeanwhile(shown));
    await access(target, constants.W_OK);
    await access(dirname(target), constants.W_OK);
    const temporary = `${target}.${process.pid}.tmp`;
    await writeNew(temporary, mark + after, (await stat(target)).mode);
    return { target, temporary, shown, original };
  } catch (thrown) {
    throw asUserError(thrown, shown);
  }
}

async function writeNew(file: string, content: string | Buffer, mode?: number): Promise<void> {
  const handle = await open(file, 'wx', mode);
  try {
    await handle.writeFile(content);
    if (mode !== undefined) await handle.chmod(mode);
    await handle.sync();
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}

async function putInPlace(cwd: string, staged: readonly Staged[]): Promise<void> {
  const done: Staged[] = [];
  for (const one of staged) {
    try {
      await rename(one.temporary, one.target);
      done.push(one);
    } catch (thrown) {
      for (const { target, temporary, original } of done) {
        await writeNew(temporary, original, (await stat(target)).mode);
        await rename(temporary, target);
      }
      throw asUserError(thrown, shownPath(cwd, one.target));
    }
  }
}

const READ_ONLY: ReadonlySet<string> = new Set(['EACCES', 'EPERM', 'EROFS']);

function asUserError(thrown: unknown, shown: string): UserError {
  if (thrown instanceof UserError) return thrown;
  const code = errorCode(thrown);
  return new UserError(({ error }) =>
    READ_ONLY.has(code) ? error.readOnly(shown, code) : error.cannotWrite(shown, code),
  );
}
