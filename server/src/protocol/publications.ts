import type { Connection } from 'vscode-languageserver';
import { type ProjectSummary, STATUS, type StatusParams } from './contract.ts';
import { DiagnosticsPublisher } from './diagnosticsPublisher.ts';
import type { ServerHost } from './host.ts';
import type { ProjectSession } from './projectSession.ts';
import { publishDue, type ShowOptions } from './publishing.ts';
import { Scheduler } from './scheduler.ts';
import type { Located } from './workspace.ts';

/** What publishing takes from the server. */
export interface PublicationsContext {
  quietPeriod(): number;
  sessions(): readonly ProjectSession[];
  show(): ShowOptions;
}

/** How long publishing works before it lets waiting messages have their turn, in milliseconds. */
const TURN = 12;

/** When and how findings and status of all projects reach the client: after a short quiet, a slice at a time. */
export class Publications {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #context: PublicationsContext;
  readonly #scheduler: Scheduler;
  readonly #publishers = new Map<ProjectSession, DiagnosticsPublisher>();
  /** Projects of which everything was published once. */
  readonly #shown = new WeakSet<ProjectSession>();
  #lastStatus = '';
  /** Counts the passes, so that an overtaken one stops. */
  #pass = 0;

  constructor(connection: Connection, host: ServerHost, context: PublicationsContext) {
    this.#connection = connection;
    this.#host = host;
    this.#context = context;
    this.#scheduler = new Scheduler(
      (ms, run) => host.after(ms, run),
      () => context.quietPeriod(),
      () => void this.#publish(),
    );
  }

  /** Something changed: publish soon. */
  touch(): void {
    this.#scheduler.touch();
  }

  /** The text of a document was opened or changed: what the client shows of it must be said again. */
  forget({ session, path }: Located): void {
    this.#publishers.get(session)?.forget(path);
    session.dirty.add(path);
  }

  /** Takes back all that was said of a project. */
  close(session: ProjectSession): void {
    const publisher = this.#publishers.get(session);
    this.#publishers.delete(session);
    for (const path of publisher?.published() ?? []) publisher?.clear(path);
    this.tellStatus();
  }

  /** Says everything again of these projects, now. */
  async publishAgain(sessions: readonly ProjectSession[]): Promise<void> {
    for (const session of sessions) {
      session.flush();
      for (const path of session.project.view.documents()) {
        this.#publisherOf(session).forget(path);
        session.dirty.add(path);
      }
    }
    await this.#publish();
  }

  /** Says nothing any more. */
  dispose(): void {
    this.#scheduler.dispose();
    this.#pass++;
  }

  /** Tells the client what the server is at, when that has changed. */
  tellStatus(): void {
    const sessions = this.#context.sessions();
    const loading = sessions.some(session => !this.#shown.has(session));
    const status: StatusParams = {
      state: sessions.length === 0 ? 'sleeping' : loading ? 'loading' : 'ready',
      projects: sessions.map(session => this.#summary(session)),
    };
    const text = JSON.stringify(status);
    if (text === this.#lastStatus) return;
    this.#lastStatus = text;
    void this.#connection.sendNotification(STATUS, status);
  }

  #summary(session: ProjectSession): ProjectSummary {
    const { view } = session.project;
    return {
      project: session.root,
      title: view.manifest.title,
      documents: view.documents().length,
      items: view.items().length,
      findings: this.#publisherOf(session).counts(),
    };
  }

  async #publish(): Promise<void> {
    const pass = ++this.#pass;
    const { after } = this.#host;
    for (const session of this.#context.sessions()) {
      let turn = Date.now();
      for (const _ of publishDue(session, this.#publisherOf(session), this.#context.show())) {
        if (Date.now() - turn < TURN) continue;
        await new Promise<void>(resolve => after(0, resolve));
        if (pass !== this.#pass) return;
        turn = Date.now();
      }
      if (session.loaded && session.dirty.size === 0) this.#shown.add(session);
    }
    this.tellStatus();
  }

  #publisherOf(session: ProjectSession): DiagnosticsPublisher {
    const known = this.#publishers.get(session);
    if (known) return known;
    const publisher = new DiagnosticsPublisher(params => void this.#connection.sendDiagnostics(params));
    this.#publishers.set(session, publisher);
    return publisher;
  }
}
