import { type ProjectPath, projectPath } from '../core/base/projectPath.ts';
import {
  FILE_KIND,
  FIND_MANIFESTS,
  type FileKindParams,
  type FindManifestsParams,
  LIST_FILES,
  type ListFilesParams,
  READ_FILE,
  type ReadFileParams,
} from '../protocol/contract/files.ts';
import type { FileAccess } from '../protocol/host.ts';
import { member, stringsIn } from '../protocol/json.ts';
import { pathBelow, uriBelow, uriKey } from '../protocol/uris.ts';
import { decodeText } from './decode.ts';
import { type BytesResult, FILE_LIMIT, MANIFEST, type ProjectFiles } from './host.ts';

/** Sends a request to the client. */
export type SendRequest = (method: string, params: unknown) => Promise<unknown>;

/** Projects and files as the client finds and reads them, on whatever file system it sees. */
export function clientFileAccess(send: SendRequest): FileAccess {
  return { findProjects: folder => clientProjects(send, folder), files: root => clientFiles(send, root) };
}

/** The files of the project in the folder `root`, a URI, as the client reads them. A client that fails has no files. */
export function clientFiles(send: SendRequest, root: string): ProjectFiles {
  const readBytes: ProjectFiles['readBytes'] = async (path, limit) => {
    try {
      const params: ReadFileParams = { uri: uriBelow(root, path), limit };
      return bytesResult(await send(READ_FILE, params), limit);
    } catch (error) {
      return { kind: 'unreadable', code: error instanceof Error ? error.message : 'UNKNOWN' };
    }
  };
  return {
    async list(report) {
      try {
        const answer = await send(LIST_FILES, { folder: root } satisfies ListFilesParams);
        return ownFiles(root, stringsIn(member(answer, 'files')));
      } catch (error) {
        report?.({ path: '', code: error instanceof Error ? error.message : 'UNKNOWN' });
        return [];
      }
    },
    async read(path) {
      const result = await readBytes(path, FILE_LIMIT);
      return result.kind === 'bytes' ? { kind: 'text', ...decodeText(result.bytes) } : result;
    },
    readBytes,
    async kind(path) {
      try {
        const answer = await send(FILE_KIND, { uri: uriBelow(root, path) } satisfies FileKindParams);
        const kind = member(answer, 'kind');
        return kind === 'file' || kind === 'folder' ? kind : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

async function clientProjects(send: SendRequest, folder: string): Promise<readonly string[]> {
  const answer = await send(FIND_MANIFESTS, { folder } satisfies FindManifestsParams);
  return stringsIn(member(answer, 'manifests')).map(uri => uri.slice(0, uri.lastIndexOf('/')));
}

/** Of all files below the folder, those that lie in no nested project, and the manifests of such. */
function ownFiles(root: string, uris: readonly string[]): readonly ProjectPath[] {
  const rootKey = uriKey(root);
  const paths = uris.flatMap(uri => {
    const key = uriKey(uri);
    const path = key === undefined || rootKey === undefined ? undefined : pathBelow(rootKey, key);
    return path === undefined || path === '' ? [] : [path];
  });
  const nested = paths
    .filter(path => path.endsWith(`/${MANIFEST}`))
    .map(path => path.slice(0, -MANIFEST.length));
  const isOwn = (path: string): boolean =>
    nested.every(folder => !path.startsWith(folder) || path === `${folder}${MANIFEST}`);
  const own = paths.filter(path => !FOREIGN.test(path) && isOwn(path));
  return [...new Set(own)].sort().map(projectPath);
}

const FOREIGN = /(?:^|\/)(?:\.git|\.hg|\.svn|node_modules)\//;

function bytesResult(answer: unknown, limit: number): BytesResult {
  const base64 = member(answer, 'base64');
  const size = member(answer, 'size');
  switch (member(answer, 'kind')) {
    case 'bytes':
      return typeof base64 === 'string' ? fromBase64(base64, limit) : { kind: 'unreadable', code: 'EPROTO' };
    case 'too-large':
      return { kind: 'too-large', size: typeof size === 'number' ? size : Number.POSITIVE_INFINITY };
    case 'missing':
      return { kind: 'missing' };
    default:
      return { kind: 'unreadable', code: String(member(answer, 'code') ?? 'UNKNOWN') };
  }
}

function fromBase64(base64: string, limit: number): BytesResult {
  const binary = atob(base64);
  if (binary.length > limit) return { kind: 'too-large', size: binary.length };
  return { kind: 'bytes', bytes: Uint8Array.from(binary, char => char.charCodeAt(0)) };
}
