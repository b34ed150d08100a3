import { type ProjectPath, projectPath } from '../core/base/projectPath.ts';
import { span } from '../core/base/span.ts';
import type { Problem } from '../core/model/problem.ts';
import type { Change, Project } from '../core/project/project.ts';

/** Name of the file that makes a folder a project. */
export const MANIFEST = projectPath('sdet.yaml');

/** Files above this many bytes are not read: no chapter or catalogue comes near it. */
export const FILE_LIMIT = 5 * 1024 * 1024;

/** What a host found when it was asked for a file as text. */
export type ReadResult =
  /** Without byte order mark; `problems` tell what could not be decoded. */
  { readonly kind: 'text'; readonly text: string; readonly problems: readonly Problem[] } | NotRead;

/** What a host found when it was asked for the bytes of a file. */
export type BytesResult = { readonly kind: 'bytes'; readonly bytes: Uint8Array } | NotRead;

/** Why a host gives nothing of a file. */
export type NotRead =
  /** `size` in bytes. */
  | { readonly kind: 'too-large'; readonly size: number }
  /** `code` is the system's, e.g. `EACCES`. */
  | { readonly kind: 'unreadable'; readonly code: string }
  | { readonly kind: 'missing' };

/** A file or folder that a host could not look into; `path` is relative to the project's folder, empty for itself. */
export interface UnreadablePath {
  readonly path: string;
  /** The system's code, e.g. `EACCES`. */
  readonly code: string;
}

/** The files below a project's folder, wherever they lie: on a disk, or behind a client. */
export interface ProjectFiles {
  /**
   * Every file of the project, sorted: nothing of `.git` and `node_modules`, nothing that a symbolic link leads out
   * of the folder for, and of nested projects their manifests alone. What cannot be looked into is passed to `report`.
   */
  list(report?: (problem: UnreadablePath) => void): Promise<readonly ProjectPath[]>;
  /** A text of at most `FILE_LIMIT` bytes. */
  read(path: ProjectPath): Promise<ReadResult>;
  /** A file of at most `limit` bytes as it is. */
  readBytes(path: ProjectPath, limit: number): Promise<BytesResult>;
  /** What lies at a path now; undefined when there is nothing. */
  kind(path: ProjectPath): Promise<'file' | 'folder' | undefined>;
}

/** Turns what was read into what the project is to be told. */
export function changeOf(path: ProjectPath, result: ReadResult): Change {
  const nowhere = span(0, 0);
  switch (result.kind) {
    case 'text':
      return { kind: 'text', path, text: result.text, problems: result.problems };
    case 'missing':
      return { kind: 'deleted', path };
    case 'too-large':
      return {
        kind: 'text',
        path,
        text: '',
        problems: [{ code: 'too-large', size: result.size, limit: FILE_LIMIT, span: nowhere }],
      };
    case 'unreadable':
      return {
        kind: 'text',
        path,
        text: '',
        problems: [{ code: 'syntax', detail: { kind: 'unreadable', code: result.code }, span: nowhere }],
      };
  }
}

/** Turns a text that is open in the editor into what the project is to be told: one too large is refused there as well. */
export function openedChange(path: ProjectPath, text: string): Change {
  const size = text.length * 3 > FILE_LIMIT ? bytesOf(text) : 0;
  return size > FILE_LIMIT ? changeOf(path, { kind: 'too-large', size }) : { kind: 'text', path, text };
}

/** How many bytes a text takes in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    const isHalf = unit >= 0xd800 && unit <= 0xdfff;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isHalf ? 2 : 3;
  }
  return bytes;
}

/** How many files are asked for at a time: enough to keep a disk busy, few enough to stay polite. */
const SLICE = 16;

/** Does something for each path, a slice of them at a time. */
export async function inSlices(
  paths: readonly ProjectPath[],
  run: (path: ProjectPath) => Promise<void>,
): Promise<void> {
  for (let start = 0; start < paths.length; start += SLICE) {
    await Promise.all(paths.slice(start, start + SLICE).map(run));
  }
}

/**
 * Reads the files that the manifest asks for, slice by slice, until none is wanted any more. `applySlice` hands
 * changes to the project; `remaining` counts what is still to come, as far as is known. Between slices other work gets its turn.
 */
export async function readWanted(
  project: Pick<Project, 'wanted'>,
  files: Pick<ProjectFiles, 'read'>,
  applySlice: (changes: readonly Change[], remaining: number) => void,
): Promise<void> {
  const asked = new Set<ProjectPath>();
  for (;;) {
    const wanted = project.wanted().filter(path => !asked.has(path));
    const slice = wanted.slice(0, SLICE);
    if (slice.length === 0) return;
    for (const path of slice) asked.add(path);
    const changes = await Promise.all(slice.map(async path => changeOf(path, await files.read(path))));
    applySlice(changes, wanted.length - slice.length);
  }
}
