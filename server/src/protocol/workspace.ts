import type { ProjectPath } from '../core/base/projectPath.ts';
import type { DocumentStore } from './documentStore.ts';
import type { FileAccess } from './host.ts';
import { MANIFEST, type UnreadablePath } from './projectFiles.ts';
import { ProjectSession } from './projectSession.ts';
import { pathBelow, type UriKey, uriKey } from './uris.ts';

/** Where a file belongs: a project, and its path there. */
export interface Located {
  readonly session: ProjectSession;
  readonly path: ProjectPath;
}

/** What the workspace tells the server. */
export interface WorkspaceEvents {
  /** Something changed that has not been published yet. */
  touched(session: ProjectSession): void;
  /** A change reached open documents other than the changed ones. */
  othersAffected(session: ProjectSession): void;
  /** Files of a project came, went or are for something else now. */
  rolesChanged(session: ProjectSession): void;
  opened(session: ProjectSession): void;
  closed(session: ProjectSession): void;
  unreadable(session: ProjectSession, problem: UnreadablePath): void;
  failed(what: string, error: unknown): void;
}

/** Parts of a path in which nothing belongs to any project. */
const FOREIGN = /(?:^|\/)(?:\.git|\.hg|\.svn|node_modules)(?:\/|$)/;

/** What ends the name of a file; `v7.0` may well be a folder that came with a project in it. */
const EXTENSION = /\.[A-Za-z][A-Za-z\d]{0,9}$/;

/** The projects of the workspace folders, and which file belongs to which: the innermost project has it. */
export class Workspace {
  readonly #access: () => FileAccess;
  readonly #documents: DocumentStore;
  readonly #events: WorkspaceEvents;
  #folders: readonly string[] = [];
  #sessions: readonly ProjectSession[] = [];
  #scan: Promise<void> = Promise.resolve();
  /** True while a scan waits for the one before it. */
  #scanIsDue = false;

  constructor(access: () => FileAccess, documents: DocumentStore, events: WorkspaceEvents) {
    this.#access = access;
    this.#documents = documents;
    this.#events = events;
  }

  /** The projects, by place. */
  get sessions(): readonly ProjectSession[] {
    return this.#sessions;
  }

  /** Where a file belongs; undefined when it lies in no project. */
  locate(key: UriKey | undefined): Located | undefined {
    return asOnDisk(this.#file(key));
  }

  /**
   * Where anything lies, be it the project's own folder (the empty path); undefined when it lies in no project.
   * `isNew`: what is about to be made there, which keeps the name that is given, whatever its capitals.
   */
  place(key: UriKey | undefined, isNew = false): Located | undefined {
    const found = this.#innermost(key, () => true);
    if (found === undefined || !isNew) return asOnDisk(found);
    return { session: found.session, path: found.session.spellings.newName(found.path) };
  }

  /** Where a file lies, in the spelling of the client. */
  #file(key: UriKey | undefined): Located | undefined {
    const found = this.#innermost(key, () => true);
    // The project's own folder is no file of it, but may be one of the project around it.
    return found?.path === '' ? this.#innermost(key, path => path !== '') : found;
  }

  #innermost(key: UriKey | undefined, counts: (path: ProjectPath) => boolean): Located | undefined {
    if (key === undefined) return undefined;
    let best: Located | undefined;
    for (const session of this.#sessions) {
      const path = session.pathOf(key);
      if (path === undefined || !counts(path) || FOREIGN.test(path)) continue;
      if (best === undefined || session.rootKey.length > best.session.rootKey.length)
        best = { session, path };
    }
    return best;
  }

  /** The project in a folder. */
  sessionAt(folder: unknown): ProjectSession | undefined {
    const key = uriKey(folder);
    const exact = this.#sessions.find(session => session.rootKey === key);
    return exact ?? this.#sessions.find(session => key !== undefined && session.pathOf(key) === '');
  }

  /** Takes the folders of the workspace (URIs) and looks for projects in them. */
  setFolders(folders: readonly string[]): Promise<void> {
    this.#folders = folders;
    return this.rescan();
  }

  /** The folders of the workspace, as the client spells them. */
  get folders(): readonly string[] {
    return this.#folders;
  }

  /** The editor opened or changed a text. */
  editorChanged(key: UriKey): void {
    const located = this.locate(key);
    located?.session.editorChanged(located.path);
  }

  /** The editor closed a text. */
  editorClosed(key: UriKey): void {
    const located = this.locate(key);
    located?.session.editorClosed(located.path);
  }

  /** Something happened on the disk at these places (URIs). */
  diskChanged(uris: readonly string[]): void {
    const keys = uris
      .map(uriKey)
      .filter(key => key !== undefined)
      .filter(key => !this.#isForeign(key));
    const bySession = new Map<ProjectSession, ProjectPath[]>();
    for (const key of keys) {
      const located = this.#file(key);
      if (located) bySession.set(located.session, [...(bySession.get(located.session) ?? []), located.path]);
    }
    for (const [session, paths] of bySession) session.diskChanged(paths);
    if (keys.some(key => this.#concernsProjects(key))) void this.rescan();
  }

  #isForeign(key: UriKey): boolean {
    const folders = this.#folders.map(uriKey).filter(folder => folder !== undefined);
    return folders.some(folder => FOREIGN.test(pathBelow(folder, key) ?? ''));
  }

  /** Whether a change at a place can mean that projects came or went. */
  #concernsProjects(key: UriKey): boolean {
    const name = key.slice(key.lastIndexOf('/') + 1);
    if (name === MANIFEST) return true;
    if (this.#sessions.some(session => pathBelow(key, session.rootKey) !== undefined)) return true;
    return !EXTENSION.test(name);
  }

  /** Looks for projects again: opens new ones, closes those that are gone. One scan serves all who ask before it begins. */
  rescan(): Promise<void> {
    if (this.#scanIsDue) return this.#scan;
    this.#scanIsDue = true;
    this.#scan = this.#scan
      .then(() => {
        this.#scanIsDue = false;
        return this.#rescan();
      })
      .catch(error => this.#events.failed('find projects', error));
    return this.#scan;
  }

  async #rescan(): Promise<void> {
    const found = new Map<UriKey, string>();
    for (const folder of this.#folders) {
      for (const root of await this.#projectsIn(folder)) {
        const key = uriKey(root);
        if (key !== undefined && !found.has(key)) found.set(key, root);
      }
    }
    const gone = this.#sessions.filter(({ rootKey }) => !found.has(rootKey));
    const stayed = this.#sessions.filter(({ rootKey }) => found.has(rootKey));
    const known = new Set(stayed.map(({ rootKey }) => rootKey));
    const added = [...found]
      .filter(([key]) => !known.has(key))
      .map(([key, root]) => this.#session(root, key));
    if (gone.length === 0 && added.length === 0) return;
    this.#sessions = [...stayed, ...added].sort((a, b) => (a.rootKey < b.rootKey ? -1 : 1));
    for (const session of gone) {
      session.dispose();
      this.#events.closed(session);
    }
    for (const session of stayed) session.relist();
    for (const session of added) this.#events.opened(session);
  }

  async #projectsIn(folder: string): Promise<readonly string[]> {
    try {
      return await this.#access().findProjects(folder);
    } catch (error) {
      this.#events.failed(`find projects in ${folder}`, error);
      return this.#sessions.map(({ root }) => root).filter(root => below(folder, root));
    }
  }

  #session(root: string, key: UriKey): ProjectSession {
    const session: ProjectSession = new ProjectSession(root, key, {
      files: this.#access().files(root),
      documents: this.#documents,
      owns: path => this.locate(uriKey(session.uriBelow(path)))?.session === session,
      touched: () => this.#events.touched(session),
      othersAffected: () => this.#events.othersAffected(session),
      rolesChanged: () => this.#events.rolesChanged(session),
      unreadable: problem => this.#events.unreadable(session, problem),
      failed: (what, error) => this.#events.failed(what, error),
    });
    return session;
  }
}

function asOnDisk(found: Located | undefined): Located | undefined {
  return found && { session: found.session, path: found.session.spellings.of(found.path) };
}

function below(folder: string, uri: string): boolean {
  const [outer, inner] = [uriKey(folder), uriKey(uri)];
  return outer !== undefined && inner !== undefined && pathBelow(outer, inner) !== undefined;
}
