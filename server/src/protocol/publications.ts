import type { Connection } from 'vscode-languageserver';
import type { ProjectSummary } from './contract/check.ts';
import { STATUS, type StatusParams } from './contract/status.ts';
import { DiagnosticsPublisher, type Report } from './diagnosticsPublisher.ts';
import type { ServerHost } from './host.ts';
import type { ProjectSession } from './projectSession.ts';
import { nameSymbols, publishDue, publishOne, type ShowOptions } from './publishing.ts';
import { Scheduler } from './scheduler.ts';
import type { Located } from './workspace.ts';

/** What publishing takes from the server. */
export interface PublicationsContext {
  quietPeriod(): number;
  sessions(): readonly ProjectSession[];
  show(session: ProjectSession): ShowOptions;
  /** Whether a document is told of unasked; if not, the client asks. */
  pushes(document: Located): boolean;
  /** The diagnostics of a document are others than before, or it is gone. */
  changed(document: Located, uri: string): void;
  /** Everything that was due has been looked at, or a slice of it. */
  passed(whole: boolean): void;
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
  /** Counts the contents of documents that were published, of all projects. */
  #contents = 0;

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

  /** The text of a document was opened, changed or closed: what the client shows of it must be said again. */
  forget({ session, path }: Located): void {
    this.#publishers.get(session)?.forget(path);
    session.dirty.add(path);
  }

  /** Takes back all that was said of a project. */
  close(session: ProjectSession): void {
    const publisher = this.#publishers.get(session);
    this.#publishers.delete(session);
    for (const path of publisher?.published() ?? []) publisher?.clear(path);
    this.#context.passed(true);
    this.tellStatus();
  }

  /** What a document has now; undefined when it was not read. */
  reportNow({ session, path }: Located): Report | undefined {
    const publisher = this.#publisherOf(session);
    session.flush();
    publishOne(session, publisher, path, this.#context.show(session));
    return publisher.report(path);
  }

  /** What was last found out of every document, and nothing of those that were not looked at yet. */
  *reports(): Generator<{ readonly document: Located; readonly id: string; report(): Report | undefined }> {
    for (const session of this.#context.sessions()) {
      const publisher = this.#publisherOf(session);
      for (const path of publisher.published()) {
        const id = publisher.idOf(path) ?? '';
        yield { document: { session, path }, id, report: () => publisher.report(path) };
      }
    }
  }

  /** Name of what was last found out of a document; undefined when it was not looked at. */
  idOf({ session, path }: Located): string | undefined {
    return this.#publishers.get(session)?.idOf(path);
  }

  /** What was last found out of a document; undefined when it was not looked at, or is gone. */
  lastOf({ session, path }: Located): Report | undefined {
    return this.#publishers.get(session)?.report(path);
  }

  /** Takes back all that was said unasked of documents for which the client asks by now. */
  withdraw(): void {
    for (const session of this.#context.sessions()) {
      const publisher = this.#publisherOf(session);
      for (const path of publisher.published()) {
        if (!this.#context.pushes({ session, path })) publisher.withdraw(path);
      }
    }
  }

  /** Looks at everything that is due, now. */
  async catchUp(): Promise<void> {
    await this.#publish();
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
      const show = this.#context.show(session);
      for (const path of publishDue(session, this.#publisherOf(session), show)) {
        // The first search of a large project is as quick as those after it.
        if (session.loaded && !this.#shown.has(session)) nameSymbols(session, path, show);
        if (Date.now() - turn < TURN) continue;
        this.#context.passed(false);
        await new Promise<void>(resolve => after(0, resolve));
        if (pass !== this.#pass) return;
        turn = Date.now();
      }
      if (session.loaded && session.dirty.size === 0) this.#shown.add(session);
    }
    this.tellStatus();
    this.#context.passed(true);
  }

  #publisherOf(session: ProjectSession): DiagnosticsPublisher {
    const known = this.#publishers.get(session);
    if (known) return known;
    const publisher = new DiagnosticsPublisher({
      send: params => void this.#connection.sendDiagnostics(params),
      pushes: path => this.#context.pushes({ session, path }),
      nextId: () => `${++this.#contents}`,
      changed: (path, uri) => this.#context.changed({ session, path }, uri),
    });
    this.#publishers.set(session, publisher);
    return publisher;
  }
}
