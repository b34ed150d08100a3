import MarkdownIt from 'markdown-it';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Location, Position, WorkspaceEdit } from 'vscode-languageserver-types';
import {
  createLanguageService,
  githubSlugifier,
  type ILogger,
  type IMdLanguageService,
  type IWorkspace,
  LogLevel,
} from 'vscode-markdown-languageservice';
import { URI } from 'vscode-uri';
import type { Files } from './inMemoryProject.ts';

const NEVER = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
const NO_EVENT = (): { dispose(): void } => ({ dispose() {} });
const SILENT: ILogger = { level: LogLevel.Off, log() {} };
const ROOT = 'file:///p/';

/** VS Code's Markdown language service over texts in memory; places are `path` and positions, as ours are. */
export class VscodeMarkdown {
  readonly #service: IMdLanguageService;
  readonly #documents: ReadonlyMap<string, TextDocument>;

  constructor(files: Files) {
    this.#documents = new Map(
      Object.entries(files)
        .filter(([path]) => path.endsWith('.md'))
        .map(([path, text]) => [path, TextDocument.create(uriOf(path), 'markdown', 1, text)]),
    );
    const engine = new MarkdownIt({ html: true, linkify: true });
    this.#service = createLanguageService({
      workspace: workspaceOf(files, this.#documents),
      parser: {
        slugifier: githubSlugifier,
        tokenize: async document => engine.parse(withoutFrontMatter(document.getText()), {}),
      },
      logger: SILENT,
    });
  }

  /** Lines (from 0) of the headings of a document. */
  async headings(path: string): Promise<readonly number[]> {
    const symbols = await this.#service.getDocumentSymbols(this.#document(path), {}, NEVER);
    const lines: number[] = [];
    const walk = (list: typeof symbols): void => {
      for (const { range, children } of list) {
        lines.push(range.start.line);
        walk(children ?? []);
      }
    };
    walk(symbols);
    return lines;
  }

  async definition(path: string, position: Position): Promise<readonly Location[]> {
    const found = await this.#service.getDefinition(this.#document(path), position, NEVER);
    return found === undefined ? [] : [found].flat();
  }

  references(path: string, position: Position): Promise<readonly Location[]> {
    return this.#service.getReferences(this.#document(path), position, { includeDeclaration: false }, NEVER);
  }

  /** The texts after a rename; undefined when it is refused. */
  async renamed(path: string, position: Position, name: string): Promise<Files | undefined> {
    try {
      const edit = await this.#service.getRenameEdit(this.#document(path), position, name, NEVER);
      return edit && this.#after(edit);
    } catch {
      return undefined;
    }
  }

  /** The texts after a file or folder was moved: this service is asked when it lies at its new place already. */
  async moved(from: string, to: string): Promise<Files> {
    const move = { oldUri: URI.parse(uriOf(from)), newUri: URI.parse(uriOf(to)) };
    const answer = await this.#service.getRenameFilesInWorkspaceEdit([move], NEVER);
    return this.#after(answer?.edit ?? {});
  }

  #after(edit: WorkspaceEdit): Files {
    return textsAfter(edit, [...this.#documents.values()], pathOf);
  }

  #document(path: string): TextDocument {
    const document = this.#documents.get(path);
    if (document === undefined) throw new Error(`no Markdown file ${path}`);
    return document;
  }

  dispose(): void {
    this.#service.dispose();
  }
}

/** The texts of documents after a workspace edit, by path. */
export function textsAfter(
  { changes = {}, documentChanges = [] }: WorkspaceEdit,
  documents: readonly TextDocument[],
  path: (uri: string) => string,
): Files {
  const edits = new Map(Object.entries(changes).map(([uri, list]) => [path(uri), list]));
  for (const change of documentChanges) {
    if (!('textDocument' in change)) continue;
    const plain = change.edits.flatMap(edit => ('newText' in edit ? [edit] : []));
    edits.set(path(change.textDocument.uri), [...(edits.get(path(change.textDocument.uri)) ?? []), ...plain]);
  }
  return Object.fromEntries(
    documents.map(document => {
      const name = path(document.uri);
      return [name, TextDocument.applyEdits(document, edits.get(name) ?? [])];
    }),
  );
}

/** The path of a URI that this service has written. */
export function pathOf(uri: string): string {
  return decodeURIComponent(uri.startsWith(ROOT) ? uri.slice(ROOT.length) : uri).replace(/[?#].*$/, '');
}

function uriOf(path: string): string {
  return URI.parse(ROOT)
    .with({ path: `/p/${path}` })
    .toString();
}

/** VS Code's extension takes front matter for no Markdown; its lines stay, so that places do. */
function withoutFrontMatter(text: string): string {
  const matter = /^---\r?\n.*?\n---(?=\r?\n)/s.exec(text)?.[0];
  return matter === undefined ? text : matter.replace(/[^\n]+/g, '') + text.slice(matter.length);
}

function workspaceOf(files: Files, documents: ReadonlyMap<string, TextDocument>): IWorkspace {
  const below = (folder: string): readonly string[] =>
    Object.keys(files).filter(path => folder === '' || path.startsWith(`${folder}/`));
  const folderOf = (uri: URI): string => pathOf(uri.toString()).replace(/\/$/, '');
  return {
    workspaceFolders: [URI.parse(ROOT)],
    onDidChangeMarkdownDocument: NO_EVENT,
    onDidCreateMarkdownDocument: NO_EVENT,
    onDidDeleteMarkdownDocument: NO_EVENT,
    getAllMarkdownDocuments: async () => documents.values(),
    hasMarkdownDocument: uri => documents.has(folderOf(uri)),
    openMarkdownDocument: async uri => documents.get(folderOf(uri)),
    stat: async uri => {
      if (folderOf(uri) in files) return { isDirectory: false };
      return below(folderOf(uri)).length > 0 ? { isDirectory: true } : undefined;
    },
    readDirectory: async uri => {
      const folder = folderOf(uri);
      const rests = below(folder).map(path => path.slice(folder === '' ? 0 : folder.length + 1));
      const names = new Map(
        rests.map(rest => [rest.split('/')[0] ?? '', { isDirectory: rest.includes('/') }]),
      );
      return [...names];
    },
  };
}
