import type { Connection, Diagnostic } from 'vscode-languageserver';
import type { RequestToken } from './bind.ts';
import type { Report } from './diagnosticsPublisher.ts';
import { member } from './json.ts';
import type { Publications } from './publications.ts';
import { type UriKey, uriKey } from './uris.ts';
import { workDoneFor } from './workDone.ts';
import type { Located } from './workspace.ts';

/** What answering requests for diagnostics takes from the server. */
export interface PullContext {
  readonly connection: Connection;
  readonly publications: Publications;
  can(): {
    readonly pullDiagnostics: boolean;
    readonly relatedDocuments: boolean;
    readonly refreshDiagnostics: boolean;
  };
  locate(uri: unknown): Located | undefined;
  /** Resolves when every project is known and was read. */
  settled(): Promise<void>;
  /** Title of the progress of looking at all documents. */
  title(): string;
  /** Asks the client to ask again. */
  refresh(): void;
}

type DocumentReport =
  | { readonly kind: 'full'; readonly resultId?: string; readonly items: readonly Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

type WorkspaceDocumentReport = DocumentReport & { readonly uri: string; readonly version: number | null };

/** Answer of `workspace/diagnostic`. */
export interface WorkspaceReport {
  readonly items: readonly WorkspaceDocumentReport[];
}

/** A request about the whole workspace that is answered bit by bit, for as long as the client wants to hear. */
interface Stream {
  readonly token: string | number;
  /** What the client knows: ids of contents by document. */
  readonly known: Map<UriKey, string>;
  end(): void;
}

/**
 * Answers clients that ask for diagnostics. A document that the client has open is left to its questions; all others
 * are pushed until it asks about the whole workspace for the first time, from when on nothing is. So each document
 * reaches the client by one way alone, and those that nobody opened reach every client.
 */
export class PulledDiagnostics {
  readonly #context: PullContext;
  /** Ids of the contents that open documents were last answered with. */
  readonly #answered = new Map<UriKey, string>();
  /** Documents whose diagnostics have changed since the last pass. */
  readonly #changed = new Map<UriKey, { readonly document: Located; readonly uri: string }>();
  #workspaceIsPulled = false;
  #stream: Stream | undefined;

  constructor(context: PullContext) {
    this.#context = context;
  }

  /** Whether a document is told of unasked. */
  pushes({ session, path }: Located): boolean {
    if (!this.#context.can().pullDiagnostics) return true;
    return !this.#workspaceIsPulled && session.openDocument(path) === undefined;
  }

  /** The text of a document was opened, changed or closed: if the client wants to know, it asks again by itself. */
  forget(key: UriKey): void {
    this.#answered.delete(key);
  }

  /** Notes that the diagnostics of a document are others than before, or that it is gone. */
  changed(document: Located, uri: string): void {
    const key = uriKey(uri);
    if (key !== undefined && this.#context.can().pullDiagnostics) this.#changed.set(key, { document, uri });
  }

  /** Answers `textDocument/diagnostic`; a client that cannot be asked to ask again waits for the first reading. */
  async document(params: unknown): Promise<object> {
    const uri = member(member(params, 'textDocument'), 'uri');
    const { can, locate, publications } = this.#context;
    let document = locate(uri);
    if (!can().refreshDiagnostics && document?.session.loaded !== true) {
      await this.#context.settled();
      document = locate(uri);
    }
    const report = document && publications.reportNow(document);
    if (document === undefined || report === undefined) return { kind: 'full', items: [] };
    this.#note(report);
    const answer = reportSince(report, member(params, 'previousResultId'));
    return can().relatedDocuments ? { ...answer, ...this.#related(document) } : answer;
  }

  #note({ uri, id }: Report): void {
    const key = uriKey(uri);
    if (key !== undefined) this.#answered.set(key, id);
  }

  /** What this client should know of other open documents, which an edit of this one has changed. */
  #related(about: Located): { readonly relatedDocuments?: Readonly<Record<string, DocumentReport>> } {
    const related: [string, DocumentReport][] = [];
    const { publications, locate } = this.#context;
    for (const [key, id] of this.#answered) {
      const other = locate(key);
      if (other?.session !== about.session || other.path === about.path) continue;
      const isDue = other.session.dirty.has(other.path);
      const report = isDue ? publications.reportNow(other) : publications.lastOf(other);
      if (report === undefined || report.id === id) continue;
      this.#note(report);
      related.push([report.uri, reportSince(report, undefined)]);
    }
    return related.length === 0 ? {} : { relatedDocuments: Object.fromEntries(related) };
  }

  /**
   * Answers `workspace/diagnostic` once everything was read. With a `partialResultToken` it goes on telling what
   * changes until the client cancels, or asks anew; without one it answers once.
   */
  async workspace(params: unknown, token: RequestToken): Promise<WorkspaceReport> {
    const { connection, publications } = this.#context;
    this.#workspaceIsPulled = true;
    publications.withdraw();
    const known = previousIds(member(params, 'previousResultIds'));
    const stream = member(params, 'partialResultToken');
    const progress = workDoneFor(connection, member(params, 'workDoneToken'), this.#context.title());
    try {
      await this.#context.settled();
      await publications.catchUp();
    } finally {
      progress.end();
    }
    if (token.isCancellationRequested) return { items: [] };
    const items = this.#everything(known);
    if (typeof stream !== 'string' && typeof stream !== 'number') return { items };
    return this.#goOn(stream, known, items, token);
  }

  /** Reports of all documents, and of those that the client knows and that are gone; `known` is brought up to date. */
  #everything(known: Map<UriKey, { uri: string; id: string }>): readonly WorkspaceDocumentReport[] {
    const items: WorkspaceDocumentReport[] = [];
    const gone = new Map(known);
    for (const { document, id, report } of this.#context.publications.reports()) {
      const key = uriKey(document.session.uriOf(document.path));
      if (key === undefined) continue;
      const before = known.get(key);
      gone.delete(key);
      const found = report();
      if (found === undefined || (before === undefined && found.diagnostics.length === 0)) continue;
      items.push(inWorkspace(found, before?.id));
      known.set(key, { uri: found.uri, id });
    }
    for (const [key, { uri }] of gone) {
      items.push(nothingAt(uri));
      known.delete(key);
    }
    return items;
  }

  #goOn(
    token: string | number,
    known: ReadonlyMap<UriKey, { readonly id: string }>,
    items: readonly WorkspaceDocumentReport[],
    request: RequestToken,
  ): Promise<WorkspaceReport> {
    this.#stream?.end();
    return new Promise(resolve => {
      const stream: Stream = {
        token,
        known: new Map([...known].map(([key, { id }]) => [key, id])),
        end: () => {
          if (this.#stream === stream) this.#stream = undefined;
          resolve({ items: [] });
        },
      };
      this.#stream = stream;
      this.#tell(stream, items);
      request.onCancelled(stream.end);
    });
  }

  #tell({ token }: Stream, items: readonly WorkspaceDocumentReport[]): void {
    if (items.length > 0)
      void this.#context.connection.sendNotification('$/progress', { token, value: { items } });
  }

  /** What was due has been looked at: the client is told what has changed, or asked to ask again. */
  passed(whole: boolean): void {
    if (this.#stream) this.#feed(this.#stream);
    if (!whole) return;
    const isStale = [...this.#changed.values()].some(change => this.#isStale(change.document, change.uri));
    this.#changed.clear();
    if (isStale && this.#context.can().refreshDiagnostics) this.#context.refresh();
  }

  #feed(stream: Stream): void {
    const items: WorkspaceDocumentReport[] = [];
    for (const [key, { document, uri }] of this.#changed) {
      const id = this.#context.publications.idOf(document);
      if (stream.known.get(key) === id) continue;
      const report = this.#context.publications.lastOf(document);
      if (report && uriKey(report.uri) === key) {
        stream.known.set(key, report.id);
        items.push(inWorkspace(report, undefined));
      } else if (stream.known.delete(key)) items.push(nothingAt(uri));
    }
    this.#tell(stream, items);
  }

  /** Whether the client shows something else of a document, and would not ask by itself. */
  #isStale(document: Located, uri: string): boolean {
    const key = uriKey(uri);
    const answered = key && this.#answered.get(key);
    if (answered !== undefined) return answered !== this.#context.publications.idOf(document);
    const isOpen = document.session.openDocument(document.path) !== undefined;
    return this.#workspaceIsPulled && this.#stream === undefined && !isOpen;
  }

  /** Answers what still waits. */
  dispose(): void {
    this.#stream?.end();
  }
}

function previousIds(list: unknown): Map<UriKey, { uri: string; id: string }> {
  const known = new Map<UriKey, { uri: string; id: string }>();
  for (const previous of Array.isArray(list) ? list : []) {
    const [uri, id] = [member(previous, 'uri'), member(previous, 'value')];
    const key = uriKey(uri);
    if (key !== undefined && typeof uri === 'string' && typeof id === 'string') known.set(key, { uri, id });
  }
  return known;
}

function reportSince({ id, diagnostics }: Report, previous: unknown): DocumentReport {
  return previous === id
    ? { kind: 'unchanged', resultId: id }
    : { kind: 'full', resultId: id, items: diagnostics };
}

function inWorkspace(report: Report, previous: string | undefined): WorkspaceDocumentReport {
  return { uri: report.uri, version: report.version ?? null, ...reportSince(report, previous) };
}

function nothingAt(uri: string): WorkspaceDocumentReport {
  return { uri, version: null, kind: 'full', items: [] };
}
