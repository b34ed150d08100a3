import { open, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProjectPath, projectPath } from '../../core/base/projectPath.ts';
import { decodeText } from '../decode.ts';
import { FILE_LIMIT, type ProjectFiles, type ReadResult, type UnreadablePath } from '../host.ts';
import { errorCode, realPathInside, walkFolder } from './folderWalk.ts';

/** The files of the project in the folder `root` of the disk. Nothing here throws: what goes wrong is in the results. */
export function nodeFiles(root: string): ProjectFiles {
  const diskPath = (path: ProjectPath): string => join(root, ...path.split('/'));
  return {
    async list(report?: (problem: UnreadablePath) => void): Promise<readonly ProjectPath[]> {
      const { files, unreadable } = await walkFolder(root, { nested: 'stop' });
      if (report) unreadable.forEach(report);
      return files.map(projectPath);
    },
    async read(path: ProjectPath): Promise<ReadResult> {
      try {
        const real = await realPathInside(await realpath(root), diskPath(path));
        return real === undefined ? { kind: 'missing' } : await readTextFile(real);
      } catch (error) {
        return failure(error);
      }
    },
    async kind(path: ProjectPath): Promise<'file' | 'folder' | undefined> {
      try {
        const real = await realPathInside(await realpath(root), diskPath(path));
        if (real === undefined) return undefined;
        const stats = await stat(real);
        return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** Reads a text file of the disk, whatever is wrong with it; folders and devices count as missing. */
export async function readTextFile(file: string): Promise<ReadResult> {
  try {
    if (!(await stat(file)).isFile()) return { kind: 'missing' };
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > FILE_LIMIT) return { kind: 'too-large', size };
      return { kind: 'text', ...decodeText(await handle.readFile()) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failure(error);
  }
}

function failure(error: unknown): ReadResult {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' } : { kind: 'unreadable', code };
}
