import { fileURLToPath } from 'node:url';
import type { FileAccess, ServerHost } from '../../protocol/host.ts';
import { uriBelow } from '../../protocol/uris.ts';
import { clientFileAccess, type SendRequest } from '../clientFiles.ts';
import type { ProjectFiles } from '../host.ts';
import { nodeFiles } from './fileSystem.ts';
import { walkFolder } from './folderWalk.ts';

/** The platform of a server that runs on Node: the local disk, or what the client reads for it by `send`. */
export function nodeHost(send: SendRequest): ServerHost {
  return {
    after(milliseconds, run) {
      if (milliseconds > 0) {
        const timer = setTimeout(run, milliseconds);
        return { cancel: () => clearTimeout(timer) };
      }
      const immediate = setImmediate(run);
      return { cancel: () => clearImmediate(immediate) };
    },
    fileAccess: through => (through === 'client' ? clientFileAccess(send) : DISK),
  };
}

/** The local disk, which knows nothing but `file:` URIs. */
const DISK: FileAccess = {
  async findProjects(folder) {
    const path = diskPath(folder);
    if (path === undefined) return [];
    const { projects } = await walkFolder(path, { nested: 'enter' });
    return projects.map(project => uriBelow(folder, project));
  },
  files(root) {
    const path = diskPath(root);
    return path === undefined ? NO_FILES : nodeFiles(path);
  },
};

const NO_FILES: ProjectFiles = {
  list: async () => [],
  read: async () => ({ kind: 'missing' }),
  readBytes: async () => ({ kind: 'missing' }),
  kind: async () => undefined,
};

/** Undefined for URIs that are no place on this disk. */
function diskPath(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
