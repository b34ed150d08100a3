import type { Connection } from 'vscode-languageserver';
import { readSettings } from './configuration.ts';
import type { Settings } from './contract/settings.ts';
import type { ProjectSession } from './projectSession.ts';

/** What keeping settings takes from the server. */
export interface SettingsContext {
  /** Whether the client answers `workspace/configuration`. */
  asks(): boolean;
  /** What holds until the client says something. */
  base(): Settings;
  sessions(): readonly ProjectSession[];
  failed(what: string, error: unknown): void;
  /** These projects have other settings than before. */
  changed(sessions: readonly ProjectSession[]): void;
}

/** The settings of section `sdet`: one set for the whole client, and one for each project, whose folder may have its own. */
export class ClientSettings {
  readonly #connection: Connection;
  readonly #context: SettingsContext;
  readonly #own = new WeakMap<ProjectSession, Settings>();
  #common: Settings | undefined;

  constructor(connection: Connection, context: SettingsContext) {
    this.#connection = connection;
    this.#context = context;
  }

  /** What holds for the whole client. */
  get common(): Settings {
    return this.#common ?? this.#context.base();
  }

  /** What holds for a project. */
  of(session: ProjectSession): Settings {
    return this.#own.get(session) ?? this.common;
  }

  /** Asks for all settings where the client answers such questions; else takes what it sent by itself. */
  async renew(sent: unknown): Promise<void> {
    const sessions = this.#context.sessions();
    const [common, ...own] = this.#context.asks() ? await this.#ask([undefined, ...sessions]) : [sent];
    this.#take(sessions, () => {
      this.#common = readSettings(common, this.#context.base());
      for (const [index, session] of sessions.entries()) this.#takeOwn(session, own[index]);
    });
  }

  /** Asks for the settings of a project that has come. */
  async add(session: ProjectSession): Promise<void> {
    if (!this.#context.asks()) return;
    const [own] = await this.#ask([session]);
    this.#take([session], () => this.#takeOwn(session, own));
  }

  #takeOwn(session: ProjectSession, own: unknown): void {
    if (typeof own === 'object' && own !== null)
      this.#own.set(session, readSettings(own, this.#context.base()));
  }

  #take(sessions: readonly ProjectSession[], take: () => void): void {
    const before = sessions.map(session => JSON.stringify(this.of(session)));
    take();
    const changed = sessions.filter((session, index) => JSON.stringify(this.of(session)) !== before[index]);
    if (changed.length > 0) this.#context.changed(changed);
  }

  /** The answers for these scopes, in their order; none when the client fails to give any. */
  async #ask(scopes: readonly (ProjectSession | undefined)[]): Promise<readonly unknown[]> {
    const items = scopes.map(scope => ({ section: 'sdet', ...(scope && { scopeUri: scope.root }) }));
    try {
      const answer: unknown = await this.#connection.sendRequest('workspace/configuration', { items });
      return Array.isArray(answer) ? answer : [];
    } catch (error) {
      this.#context.failed('workspace/configuration', error);
      return [];
    }
  }
}
