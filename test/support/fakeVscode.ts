import { posix } from 'node:path';

/**
 * The parts of the module `vscode` that the client's code uses and that need no editor, for unit tests. What needs
 * a real editor is tested in one (`test/vscode`). A test sets the files and the language through `fake`.
 */

interface FakeState {
  language: string;
  /** Texts by path; a path that ends in `/` is a folder. */
  readonly files: Map<string, Uint8Array>;
  /** Answers the writing functions before they act: throw to make one fail. */
  before: (operation: 'write' | 'rename' | 'delete', path: string) => void;
  /** What the active editor shows. */
  active: Uri | undefined;
  /** Languages of the open documents. */
  open: readonly string[];
  /** Extensions by id. */
  readonly extensions: Map<string, FakeExtension>;
}

/** An extension of others; `activate` makes it active. */
export interface FakeExtension {
  isActive: boolean;
  activate(): Promise<unknown>;
}

/** What the stand-in holds; `resetFake` empties it. */
export const fake: FakeState = {
  language: 'en',
  files: new Map(),
  before: () => {},
  active: undefined,
  open: [],
  extensions: new Map(),
};

/** Empties the stand-in. */
export function resetFake(): void {
  fake.language = 'en';
  fake.files.clear();
  fake.before = () => {};
  fake.active = undefined;
  fake.open = [];
  fake.extensions.clear();
}

export class Uri {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;

  constructor(scheme: string, authority: string, path: string) {
    this.scheme = scheme;
    this.authority = authority;
    this.path = path;
  }

  static file(path: string): Uri {
    return new Uri('file', '', path);
  }

  static parse(text: string): Uri {
    const { protocol, host, pathname } = new URL(text);
    return new Uri(protocol.slice(0, -1), host, decodeURIComponent(pathname));
  }

  static joinPath(base: Uri, ...segments: readonly string[]): Uri {
    return base.with({ path: posix.join(base.path, ...segments) });
  }

  with({ path }: { readonly path: string }): Uri {
    return new Uri(this.scheme, this.authority, path);
  }

  toString(): string {
    return `${this.scheme}://${this.authority}${encodeURI(this.path)}`;
  }
}

export class FileSystemError extends Error {
  readonly code: string;

  constructor(code: string, path: string) {
    super(`${code}: ${path}`);
    this.code = code;
  }
}

export const FileType = { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 } as const;
export const QuickPickItemKind = { Separator: -1, Default: 0 } as const;
export const ProgressLocation = { SourceControl: 1, Window: 10, Notification: 15 } as const;
export const LanguageStatusSeverity = { Information: 0, Warning: 1, Error: 2 } as const;

function bytesAt(path: string): Uint8Array {
  const bytes = fake.files.get(path);
  if (bytes === undefined) throw new FileSystemError('FileNotFound', path);
  return bytes;
}

function childrenOf(path: string): [string, number][] {
  const prefix = `${path.replace(/\/$/, '')}/`;
  const children = new Map<string, number>();
  for (const file of fake.files.keys()) {
    if (!file.startsWith(prefix)) continue;
    const [name = '', ...below] = file.slice(prefix.length).split('/');
    if (name !== '') children.set(name, below.length > 0 ? FileType.Directory : FileType.File);
  }
  if (children.size === 0 && !fake.files.has(prefix)) throw new FileSystemError('FileNotFound', path);
  return [...children];
}

/** Opens a document of that language, and tells so. */
export function openDocument(languageId: string): void {
  fake.open = [...fake.open, languageId];
  opened.fire({ languageId });
}

/** Adds an extension, and tells so. */
export function installExtension(id: string, extension: FakeExtension): void {
  fake.extensions.set(id, extension);
  installed.fire();
}

export const workspace = {
  get textDocuments(): readonly { readonly languageId: string }[] {
    return fake.open.map(languageId => ({ languageId }));
  },
  onDidOpenTextDocument: (listener: (document: { readonly languageId: string }) => void) =>
    opened.event(listener),
  workspaceFolders: undefined,
  asRelativePath: (uri: Uri): string => uri.path.replace(/^\//, ''),
  fs: {
    async readFile({ path }: Uri): Promise<Uint8Array> {
      return bytesAt(path);
    },
    async stat({ path }: Uri): Promise<{ readonly type: number; readonly size: number }> {
      const bytes = fake.files.get(path);
      if (bytes !== undefined) return { type: FileType.File, size: bytes.length };
      childrenOf(path);
      return { type: FileType.Directory, size: 0 };
    },
    async readDirectory({ path }: Uri): Promise<[string, number][]> {
      return childrenOf(path);
    },
    async writeFile({ path }: Uri, bytes: Uint8Array): Promise<void> {
      fake.before('write', path);
      fake.files.set(path, bytes);
    },
    async rename({ path }: Uri, target: Uri): Promise<void> {
      fake.before('rename', target.path);
      fake.files.set(target.path, bytesAt(path));
      fake.files.delete(path);
    },
    async delete({ path }: Uri): Promise<void> {
      fake.before('delete', path);
      bytesAt(path);
      fake.files.delete(path);
    },
  },
};

export const env = {
  get language(): string {
    return fake.language;
  },
};

export const l10n = {
  t: (text: string, ...values: readonly unknown[]): string =>
    text.replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)])),
};

export class EventEmitter<Event> {
  readonly #listeners = new Set<(event: Event) => void>();

  readonly event = (listener: (event: Event) => void): { dispose(): void } => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };

  fire(event: Event): void {
    for (const listener of this.#listeners) listener(event);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

export class CancellationTokenSource {
  readonly token = { isCancellationRequested: false };

  cancel(): void {
    this.token.isCancellationRequested = true;
  }

  dispose(): void {}
}

const opened = new EventEmitter<{ readonly languageId: string }>();
const installed = new EventEmitter<void>();

export const extensions = {
  getExtension: (id: string): FakeExtension | undefined => fake.extensions.get(id),
  onDidChange: (listener: () => void) => installed.event(listener),
};

export const window = {
  get activeTextEditor(): { readonly document: { readonly uri: Uri } } | undefined {
    return fake.active && { document: { uri: fake.active } };
  },
};
export const commands = {};
export const languages = {};
