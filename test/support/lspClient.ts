import { type ChildProcess, type ChildProcessWithoutNullStreams, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import {
  MARKDOWN_ITEMS,
  type MarkdownItemsParams,
} from '../../server/src/protocol/contract/markdownItems.ts';
import { STATUS, type StatusParams } from '../../server/src/protocol/contract/status.ts';
import type { Files } from './inMemoryProject.ts';

/** The bundle that is tested; `npm test` builds it first. */
export const SERVER = resolve('dist/server.cjs');

/** What a client that can do everything says of itself. */
export const ALL_CAPABILITIES = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
    didChangeConfiguration: { dynamicRegistration: true },
    symbol: { resolveSupport: { properties: ['location.range'] } },
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
      changeAnnotationSupport: { groupsOnLabel: true },
      snippetEditSupport: true,
    },
    fileOperations: { willRename: true, didRename: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  window: { workDoneProgress: true },
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: {
      completionItem: {
        documentationFormat: ['markdown'],
        labelDetailsSupport: true,
        snippetSupport: true,
        insertReplaceSupport: true,
        resolveSupport: { properties: ['detail', 'documentation', 'additionalTextEdits'] },
      },
      completionList: { itemDefaults: ['editRange'] },
    },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'refactor', 'source'] } },
      isPreferredSupport: true,
      disabledSupport: true,
      dataSupport: true,
      honorsChangeAnnotations: true,
      resolveSupport: { properties: ['edit'] },
    },
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
    definition: { linkSupport: true },
    semanticTokens: { requests: { full: { delta: true }, range: true } },
    documentLink: { tooltipSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true, foldingRange: { collapsedText: true } },
    inlayHint: { resolveSupport: { properties: ['tooltip', 'textEdits'] } },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, versionSupport: true },
  },
} as const;

/** The same client, which asks for diagnostics instead of being told. */
export const PULL_CAPABILITIES = {
  ...ALL_CAPABILITIES,
  workspace: { ...ALL_CAPABILITIES.workspace, diagnostics: { refreshSupport: true } },
  textDocument: { ...ALL_CAPABILITIES.textDocument, diagnostic: { relatedDocumentSupport: true } },
} as const;

/** One `textDocument/publishDiagnostics`. */
export interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** How a server is started. */
export interface StartOptions {
  readonly transport?: 'stdio' | 'ipc';
  readonly capabilities?: object;
  readonly locale?: string;
  /** Answers `workspace/configuration`. */
  readonly settings?: unknown;
  readonly initializationOptions?: object;
  /** Says nothing before the test does. */
  readonly silent?: boolean;
  /** Never answers a request of the server. */
  readonly mute?: boolean;
}

/** How long a test waits for something to happen, in milliseconds. */
const PATIENCE = 90_000;

/** A folder of its own on the disk, and a real server process that a test speaks to. */
export class LspClient {
  readonly root: string;
  readonly process: ChildProcess;
  readonly connection: MessageConnection;
  /** Everything that was published, in order. */
  readonly published: Published[] = [];
  /** Methods of requests that the server has sent, in order. */
  readonly asked: string[] = [];
  readonly logged: string[] = [];
  readonly statuses: StatusParams[] = [];
  /** What was told of items, in order. */
  readonly items: MarkdownItemsParams[] = [];
  stderr = '';
  readonly #waiting = new Set<() => void>();

  constructor(
    root: string,
    process: ChildProcess,
    connection: MessageConnection,
    { settings, mute }: StartOptions,
  ) {
    this.root = root;
    this.process = process;
    this.connection = connection;
    process.stderr?.on('data', data => {
      this.stderr += String(data);
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: Published) =>
      this.#note(this.published, params),
    );
    connection.onNotification(STATUS, (params: StatusParams) => this.#note(this.statuses, params));
    connection.onNotification(MARKDOWN_ITEMS, (params: MarkdownItemsParams) =>
      this.#note(this.items, params),
    );
    connection.onNotification('window/logMessage', ({ message }) => this.#note(this.logged, message));
    connection.onNotification('window/showMessage', ({ message }) => this.#note(this.logged, message));
    connection.onRequest((method, params) => {
      this.#note(this.asked, method);
      if (mute === true) return new Promise(() => {});
      if (method !== 'workspace/configuration') return null;
      return (params as unknown as { items: readonly unknown[] }).items.map(() => settings ?? null);
    });
    connection.onError(() => {});
    connection.listen();
  }

  #note<T>(list: T[], value: T): void {
    list.push(value);
    this.noteMessage();
  }

  /** Lets those who wait look again, after a message that a test itself has received. */
  noteMessage(): void {
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves when something is true, looking again at every message; rejects after a while, with what `seen` says then. */
  until(condition: () => boolean, seen: () => unknown = () => this.published.at(-1)): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise((done, fail) => {
      const end = (): void => {
        clearTimeout(limit);
        this.#waiting.delete(wake);
      };
      const wake = (): void => {
        if (!condition()) return;
        end();
        done();
      };
      const limit = setTimeout(() => {
        end();
        fail(new Error(`waited in vain; now: ${JSON.stringify(seen())} ${this.stderr}`));
      }, PATIENCE);
      this.#waiting.add(wake);
    });
  }

  /** URI of a file of the folder, as this client spells it. */
  uri(path: string): string {
    return pathToFileURL(join(this.root, path)).href;
  }

  /** The last that was published of a file; undefined when nothing ever was. */
  last(path: string): Published | undefined {
    return this.published.findLast(({ uri }) => uri === this.uri(path));
  }

  /** The findings now shown at a file, as `rule: text` lines without texts: `reference/unresolved-item 3:6`. */
  shown(path: string): readonly string[] {
    return (this.last(path)?.diagnostics ?? []).map(
      ({ code, range }) => `${code} ${range.start.line + 1}:${range.start.character + 1}`,
    );
  }

  /** Waits until exactly these findings are shown at a file. */
  async untilShown(path: string, expected: readonly string[]): Promise<void> {
    const is = (): boolean => JSON.stringify(this.shown(path)) === JSON.stringify(expected);
    await this.until(is, () => this.shown(path));
  }

  /** Waits until every project was read and published. */
  async ready(): Promise<void> {
    const state = (): string | undefined => this.statuses.at(-1)?.state;
    await this.until(() => state() === 'ready' || state() === 'sleeping', state);
  }

  request<T>(method: string, params?: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  open(path: string, text: string, version = 1): Promise<void> {
    const languageId = path.endsWith('.md') ? 'markdown' : 'yaml';
    return this.notify('textDocument/didOpen', {
      textDocument: { uri: this.uri(path), languageId, version, text },
    });
  }

  /** Replaces the whole text. */
  change(path: string, version: number, text: string): Promise<void> {
    return this.notify('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ text }],
    });
  }

  close(path: string): Promise<void> {
    return this.notify('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** Writes files to the disk; the server hears nothing of it. */
  write(files: Files): Promise<void> {
    return writeFiles(this.root, files);
  }

  /** Tells that something happened on the disk: 1 created, 2 changed, 3 deleted. */
  watched(type: 1 | 2 | 3, ...paths: readonly string[]): Promise<void> {
    return this.notify('workspace/didChangeWatchedFiles', {
      changes: paths.map(path => ({ uri: this.uri(path), type })),
    });
  }

  /** Ends the session as the LSP wants it; resolves to the exit code. */
  async stop(): Promise<number | null> {
    const exit =
      this.process.exitCode === null ? once(this.process, 'exit') : Promise.resolve([this.process.exitCode]);
    await this.request('shutdown');
    await this.notify('exit');
    const [code] = (await exit) as [number | null];
    this.connection.dispose();
    await rm(this.root, { recursive: true, force: true });
    return code;
  }

  /** Ends the process whatever state it is in. */
  async kill(): Promise<void> {
    this.connection.dispose();
    this.process.kill('SIGKILL');
    await rm(this.root, { recursive: true, force: true });
  }
}

/** Starts a server on a folder with these files; unless `silent`, also shakes hands and waits until all was read. */
export async function startClient(files: Files, options: StartOptions = {}): Promise<LspClient> {
  if (!existsSync(SERVER)) throw new Error(`${SERVER} is missing: run \`node esbuild.mjs server\` first`);
  const root = await mkdtemp(join(tmpdir(), 'sdet-lsp-'));
  await writeFiles(root, files);
  const client = options.transport === 'ipc' ? overIpc(root, options) : overStdio(root, options);
  if (options.silent !== true) {
    await initialize(client, options);
    await client.ready();
  }
  return client;
}

/** `initialize` and `initialized`. */
export async function initialize(client: LspClient, options: StartOptions = {}): Promise<unknown> {
  const rootUri = pathToFileURL(client.root).href;
  const result = await client.request('initialize', {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'test' }],
    capabilities: options.capabilities ?? ALL_CAPABILITIES,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    initializationOptions: { settings: { quietPeriod: 0 }, ...options.initializationOptions },
  });
  await client.notify('initialized', {});
  return result;
}

function overStdio(root: string, options: StartOptions): LspClient {
  return speakTo(spawn(process.execPath, [SERVER, '--stdio']), root, options);
}

/** Speaks to a server that was started on a folder, over its standard streams. */
export function speakTo(
  child: ChildProcessWithoutNullStreams,
  root: string,
  options: StartOptions = {},
): LspClient {
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return new LspClient(root, child, connection, options);
}

function overIpc(root: string, options: StartOptions): LspClient {
  const child = fork(SERVER, ['--node-ipc'], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const connection = createMessageConnection(new IPCMessageReader(child), new IPCMessageWriter(child));
  return new LspClient(root, child, connection, options);
}

async function writeFiles(root: string, files: Files): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}
