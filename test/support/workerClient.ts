import {
  AbstractMessageReader,
  AbstractMessageWriter,
  createMessageConnection,
  type DataCallback,
  type Message,
  type MessageConnection,
} from 'vscode-jsonrpc/node';
import type { Diagnostic } from 'vscode-languageserver-types';
import {
  FILE_KIND,
  FIND_MANIFESTS,
  LIST_FILES,
  READ_FILE,
  type ReadFileResult,
} from '../../server/src/protocol/contract/files.ts';
import { STATUS, type StatusParams } from '../../server/src/protocol/contract/status.ts';
import type { WorkerWire } from './workerWire.ts';

/** The folder that this client has, of a file system that only it can read. */
export const ROOT = 'vscode-vfs://github/academie/sdet';

/** A client in the browser's place: the server reads every file through it. */
export class WorkerClient {
  readonly connection: MessageConnection;
  readonly files: Map<string, Uint8Array | 'refused'>;
  /** Last published diagnostics by path. */
  readonly shown = new Map<string, readonly Diagnostic[]>();
  readonly statuses: StatusParams[] = [];
  readonly logged: string[] = [];
  readonly #wire: WorkerWire;
  readonly #waiting = new Set<() => void>();

  constructor(wire: WorkerWire, files: Readonly<Record<string, string | Uint8Array | 'refused'>>) {
    this.#wire = wire;
    const encoder = new TextEncoder();
    const bytesOf = (content: string | Uint8Array): Uint8Array =>
      typeof content === 'string' ? encoder.encode(content) : content;
    this.files = new Map(
      Object.entries(files).map(([path, content]) => [
        path,
        content === 'refused' ? content : bytesOf(content),
      ]),
    );
    this.connection = createMessageConnection(new WireReader(wire), new WireWriter(wire));
    this.#answer();
    this.connection.listen();
  }

  uri(path: string): string {
    return path === '' ? ROOT : `${ROOT}/${path.split('/').map(encodeURIComponent).join('/')}`;
  }

  #pathOf(uri: unknown): string {
    return decodeURIComponent(String(uri).slice(ROOT.length + 1));
  }

  #answer(): void {
    const { connection, files } = this;
    connection.onRequest(FIND_MANIFESTS, () => ({
      manifests: [...files.keys()]
        .filter(path => path.split('/').at(-1) === 'sdet.yaml')
        .map(path => this.uri(path)),
    }));
    connection.onRequest(LIST_FILES, ({ folder }) => ({
      files: [...files.keys()].map(path => this.uri(path)).filter(uri => uri.startsWith(`${folder}/`)),
    }));
    connection.onRequest<ReadFileResult, void>(READ_FILE, ({ uri, limit }) => {
      const content = files.get(this.#pathOf(uri));
      if (content === undefined) return { kind: 'missing' };
      if (content === 'refused') return { kind: 'unreadable', code: 'NoPermissions' };
      if (content.length > limit) return { kind: 'too-large', size: content.length };
      return { kind: 'bytes', base64: Buffer.from(content).toString('base64') };
    });
    connection.onRequest(FILE_KIND, ({ uri }) => ({ kind: files.has(this.#pathOf(uri)) ? 'file' : 'none' }));
    connection.onRequest('client/registerCapability', () => null);
    connection.onNotification('window/logMessage', ({ message }) =>
      this.#wake(() => this.logged.push(message)),
    );
    connection.onNotification(STATUS, status => this.#wake(() => this.statuses.push(status)));
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
      this.#wake(() => this.shown.set(this.#pathOf(uri), diagnostics)),
    );
  }

  #wake(note: () => unknown): void {
    note();
    for (const wake of [...this.#waiting]) wake();
  }

  /** Resolves when something is true, looking again at every message. */
  until(condition: () => boolean): Promise<void> {
    if (condition()) return Promise.resolve();
    return new Promise(done => {
      const wake = (): void => {
        if (!condition()) return;
        this.#waiting.delete(wake);
        done();
      };
      this.#waiting.add(wake);
    });
  }

  /** Shakes hands and waits until everything was read. */
  async start(): Promise<void> {
    const workspaceFolders = [{ uri: ROOT, name: 'sdet' }];
    const initializationOptions = { files: 'client', settings: { quietPeriod: 0 } };
    const capabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
    await this.connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders,
      capabilities,
      initializationOptions,
    });
    await this.connection.sendNotification('initialized', {});
    await this.until(() => this.statuses.at(-1)?.state === 'ready');
  }

  /** Findings of a file as `rule line:character`. */
  findings(path: string): readonly string[] {
    return (this.shown.get(path) ?? []).map(
      ({ code, range }) => `${code} ${range.start.line + 1}:${range.start.character + 1}`,
    );
  }

  async stop(): Promise<void> {
    this.connection.dispose();
    await this.#wire.stop();
  }
}

class WireReader extends AbstractMessageReader {
  readonly #wire: WorkerWire;

  constructor(wire: WorkerWire) {
    super();
    this.#wire = wire;
  }

  listen(callback: DataCallback): { dispose(): void } {
    this.#wire.receive(message => callback(message as Message));
    return { dispose: () => {} };
  }
}

class WireWriter extends AbstractMessageWriter {
  readonly #wire: WorkerWire;

  constructor(wire: WorkerWire) {
    super();
    this.#wire = wire;
  }

  async write(message: Message): Promise<void> {
    this.#wire.post(message);
  }

  end(): void {}
}
