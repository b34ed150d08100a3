import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver';
import { member } from './json.ts';

/** Texts are watched for everything; of other files (pictures, annexes) it only matters whether they are there. */
const WATCHERS: readonly FileSystemWatcher[] = [
  { globPattern: '**/*.{md,markdown,mdx,yaml,yml,baseline.json}' },
  { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete },
];

/** Asks the client to tell what happens on the disk. */
export async function watchFiles(connection: Connection): Promise<void> {
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [...WATCHERS] });
}

/** URIs of what has changed, each once, in `workspace/didChangeWatchedFiles`. */
export function changedUris(params: unknown): readonly string[] {
  const changes = member(params, 'changes');
  if (!Array.isArray(changes)) return [];
  return [...new Set(changes.map(change => member(change, 'uri')).filter(uri => typeof uri === 'string'))];
}
