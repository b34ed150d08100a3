import { projectPath } from '../../server/src/core/base/projectPath.ts';
import type { FileAccess } from '../../server/src/protocol/host.ts';
import {
  type BytesResult,
  MANIFEST,
  type ProjectFiles,
  type ReadResult,
} from '../../server/src/protocol/projectFiles.ts';
import type { Files } from './inMemoryProject.ts';

const DISK = 'mem://disk';

/** A disk in memory: what is read is recorded, and reads can be held back until a test lets them go. */
export class MemoryDisk implements FileAccess {
  /** Texts by path below the disk's root. */
  readonly texts: Map<string, string>;
  /** Paths that were read, in order. */
  readonly reads: string[] = [];
  /** True on a disk that finds files by other capitals than theirs, and by composed letters for decomposed ones. */
  isFolding = false;
  /** How often projects were looked for. */
  scans = 0;
  #held: (() => void)[] | undefined;

  constructor(files: Files = {}) {
    this.texts = new Map(Object.entries(files));
  }

  /** URI of a path; of the disk's root for the empty one. */
  uri(path: string): string {
    return path === '' ? DISK : `${DISK}/${path}`;
  }

  /** From now on reads wait; each gives what the disk held when it was asked. */
  hold(): void {
    this.#held ??= [];
  }

  /** Lets the reads go that wait. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const go of held) go();
  }

  /** Number of reads that wait. */
  get waiting(): number {
    return this.#held?.length ?? 0;
  }

  async findProjects(folder: string): Promise<readonly string[]> {
    this.scans++;
    const manifests = [...this.texts.keys()].filter(
      path => path === MANIFEST || path.endsWith(`/${MANIFEST}`),
    );
    const roots = manifests.map(path => this.uri(path.slice(0, -MANIFEST.length).replace(/\/$/, '')));
    return roots.filter(root => root === folder || root.startsWith(`${folder}/`));
  }

  files(root: string): ProjectFiles {
    const folder = root === DISK ? '' : `${root.slice(DISK.length + 1)}/`;
    const below = (): readonly string[] =>
      [...this.texts.keys()].filter(path => path.startsWith(folder)).map(path => path.slice(folder.length));
    return {
      list: async () => {
        const nested = below()
          .filter(path => path.endsWith(`/${MANIFEST}`))
          .map(path => path.slice(0, -MANIFEST.length));
        const own = below().filter(path =>
          nested.every(inner => !path.startsWith(inner) || path === `${inner}${MANIFEST}`),
        );
        return own.sort().map(projectPath);
      },
      read: path => this.#read(folder + path),
      readBytes: (path, limit) => this.#readBytes(folder + path, limit),
      kind: async path => {
        if (this.#spelled(folder + path) !== undefined) return 'file';
        return below().some(other => other.startsWith(`${path}/`)) ? 'folder' : undefined;
      },
    };
  }

  /** The name under which a file is held, if it is found by this one. */
  #spelled(path: string): string | undefined {
    if (this.texts.has(path) || !this.isFolding) return this.texts.has(path) ? path : undefined;
    const fold = (name: string): string => name.normalize('NFC').toLowerCase();
    return [...this.texts.keys()].find(name => fold(name) === fold(path));
  }

  async #readBytes(path: string, limit: number): Promise<BytesResult> {
    const result = await this.#read(path);
    if (result.kind !== 'text') return result;
    const bytes = new TextEncoder().encode(result.text);
    return bytes.length > limit ? { kind: 'too-large', size: bytes.length } : { kind: 'bytes', bytes };
  }

  async #read(path: string): Promise<ReadResult> {
    this.reads.push(path);
    const text = this.texts.get(this.#spelled(path) ?? path);
    const held = this.#held;
    if (held) await new Promise<void>(resolve => held.push(resolve));
    return text === undefined ? { kind: 'missing' } : { kind: 'text', text, problems: [] };
  }
}
