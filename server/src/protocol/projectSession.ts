import { type ProjectPath, projectPath } from '../core/base/projectPath.ts';
import { baselinePath } from '../core/manifest/baselinePath.ts';
import { type Change, Project } from '../core/project/project.ts';
import { type TextPositions, textPositions } from '../features/position.ts';
import { sentTokens } from '../features/presentation/sentTokens.ts';
import type { DocumentStore, OpenDocument } from './documentStore.ts';
import { FileSpellings } from './fileSpellings.ts';
import { milestone } from './milestone.ts';
import {
  changeOf,
  inSlices,
  MANIFEST,
  openedChange,
  type ProjectFiles,
  readWanted,
  type UnreadablePath,
} from './projectFiles.ts';
import { pathBelow, type UriKey, uriBelow, uriKey } from './uris.ts';

/** What a session needs from around it. */
export interface SessionContext {
  readonly files: ProjectFiles;
  readonly documents: DocumentStore;
  /** Tells whether a path belongs to this project and not to one nested in it. */
  owns(path: ProjectPath): boolean;
  /** Something changed that has not been published yet. */
  touched(): void;
  /** A change reached open documents other than the changed ones. */
  othersAffected(): void;
  /** Files came, went or are for something else now: the manifest or the list of documents is another. */
  rolesChanged(): void;
  unreadable(problem: UnreadablePath): void;
  failed(what: string, error: unknown): void;
}

/**
 * One project while the server runs: gathers changes of editor and disk, hands them to the core when someone asks,
 * and knows which documents must be looked at again. Work with the disk is done one job after the other.
 */
export class ProjectSession {
  readonly root: string;
  readonly rootKey: UriKey;
  readonly project = new Project();
  /** Documents whose findings may differ from those last published. */
  readonly dirty = new Set<ProjectPath>();
  /** How the disk spells what lies on it. */
  readonly spellings = new FileSpellings();
  /** The colours that the client has. */
  readonly sentTokens = sentTokens();
  readonly #context: SessionContext;
  readonly #pending = new Map<ProjectPath, Change>();
  /** Files that the disk is known to hold. */
  readonly #onDisk = new Set<ProjectPath>();
  readonly #opened = milestone();
  readonly #readWhole = milestone();
  #jobs: Promise<void> = Promise.resolve();
  #loaded = false;
  #disposed = false;

  constructor(root: string, rootKey: UriKey, context: SessionContext) {
    this.root = root;
    this.rootKey = rootKey;
    this.#context = context;
  }

  /** False until every file that the manifest asks for was read once. */
  get loaded(): boolean {
    return this.#loaded;
  }

  /** Resolves when the manifest and the open documents were read; undefined when they were. */
  get opening(): Promise<void> | undefined {
    return this.#opened.coming;
  }

  /** Resolves when every file was read once, as far as that was possible; undefined when it was. */
  get loading(): Promise<void> | undefined {
    return this.#readWhole.coming;
  }

  /** True when the project is closed: what is still under way must not speak any more. */
  get disposed(): boolean {
    return this.#disposed;
  }

  /** Ends the session. */
  dispose(): void {
    this.#disposed = true;
    this.#opened.reach();
    this.#readWhole.reach();
    this.#pending.clear();
    this.dirty.clear();
  }

  /** Resolves when all work with the disk is done, also what was asked for meanwhile. */
  async idle(): Promise<void> {
    for (let seen: Promise<void> | undefined; seen !== this.#jobs; ) {
      seen = this.#jobs;
      await seen;
    }
  }

  /** The open text of a file of this project. */
  openDocument(path: ProjectPath): OpenDocument | undefined {
    const key = uriKey(this.uriBelow(path));
    if (key === undefined) return undefined;
    const { documents } = this.#context;
    return documents.get(key) ?? (this.spellings.isFolding ? documents.getFolded(key) : undefined);
  }

  /** The URI of a file: as the client spells it when it is open, else below the project's folder. */
  uriOf(path: ProjectPath): string {
    return this.openDocument(path)?.uri ?? this.uriBelow(path);
  }

  /** The URI of a file below the project's folder. */
  uriBelow(path: ProjectPath): string {
    return uriBelow(this.root, path);
  }

  /** Reads a file of the project that is no text of it, such as a picture. */
  readBytes: ProjectFiles['readBytes'] = (path, limit) => this.#context.files.readBytes(path, limit);

  /** Positions in a document as the client counts them. */
  positions(path: ProjectPath): TextPositions | undefined {
    const { encoding } = this.#context.documents;
    return textPositions(this.project, path, this.openDocument(path)?.bom ?? 0, encoding);
  }

  /** The editor opened or changed a text. */
  editorChanged(path: ProjectPath): void {
    const document = this.openDocument(path);
    if (document === undefined) return;
    this.#pending.set(path, openedChange(path, document.text));
    this.#context.touched();
  }

  /** The editor closed a text: what the disk says counts again. */
  editorClosed(path: ProjectPath): void {
    this.#job('read a closed file', () => this.#readAgain([path]));
  }

  /** Where a place lies in this project, in the spelling of the client; undefined when it does not lie there. */
  pathOf(key: UriKey): ProjectPath | undefined {
    return pathBelow(this.rootKey, key, this.spellings.isFolding);
  }

  /** Something happened at these places of the disk, as it spells them now; what, is found out by looking. */
  diskChanged(paths: readonly ProjectPath[]): void {
    this.#job('read changed files', async () => {
      const known = paths.map(path => this.spellings.of(path));
      // A file whose name changed by its cases alone is found under its old name too: only the list tells.
      if (known.some((path, index) => path !== paths[index])) await this.#list();
      await this.#readAgain(paths.map(path => this.spellings.of(path)));
    });
  }

  /** Compares the list of files with what is known: after folders or nested projects came or went. */
  relist(): void {
    this.#job('list files', () => this.#list());
  }

  /** Looks at everything again, for clients that do not tell what happens on the disk. */
  refresh(): void {
    this.#job('look at everything again', async () => {
      await this.#list();
      await this.#readAgain(this.project.view.documents());
      this.flush();
    });
  }

  /** Reads the project for the first time: its open documents first. `step` hears of each slice. */
  load(manifest: ProjectPath, step: (done: number, remaining: number) => void): Promise<void> {
    this.#job('load', async () => {
      await this.#list();
      this.flush();
      if (this.project.wanted().includes(manifest)) await this.#readAgain([manifest]);
      this.flush();
      this.#opened.reach();
      this.#context.touched();
      await this.#readMissing(step);
      if (this.#disposed) return;
      this.#loaded = true;
      this.#allDirty();
      this.#context.touched();
    });
    // Also after a failure, which has been told: who waits is answered with what there is.
    return this.#jobs.then(() => {
      this.#opened.reach();
      this.#readWhole.reach();
    });
  }

  /** Hands all gathered changes to the core; from here on the project is consistent with what the client has seen. */
  flush(): void {
    if (this.#disposed || this.#pending.size === 0) return;
    const changes = [...this.#pending.values()];
    this.#pending.clear();
    this.#apply(changes);
    if (this.#loaded && this.project.wanted().length > 0)
      this.#job('read missing files', () => this.#readMissing());
  }

  #apply(changes: readonly Change[]): void {
    try {
      const { view } = this.project;
      const before = [view.manifest, view.documents()];
      const texts = new Map(changes.map(({ path }) => [path, view.text(path)] as const));
      const { affected } = this.project.apply(changes);
      if (view.manifest !== before[0] || view.documents() !== before[1]) this.#context.rolesChanged();
      for (const path of affected) this.dirty.add(path);
      // A text that was only said again may have been asked about before; of a file that is not read nothing is shown.
      const isOther = (path: ProjectPath): boolean =>
        !texts.has(path) || (view.text(path) !== undefined && texts.get(path) === view.text(path));
      const others = [...affected].filter(isOther);
      if (others.some(path => this.openDocument(path) !== undefined)) this.#context.othersAffected();
      // Severities and the baseline are put on findings after they were computed.
      const { manifestPath } = this.project;
      if (affected.has(manifestPath) || affected.has(baselinePath(manifestPath))) this.#allDirty();
    } catch (error) {
      this.#context.failed(changes.map(({ path }) => path).join(', '), error);
      if (changes.length > 1) for (const change of changes) this.#apply([change]);
    }
  }

  #allDirty(): void {
    for (const path of this.project.view.documents()) this.dirty.add(path);
  }

  #job(what: string, run: () => Promise<void>): void {
    this.#jobs = this.#jobs
      .then(() => (this.#disposed ? undefined : run()))
      .catch(error => this.#context.failed(what, error));
  }

  async #list(): Promise<void> {
    const listed = new Set(await this.#context.files.list(problem => this.#context.unreadable(problem)));
    if (!this.#loaded) this.spellings.isFolding = await this.#findsInOtherCase(listed);
    this.spellings.reset(listed);
    for (const path of this.#onDisk) if (!listed.has(path)) this.#gone(path);
    for (const path of listed) if (!this.#onDisk.has(path)) this.#arrived(path);
    for (const path of this.#openPaths()) {
      const spelled = this.spellings.of(path);
      if (spelled !== path) this.#pending.set(path, { kind: 'deleted', path });
      this.editorChanged(spelled);
    }
    this.#context.touched();
    if (this.#loaded) this.flush();
  }

  /** Whether the disk finds the manifest by a name that it does not list. */
  async #findsInOtherCase(listed: ReadonlySet<ProjectPath>): Promise<boolean> {
    const other = projectPath(MANIFEST.toUpperCase());
    return listed.has(MANIFEST) && !listed.has(other) && (await this.#context.files.kind(other)) === 'file';
  }

  /** Files of this project that are open, whether the disk has them or not, as the client spells them. */
  #openPaths(): readonly ProjectPath[] {
    const { documents, owns } = this.#context;
    const paths = documents.keys().map(key => this.pathOf(key));
    return paths.filter(path => path !== undefined).filter(owns);
  }

  /** The open text that goes before what the disk says; a file of a nested project is none of ours to say. */
  #shadowOf(path: ProjectPath): OpenDocument | undefined {
    const isSpelled = this.spellings.of(path) === path;
    return isSpelled && this.#context.owns(path) ? this.openDocument(path) : undefined;
  }

  #arrived(path: ProjectPath): void {
    this.#onDisk.add(path);
    this.spellings.add(path);
    if (this.#shadowOf(path) === undefined) this.#pending.set(path, { kind: 'present', path });
  }

  #gone(path: ProjectPath): void {
    this.#onDisk.delete(path);
    this.spellings.delete(path);
    if (this.#shadowOf(path) === undefined) this.#pending.set(path, { kind: 'deleted', path });
  }

  async #readAgain(paths: readonly ProjectPath[]): Promise<void> {
    let folders = false;
    await inSlices([...new Set(paths)], async path => {
      const kind = await this.#context.files.kind(path);
      if (kind === 'folder') folders = true;
      else if (kind === 'file') await this.#readFile(path);
      else this.#vanished(path);
    });
    if (folders) await this.#list();
    this.#context.touched();
  }

  async #readFile(path: ProjectPath): Promise<void> {
    this.#onDisk.add(path);
    this.spellings.add(path);
    const known = this.project.view.text(path) !== undefined || this.project.wanted().includes(path);
    const change: Change = known
      ? changeOf(path, await this.#context.files.read(path))
      : { kind: 'present', path };
    if (this.#shadowOf(path) === undefined) this.#pending.set(path, change);
  }

  /** An open text goes before what the disk says. */
  #preferEditor(change: Change): Change {
    const document = this.#shadowOf(change.path);
    return document === undefined ? change : openedChange(change.path, document.text);
  }

  /** Nothing lies there any more: no file, and nothing in a folder of that name. */
  #vanished(path: ProjectPath): void {
    this.#gone(path);
    for (const known of this.#onDisk) if (known.startsWith(`${path}/`)) this.#gone(known);
  }

  async #readMissing(step?: (done: number, remaining: number) => void): Promise<void> {
    let done = 0;
    const wanted = (): readonly ProjectPath[] => (this.#disposed ? [] : this.project.wanted());
    await readWanted({ wanted }, this.#context.files, (changes, remaining) => {
      if (this.#disposed) return;
      this.#apply(changes.map(change => this.#preferEditor(change)));
      done += changes.length;
      step?.(done, remaining);
      this.#context.touched();
    });
  }
}
