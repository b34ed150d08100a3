import { lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { invariant } from '../core/base/invariant.ts';
import { errorCode } from '../host/node/folderWalk.ts';
import { shownPath } from './paths.ts';
import { UserError } from './userError.ts';

/** Whose a file is that stands where we are to write: ours as we wrote it, ours but changed by someone, or not ours. */
export type Ownership = 'ours' | 'edited' | 'foreign';

/** A file to write. */
export interface OutputFile {
  /** Its name in the folder, without any folder part. */
  readonly name: string;
  readonly text: string | Uint8Array;
}

/** Where and how to write. */
export interface OutputPlace {
  readonly cwd: string;
  /** Absolute path; made when it does not exist. */
  readonly folder: string;
  /** True: a file that is not ours, or that was changed, is replaced. */
  readonly force: boolean;
  /** Asked of what stands there: its text in UTF-8, and its bytes. */
  readonly ownership: (text: string, bytes: Uint8Array) => Ownership;
}

/** Writes files, each whole or not at all, and none where one would replace work of others; gives their absolute paths. */
export async function writeOutputs(
  files: readonly OutputFile[],
  place: OutputPlace,
): Promise<readonly string[]> {
  for (const { name } of files) {
    const target = join(place.folder, name);
    await refuseForeign(target, shownPath(place.cwd, target), place);
  }
  const written: string[] = [];
  for (const file of files) written.push(await writeOutput(file, place));
  return written;
}

/** Writes a file whole or not at all, and only where it replaces no work of others; gives its absolute path. */
export async function writeOutput(file: OutputFile, place: OutputPlace): Promise<string> {
  invariant(
    basename(file.name) === file.name && !/^\.{0,2}$|[\\/:]/.test(file.name),
    'an output is a file of its folder',
  );
  const target = join(place.folder, file.name);
  const shown = shownPath(place.cwd, target);
  await makeFolder(place);
  await refuseForeign(target, shown, place);
  try {
    await replace(target, file.text);
  } catch (thrown) {
    throw new UserError(({ error }) => error.cannotWrite(shown, errorCode(thrown)));
  }
  return target;
}

async function makeFolder({ cwd, folder }: OutputPlace): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (thrown) {
    const code = errorCode(thrown);
    const shown = shownPath(cwd, folder);
    throw new UserError(({ error }) =>
      code === 'EEXIST' || code === 'ENOTDIR' ? error.outIsFile(shown) : error.cannotWrite(shown, code),
    );
  }
}

async function refuseForeign(
  target: string,
  shown: string,
  { force, ownership }: OutputPlace,
): Promise<void> {
  const kind = await kindOf(target);
  if (kind === undefined) return;
  if (kind === 'folder') throw new UserError(({ error }) => error.targetIsFolder(shown));
  if (force) return;
  const owner = kind === 'file' ? await ownerOf(target, shown, ownership) : 'foreign';
  if (owner === 'foreign') throw new UserError(({ error }) => error.targetForeign(shown));
  if (owner === 'edited') throw new UserError(({ error }) => error.targetEdited(shown));
}

async function kindOf(target: string): Promise<'file' | 'folder' | 'other' | undefined> {
  try {
    const stats = await lstat(target);
    return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return undefined;
  }
}

async function ownerOf(
  target: string,
  shown: string,
  ownership: OutputPlace['ownership'],
): Promise<Ownership> {
  const bytes = await readExisting(target, shown);
  return ownership(bytes.toString('utf8'), bytes);
}

async function readExisting(target: string, shown: string): Promise<Buffer> {
  try {
    return await readFile(target);
  } catch (thrown) {
    throw new UserError(({ error }) => error.unreadable(shown, errorCode(thrown)));
  }
}

/** Through a file beside the target that is then renamed, so that nobody ever sees half of it. */
async function replace(target: string, text: OutputFile['text']): Promise<void> {
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
