import { open, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProjectPath, projectPath } from '../../core/base/projectPath.ts';
import { decodeText } from '../decode.ts';
import {
  type BytesResult,
  FILE_LIMIT,
  type NotRead,
  type ProjectFiles,
  type ReadResult,
  type UnreadablePath,
} from '../host.ts';
import { errorCode, realPathInside, walkFolder } from './folderWalk.ts';

/** The files of the project in the folder `root` of the disk. Nothing here throws: what goes wrong is in the results. */
export function nodeFiles(root: string): ProjectFiles {
  const diskPath = (path: ProjectPath): string => join(root, ...path.split('/'));
  const readBytes: ProjectFiles['readBytes'] = async (path, limit) => {
    try {
      const real = await realPathInside(await realpath(root), diskPath(path));
      return real === undefined ? { kind: 'missing' } : await readFileBytes(real, limit);
    } catch (error) {
      return failure(error);
    }
  };
  return {
    async list(report?: (problem: UnreadablePath) => void): Promise<readonly ProjectPath[]> {
      const { files, unreadable } = await walkFolder(root, { nested: 'stop' });
      if (report) unreadable.forEach(report);
      return files.map(projectPath);
    },
    async read(path: ProjectPath): Promise<ReadResult> {
      return decoded(await readBytes(path, FILE_LIMIT));
    },
    readBytes,
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
  return decoded(await readFileBytes(file, FILE_LIMIT));
}

async function readFileBytes(file: string, limit: number): Promise<BytesResult> {
  try {
    if (!(await stat(file)).isFile()) return { kind: 'missing' };
    const handle = await open(file, 'r');
    try {
      const { size } = await handle.stat();
      if (size > limit) return { kind: 'too-large', size };
      return { kind: 'bytes', bytes: await handle.readFile() };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return failure(error);
  }
}

function decoded(result: BytesResult): ReadResult {
  return result.kind === 'bytes' ? { kind: 'text', ...decodeText(result.bytes) } : result;
}

function failure(error: unknown): NotRead {
  const code = errorCode(error);
  return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'missing' } : { kind: 'unreadable', code };
}
