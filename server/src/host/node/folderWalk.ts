import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { MANIFEST, type UnreadablePath } from '../host.ts';

/** Folders that hold no source of any project. */
const SKIPPED: ReadonlySet<string> = new Set(['.git', '.hg', '.svn', 'node_modules']);

/** What a walk over a folder found; paths are relative to it, segments joined by `/`. */
export interface WalkResult {
  readonly files: readonly string[];
  /** Folders with a manifest, the walked one (empty string) included. */
  readonly projects: readonly string[];
  readonly unreadable: readonly UnreadablePath[];
}

/** How far a walk goes. */
export interface WalkOptions {
  /** `stop`: of a nested project, nothing but its manifest is seen. */
  readonly nested: 'stop' | 'enter';
}

/**
 * Walks a folder. A symbolic link is followed only when its target lies inside the folder; each real folder is
 * walked once, by its own path before any link to it, so loops end and the result does not depend on the disk's order.
 */
export async function walkFolder(root: string, options: WalkOptions): Promise<WalkResult> {
  const walk = new Walk(options);
  await walk.run(root);
  return {
    files: walk.files.sort(compare),
    projects: walk.projects.sort(compare),
    unreadable: walk.unreadable,
  };
}

/** The real place of a path when it lies in `realRoot` or is it; undefined when it leaves it, or leads nowhere. */
export async function realPathInside(realRoot: string, path: string): Promise<string | undefined> {
  const real = await realpath(path);
  const prefix = realRoot.endsWith(sep) ? realRoot : realRoot + sep;
  return real === realRoot || real.startsWith(prefix) ? real : undefined;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

class Walk {
  readonly files: string[] = [];
  readonly projects: string[] = [];
  readonly unreadable: UnreadablePath[] = [];
  readonly #options: WalkOptions;
  readonly #seen = new Set<string>();
  /** Links wait until every folder was walked by its own path. */
  readonly #links: { readonly disk: string; readonly path: string }[] = [];
  #realRoot = '';

  constructor(options: WalkOptions) {
    this.#options = options;
  }

  async run(root: string): Promise<void> {
    try {
      this.#realRoot = await realpath(root);
    } catch (error) {
      this.#report('', error);
      return;
    }
    await this.#folder(this.#realRoot, this.#realRoot, '');
    for (let link = this.#links.shift(); link !== undefined; link = this.#links.shift()) {
      await this.#link(link.disk, link.path);
    }
  }

  async #folder(disk: string, real: string, path: string): Promise<void> {
    if (this.#seen.has(real)) return;
    this.#seen.add(real);
    let entries: Dirent[];
    try {
      entries = await readdir(disk, { withFileTypes: true });
    } catch (error) {
      this.#report(path, error);
      return;
    }
    if (entries.some(entry => entry.name === MANIFEST && !entry.isDirectory())) {
      if (path !== '' && this.#options.nested === 'stop') {
        this.files.push(`${path}/${MANIFEST}`);
        return;
      }
      this.projects.push(path);
    }
    for (const entry of entries.sort((a, b) => compare(a.name, b.name))) {
      if (SKIPPED.has(entry.name)) continue;
      const inside = path === '' ? entry.name : `${path}/${entry.name}`;
      if (entry.isFile()) this.files.push(inside);
      else if (entry.isDirectory())
        await this.#folder(join(disk, entry.name), join(real, entry.name), inside);
      else if (entry.isSymbolicLink()) this.#links.push({ disk: join(disk, entry.name), path: inside });
    }
  }

  async #link(disk: string, path: string): Promise<void> {
    const target = await this.#target(disk);
    if (target === undefined) return;
    if (target.kind === 'file') this.files.push(path);
    else await this.#folder(disk, target.real, path);
  }

  /** Where a link leads; undefined when that is nowhere, outside the folder, or neither file nor folder. */
  async #target(disk: string): Promise<{ kind: 'file' | 'folder'; real: string } | undefined> {
    try {
      const real = await realPathInside(this.#realRoot, disk);
      if (real === undefined || inSkipped(real.slice(this.#realRoot.length))) return undefined;
      const stats = await stat(real);
      if (stats.isFile()) return { kind: 'file', real };
      return stats.isDirectory() ? { kind: 'folder', real } : undefined;
    } catch {
      return undefined;
    }
  }

  #report(path: string, error: unknown): void {
    this.unreadable.push({ path, code: errorCode(error) });
  }
}

function inSkipped(path: string): boolean {
  return path.split(sep).some(segment => SKIPPED.has(segment));
}

/** The system's code of an error, e.g. `EACCES`. */
export function errorCode(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'UNKNOWN';
}
