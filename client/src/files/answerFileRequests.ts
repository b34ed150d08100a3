import { type Disposable, FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FILE_KIND,
  FIND_MANIFESTS,
  type FileKindParams,
  type FileKindResult,
  type FindManifestsParams,
  type FindManifestsResult,
  LIST_FILES,
  type ListFilesParams,
  type ListFilesResult,
  READ_FILE,
  type ReadFileParams,
  type ReadFileResult,
} from '../../../server/src/protocol/contract/files.ts';
import { base64Of } from './base64.ts';
import { walkFiles } from './walk.ts';

/** Lets the server read the workspace through VS Code, whatever file system it lies on. */
export function answerFileRequests(client: BaseLanguageClient): readonly Disposable[] {
  return [
    client.onRequest(FIND_MANIFESTS, findManifests),
    client.onRequest(LIST_FILES, listFiles),
    client.onRequest(READ_FILE, readFile),
    client.onRequest(FILE_KIND, fileKind),
  ];
}

/** Answers `sdet/files/findManifests`. */
export async function findManifests({ folder }: FindManifestsParams): Promise<FindManifestsResult> {
  const files = await walkFiles(Uri.parse(folder));
  return { manifests: files.filter(uri => uri.path.endsWith('/sdet.yaml')).map(String) };
}

/** Answers `sdet/files/list`. */
export async function listFiles({ folder }: ListFilesParams): Promise<ListFilesResult> {
  return { files: (await walkFiles(Uri.parse(folder))).map(String) };
}

/** Answers `sdet/files/read`. */
export async function readFile({ uri, limit }: ReadFileParams): Promise<ReadFileResult> {
  try {
    const place = Uri.parse(uri);
    const { size, type } = await workspace.fs.stat(place);
    if ((type & FileType.File) === 0) return { kind: 'missing' };
    if (size > limit) return { kind: 'too-large', size };
    return { kind: 'bytes', base64: base64Of(await workspace.fs.readFile(place)) };
  } catch (error) {
    const code = error instanceof FileSystemError ? error.code : 'Unknown';
    return code === 'FileNotFound' ? { kind: 'missing' } : { kind: 'unreadable', code };
  }
}

/** Answers `sdet/files/kind`. */
export async function fileKind({ uri }: FileKindParams): Promise<FileKindResult> {
  try {
    const { type } = await workspace.fs.stat(Uri.parse(uri));
    if ((type & FileType.File) !== 0) return { kind: 'file' };
    return { kind: (type & FileType.Directory) !== 0 ? 'folder' : 'none' };
  } catch {
    return { kind: 'none' };
  }
}
