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
import { FEATURES } from '../features/index.ts';
import { bindFeatures } from './bind.ts';
import { type Client, foldersIn, languageOf, readClient } from './client.ts';
import { readSettings } from './configuration.ts';
import type { Settings } from './contract.ts';
import { bindCustomRequests, type CustomContext } from './customRequests.ts';
import { DocumentStore, type StoreResult } from './documentStore.ts';
import type { ServerHost } from './host.ts';
import { member, memberAt } from './json.ts';
import { loadSession } from './loader.ts';
import { SERVER_MESSAGES } from './messages.ts';
import type { UnreadablePath } from './projectFiles.ts';
import type { ProjectSession } from './projectSession.ts';
import { Publications } from './publications.ts';
import { uriKey } from './uris.ts';
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
  #client: Client = readClient(undefined);
  #settings: Settings = this.#client.settings;

  constructor(connection: Connection, host: ServerHost, onShutdown: () => void) {
    this.#connection = connection;
    this.#host = host;
    this.#onShutdown = onShutdown;
    this.#publications = new Publications(connection, host, {
      quietPeriod: () => this.#settings.quietPeriod,
      sessions: () => this.#workspace.sessions,
      show: () => ({
        language: languageOf(this.#client, this.#settings),
        ruleDocs: this.#client.can.codeDescription ? this.#client.ruleDocs : undefined,
        relatedInformation: this.#client.can.relatedInformation,
        failed: (what, error) => this.#failed(what, error),
      }),
    });
    this.#workspace = new Workspace(() => host.fileAccess(this.#client.files), this.#documents, {
      touched: () => this.#publications.touch(),
      opened: session => void this.#load(session),
      closed: session => this.#publications.close(session),
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
    connection.onDidChangeConfiguration(params => void this.#configure(memberAt(params, 'settings', 'sdet')));
    const context = this.#requestContext();
    bindFeatures(connection, FEATURES, context);
    bindCustomRequests(connection, context);
    connection.listen();
  }

  #requestContext(): CustomContext {
    return {
      refusal: () => REFUSALS[this.#life],
      locate: uri => this.#workspace.locate(uriKey(uri)),
      client: () => ({
        abilities: this.#client.abilities,
        language: languageOf(this.#client, this.#settings),
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
    };
  }

  #initialize(params: unknown): InitializeResult | ResponseError<never> {
    if (this.#life !== 'new')
      return new ResponseError(ErrorCodes.InvalidRequest, 'initialize was sent before');
    this.#client = readClient(params);
    this.#settings = this.#client.settings;
    this.#life = 'running';
    return {
      serverInfo: { name: 'atelier-sdet' },
      capabilities: {
        positionEncoding: 'utf-16',
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...Object.assign({}, ...FEATURES.map(({ capabilities }) => capabilities)),
      },
    };
  }

  async #start(): Promise<void> {
    if (this.#life !== 'running') return;
    if (this.#client.can.folderChanges) {
      this.#connection.workspace.onDidChangeWorkspaceFolders(event => this.#foldersChanged(event));
    }
    void this.#registerWishes();
    await this.#patiently(this.#configure(undefined));
    await this.#workspace.setFolders(this.#client.folders);
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

  /** Asks for the settings where the client answers such questions; else takes what it sent by itself. */
  async #configure(sent: unknown): Promise<void> {
    const before = this.#settings;
    try {
      const answer = this.#client.can.configuration
        ? await this.#connection.sendRequest('workspace/configuration', { items: [{ section: 'sdet' }] })
        : [sent];
      this.#settings = readSettings(Array.isArray(answer) ? answer[0] : undefined, this.#client.settings);
    } catch (error) {
      this.#failed('workspace/configuration', error);
    }
    const changed = languageOf(this.#client, before) !== languageOf(this.#client, this.#settings);
    if (changed && this.#workspace.sessions.length > 0)
      await this.#publications.publishAgain(this.#workspace.sessions);
  }

  async #load(session: ProjectSession): Promise<void> {
    const { loading, step } = this.#messages();
    this.#publications.tellStatus();
    await loadSession(this.#connection, session, {
      progress: this.#client.can.progress,
      title: loading,
      step,
    });
    if (!session.disposed) this.#publications.touch();
  }

  #shutDown(): void {
    this.#life = 'shut-down';
    this.#publications.dispose();
    this.#onShutdown();
  }

  #edited(result: StoreResult, what: string): void {
    if (result.kind === 'refused') {
      this.#ignored(what, result.reason);
      return;
    }
    const located = this.#workspace.locate(result.key);
    if (located) this.#publications.forget(located);
    this.#workspace.editorChanged(result.key);
  }

  #closed(result: StoreResult): void {
    if (result.kind === 'refused') this.#ignored('didClose', result.reason);
    else this.#workspace.editorClosed(result.key);
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
    return SERVER_MESSAGES[languageOf(this.#client, this.#settings)];
  }

  #ignored(what: string, reason: string): void {
    this.#connection.console.warn(`${what} ignored: ${reason}`);
  }

  #failed(what: string, error: unknown): void {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.#connection.console.error(`${what}: ${detail}`);
  }
}

const REFUSALS: Readonly<Record<Life, ResponseError<void> | undefined>> = {
  new: new ResponseError(ErrorCodes.ServerNotInitialized, 'initialize was not sent yet'),
  running: undefined,
  'shut-down': new ResponseError(ErrorCodes.InvalidRequest, 'shutdown was sent before'),
};
