import {
  type Connection,
  DidChangeConfigurationNotification,
  ErrorCodes,
  type InitializeResult,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { Language } from '../core/manifest/manifest.ts';
import { FEATURES } from '../features/index.ts';
import { announced, merge } from './announced.ts';
import { bindFeatures, bindRequest } from './bind.ts';
import { type Client, foldersIn, languageOf, readClient } from './client.ts';
import { ClientSettings } from './clientSettings.ts';
import { FILE_SCHEMAS_CHANGED } from './contract/fileSchemas.ts';
import { PREVIEW_CHANGED } from './contract/preview.ts';
import { bindCustomRequests, type CustomContext } from './customRequests.ts';
import { DocumentStore, type StoreResult } from './documentStore.ts';
import type { ServerHost } from './host.ts';
import { member, memberAt } from './json.ts';
import { loadSession } from './loader.ts';
import { MarkdownItems } from './markdownItems.ts';
import { SERVER_MESSAGES } from './messages.ts';
import { milestone } from './milestone.ts';
import type { UnreadablePath } from './projectFiles.ts';
import type { ProjectSession } from './projectSession.ts';
import { Publications } from './publications.ts';
import { PulledDiagnostics } from './pulledDiagnostics.ts';
import { Refreshes } from './refreshes.ts';
import { type UriKey, uriKey } from './uris.ts';
import { changedUris, watchFiles } from './watchedFiles.ts';
import { Workspace } from './workspace.ts';

/** Serves one client over a connection until it goes; `onShutdown` hears when it says that it is about to. */
export function startServer(
  connection: Connection,
  host: ServerHost,
  onShutdown: () => void = () => {},
): void {
  new Server(connection, host, onShutdown).listen();
}

/** How long the first reading waits for the client's settings, in milliseconds. */
const PATIENCE = 1000;

type Life = 'new' | 'running' | 'shut-down';

class Server {
  readonly #connection: Connection;
  readonly #host: ServerHost;
  readonly #onShutdown: () => void;
  readonly #documents = new DocumentStore();
  readonly #workspace: Workspace;
  readonly #publications: Publications;
  readonly #unreadable = new Set<string>();
  #life: Life = 'new';
  readonly #settings: ClientSettings;
  readonly #refreshes: Refreshes;
  readonly #pulled: PulledDiagnostics;
  readonly #markdownItems: MarkdownItems;
  #client: Client = readClient(undefined);
  /** The client shows a preview and has not been told of a change since. */
  #previewIsCurrent = false;
  /** The client knows which file has which schema, and has not been told of a change since. */
  #schemasAreCurrent = false;
  /** An edit changed what other open documents show than the edited one, for which the client asks by itself. */
  #othersAffected = false;
  /** The projects of the workspace are known. */
  readonly #started = milestone();
  /** The client is ready, and the projects of its workspace are looked for. */
  #starting = false;

  constructor(connection: Connection, host: ServerHost, onShutdown: () => void) {
    this.#connection = connection;
    this.#host = host;
    this.#onShutdown = onShutdown;
    this.#settings = new ClientSettings(connection, {
      asks: () => this.#client.can.configuration,
      base: () => this.#client.settings,
      sessions: () => this.#workspace.sessions,
      failed: (what, error) => this.#failed(what, error),
      changed: sessions => void this.#resettled(sessions),
    });
    this.#refreshes = new Refreshes(connection);
    this.#markdownItems = new MarkdownItems(connection);
    this.#publications = new Publications(connection, host, {
      quietPeriod: () => this.#settings.common.quietPeriod,
      sessions: () => this.#workspace.sessions,
      show: session => ({
        language: this.#languageFor(session),
        ruleDocs: this.#client.can.codeDescription ? this.#client.ruleDocs : undefined,
        relatedInformation: this.#client.can.relatedInformation,
        failed: (what, error) => this.#failed(what, error),
      }),
      pushes: document => this.#pulled.pushes(document),
      changed: (document, uri) => this.#pulled.changed(document, uri),
      passed: whole => this.#passed(whole),
    });
    this.#pulled = new PulledDiagnostics({
      connection,
      publications: this.#publications,
      can: () => this.#client.can,
      locate: uri => this.#workspace.locate(uriKey(uri)),
      settled: () => this.#settled(),
      title: () => this.#messages().looking,
      refresh: () => this.#refreshes.ask('diagnostic'),
    });
    this.#workspace = new Workspace(() => host.fileAccess(this.#client.files), this.#documents, {
      touched: () => this.#touched(),
      othersAffected: () => {
        this.#othersAffected = true;
      },
      rolesChanged: () => this.#rolesChanged(),
      opened: session => void this.#load(session),
      closed: session => this.#close(session),
      unreadable: (session, problem) => this.#warnUnreadable(session, problem),
      failed: (what, error) => this.#failed(what, error),
    });
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize(params => this.#initialize(params));
    connection.onInitialized(() => void this.#start());
    connection.onShutdown(() => this.#shutDown());
    connection.onDidOpenTextDocument(params => this.#edited(this.#documents.open(params), 'didOpen'));
    connection.onDidChangeTextDocument(params => this.#edited(this.#documents.change(params), 'didChange'));
    connection.onDidCloseTextDocument(params => this.#closed(this.#documents.close(params)));
    connection.onDidSaveTextDocument(() => {});
    connection.onDidChangeWatchedFiles(params => this.#workspace.diskChanged(changedUris(params)));
    connection.onDidChangeConfiguration(
      params => void this.#settings.renew(memberAt(params, 'settings', 'sdet')),
    );
    const context = this.#requestContext();
    bindFeatures(connection, FEATURES, context);
    bindCustomRequests(connection, context);
    bindRequest(connection, 'textDocument/diagnostic', context, params => this.#pulled.document(params));
    bindRequest(connection, 'workspace/diagnostic', context, (params, token) =>
      this.#pulled.workspace(params, token),
    );
    connection.listen();
  }

  #requestContext(): CustomContext {
    return {
      refusal: () => REFUSALS[this.#life],
      starting: () => (this.#starting ? this.#started.coming : undefined),
      locate: uri => this.#workspace.locate(uriKey(uri)),
      place: (uri, isNew) => this.#workspace.place(uriKey(uri), isNew),
      settingsOf: session => ({
        ...this.#settings.of(session),
        language: this.#languageFor(session),
      }),
      client: () => ({
        abilities: this.#client.abilities,
        language: languageOf(this.#client, this.#settings.common),
      }),
      failed: (what, error) => this.#failed(what, error),
      sessions: () => this.#workspace.sessions,
      sessionAt: folder => this.#workspace.sessionAt(folder),
      recheck: async sessions => {
        await this.#workspace.rescan();
        for (const session of sessions) if (!session.disposed) session.refresh();
        for (const session of this.#workspace.sessions) await session.idle();
        await this.#publications.publishAgain(sessions);
      },
      pause: () => new Promise(resolve => this.#host.after(0, resolve)),
      previewed: () => {
        this.#previewIsCurrent = true;
      },
      toldSchemas: () => {
        this.#schemasAreCurrent = true;
      },
    };
  }

  #initialize(params: unknown): InitializeResult | ResponseError<never> {
    if (this.#life !== 'new')
      return new ResponseError(ErrorCodes.InvalidRequest, 'initialize was sent before');
    this.#client = readClient(params);
    this.#documents.encoding = this.#client.encoding;
    this.#life = 'running';
    return {
      serverInfo: { name: 'atelier-sdet' },
      capabilities: {
        ...merge(
          {
            ...OWN_CAPABILITIES,
            positionEncoding: this.#client.encoding,
            ...(this.#client.can.pullDiagnostics ? PULL_CAPABILITIES : {}),
          },
          announced(FEATURES, this.#client.abilities),
        ),
      },
    };
  }

  async #start(): Promise<void> {
    if (this.#life !== 'running') return;
    this.#starting = true;
    if (this.#client.can.folderChanges) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(event => this.#foldersChanged(event));
    }
    void this.#registerWishes();
    await this.#patiently(this.#settings.renew(undefined));
    await this.#workspace.setFolders(this.#client.folders);
    this.#started.reach();
    this.#publications.tellStatus();
  }

  /** Settings are better known before anything is said; but a client that never answers is served all the same. */
  #patiently(answer: Promise<void>): Promise<void> {
    return new Promise(resolve => {
      const timer = this.#host.after(PATIENCE, resolve);
      void answer.finally(() => {
        timer.cancel();
        resolve();
      });
    });
  }

  /** A client that refuses to tell of changes still gets everything else. */
  async #registerWishes(): Promise<void> {
    const { registerConfiguration, registerWatchers } = this.#client.can;
    try {
      if (registerWatchers) await watchFiles(this.#connection);
      if (registerConfiguration) {
        await this.#connection.client.register(DidChangeConfigurationNotification.type, { section: 'sdet' });
      }
    } catch (error) {
      this.#failed('register', error);
    }
  }

  /** Resolves when every project of the workspace was read. */
  async #settled(): Promise<void> {
    await this.#started.coming;
    for (const session of this.#workspace.sessions) await session.idle();
  }

  /** Projects have other settings: what depends on them is said again. */
  async #resettled(sessions: readonly ProjectSession[]): Promise<void> {
    this.#refreshShown();
    await this.#publications.publishAgain(sessions);
  }

  /** What was due has been looked at, all of it or a slice. */
  #passed(whole: boolean): void {
    this.#pulled.passed(whole);
    if (whole) for (const session of this.#workspace.sessions) this.#tellItems(session);
    if (!whole || !this.#othersAffected) return;
    this.#othersAffected = false;
    this.#refreshShown();
  }

  #refreshShown(): void {
    const { refreshInlayHints, refreshCodeLens, refreshSemanticTokens } = this.#client.can;
    if (refreshInlayHints) this.#refreshes.ask('inlayHint');
    if (refreshCodeLens) this.#refreshes.ask('codeLens');
    if (refreshSemanticTokens) this.#refreshes.ask('semanticTokens');
  }

  async #load(session: ProjectSession): Promise<void> {
    const { loading, step } = this.#messages();
    this.#publications.tellStatus();
    void this.#settings.add(session);
    await loadSession(this.#connection, session, {
      progress: this.#client.can.progress,
      title: loading,
      step,
    });
    if (session.disposed) return;
    this.#tellItems(session);
    this.#publications.touch();
  }

  #tellItems(session: ProjectSession): void {
    if (this.#client.markdownItems && this.#life === 'running') this.#markdownItems.tell(session);
  }

  #close(session: ProjectSession): void {
    this.#publications.close(session);
    if (this.#client.markdownItems) this.#markdownItems.close(session);
    this.#rolesChanged();
  }

  #shutDown(): void {
    this.#life = 'shut-down';
    this.#started.reach();
    this.#pulled.dispose();
    this.#publications.dispose();
    this.#onShutdown();
  }

  /** Tells of changes at once: what is typed is seen before what it makes wrong is found. */
  #touched(): void {
    this.#publications.touch();
    if (!this.#previewIsCurrent) return;
    this.#previewIsCurrent = false;
    void this.#connection.sendNotification(PREVIEW_CHANGED);
  }

  #rolesChanged(): void {
    if (!this.#schemasAreCurrent) return;
    this.#schemasAreCurrent = false;
    void this.#connection.sendNotification(FILE_SCHEMAS_CHANGED);
  }

  #edited(result: StoreResult, what: string): void {
    if (result.kind === 'refused') {
      this.#ignored(what, result.reason);
      return;
    }
    this.#forget(result.key);
    this.#workspace.editorChanged(result.key);
  }

  #closed(result: StoreResult): void {
    if (result.kind === 'refused') {
      this.#ignored('didClose', result.reason);
      return;
    }
    if (this.#client.can.pullDiagnostics) this.#forget(result.key);
    this.#workspace.editorClosed(result.key);
  }

  #forget(key: UriKey): void {
    this.#pulled.forget(key);
    const located = this.#workspace.locate(key);
    if (located) this.#publications.forget(located);
  }

  #foldersChanged(event: unknown): void {
    const removed = new Set(foldersIn(member(event, 'removed')).map(uriKey));
    const stayed = this.#workspace.folders.filter(folder => !removed.has(uriKey(folder)));
    void this.#workspace.setFolders([...new Set([...stayed, ...foldersIn(member(event, 'added'))])]);
  }

  #warnUnreadable(session: ProjectSession, { path, code }: UnreadablePath): void {
    const place = path === '' ? session.root : path;
    if (this.#unreadable.has(`${session.root} ${path}`)) return;
    this.#unreadable.add(`${session.root} ${path}`);
    const message = this.#messages().unreadable(place, code);
    void this.#connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    });
  }

  #messages(): (typeof SERVER_MESSAGES)['fr'] {
    return SERVER_MESSAGES[languageOf(this.#client, this.#settings.common)];
  }

  #languageFor(session: ProjectSession): Language {
    return languageOf(this.#client, this.#settings.of(session));
  }

  #ignored(what: string, reason: string): void {
    this.#connection.console.warn(`${what} ignored: ${reason}`);
  }

  #failed(what: string, error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#connection.console.error(`${what}: ${detail}`);
  }
}

/** What the server can without any feature. */
const OWN_CAPABILITIES = {
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** What a client that asks for diagnostics is told. */
const PULL_CAPABILITIES = {
  diagnosticProvider: {
    identifier: 'sdet',
    interFileDependencies: true,
    workspaceDiagnostics: true,
    workDoneProgress: true,
  },
};

const REFUSALS: Readonly<Record<Life, ResponseError<void> | undefined>> = {
  new: new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize was not sent yet'),
  running: undefined,
  'shut-down': new ResponseError(ErrorCodes.InvalidRequest, 'shutdown was sent before'),
};
