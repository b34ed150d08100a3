import {
  type CancellationToken,
  commands,
  type Disposable,
  EventEmitter,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { FILE_SCHEMAS_CHANGED } from '../../server/src/protocol/contract/fileSchemas.ts';
import {
  MARKDOWN_ITEMS,
  type MarkdownItemsParams,
} from '../../server/src/protocol/contract/markdownItems.ts';
import { PREVIEW_CHANGED } from '../../server/src/protocol/contract/preview.ts';
import type { InitializationOptions } from '../../server/src/protocol/contract/settings.ts';
import { STATUS, type StatusParams } from '../../server/src/protocol/contract/status.ts';
import { SHOW_REFERENCES } from './commands/showReferences.ts';
import { answerFileRequests } from './files/answerFileRequests.ts';
import { hasManifest, watchForManifest } from './files/manifests.ts';
import { LensCommands } from './lensCommands.ts';
import { prepareRename, provideRenameEdits } from './refusedRename.ts';
import { StatusItem } from './status/statusItem.ts';
import { YamlSchemas } from './yaml/yamlSchemas.ts';

/** How an entry (Node or browser) makes the client of its kind of server. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** What lives as long as the extension is active: asleep until the workspace holds a manifest, then one client. */
export class Session implements Disposable {
  readonly context: ExtensionContext;
  readonly #createClient: CreateClient;
  readonly #disposables: Disposable[] = [];
  readonly #previewChanged = new EventEmitter<void>();
  /** What previews show may be out of date, or there is a server again. */
  readonly onPreviewChanged = this.#previewChanged.event;
  readonly #markdownItems = new EventEmitter<MarkdownItemsParams>();
  /** The server tells of items that a rendering of Markdown shows. */
  readonly onMarkdownItems = this.#markdownItems.event;
  /** Notes in the log, where there is one, what a person need not know. */
  readonly warn = (error: unknown): void => this.#log?.warn(String(error));
  #log: LogOutputChannel | undefined;
  #client: Promise<BaseLanguageClient | undefined> | undefined;
  #stopping = false;

  constructor(context: ExtensionContext, createClient: CreateClient) {
    this.context = context;
    this.#createClient = createClient;
    this.#disposables.push(watchForManifest(() => void this.wake()));
  }

  /** Starts the server unless it runs; resolves to undefined where there is no project or the start failed. */
  async wake(): Promise<BaseLanguageClient | undefined> {
    if (this.#client === undefined && (await hasManifest())) this.#client ??= this.#start();
    return this.#client;
  }

  /** Asks the running server; undefined when there is none. */
  async ask<Result>(method: string, params: unknown, token?: CancellationToken): Promise<Result | undefined> {
    const client = await this.wake();
    return token === undefined
      ? client?.sendRequest<Result>(method, params)
      : client?.sendRequest<Result>(method, params, token);
  }

  async #start(): Promise<BaseLanguageClient | undefined> {
    const log = window.createOutputChannel('Atelier SDET', { log: true });
    this.#log = log;
    const selector = projectDocuments();
    const lenses = new LensCommands();
    const middleware = { prepareRename, provideRenameEdits, resolveCodeLens: lenses.resolveCodeLens };
    const client = this.#createClient({ ...clientOptions(this.context, selector, log), middleware });
    const item = new StatusItem(selector);
    const schemas = new YamlSchemas(this, error => log.warn(String(error)));
    this.#disposables.push(
      log,
      item,
      lenses,
      schemas,
      ...answerFileRequests(client),
      client.onNotification(STATUS, (status: StatusParams) => item.show(status)),
      client.onNotification(FILE_SCHEMAS_CHANGED, () => schemas.refresh()),
      client.onNotification(PREVIEW_CHANGED, () => this.#previewChanged.fire()),
      client.onNotification(MARKDOWN_ITEMS, (items: MarkdownItemsParams) => this.#markdownItems.fire(items)),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Stopped && !this.#stopping) item.showStopped();
        if (newState !== State.Running) return;
        this.#previewChanged.fire();
        schemas.refresh();
      }),
    );
    try {
      await client.start();
      void commands.executeCommand('setContext', 'sdet.hasProject', true);
      void schemas.offer();
      return client;
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      item.showStopped();
      const show = l10n.t('Show Log');
      const text = l10n.t('Atelier SDET could not start its language server. Its log says why.');
      void window.showErrorMessage(text, show).then(choice => choice === show && log.show());
      return undefined;
    }
  }

  /** Ends the server. */
  async stop(): Promise<void> {
    this.#stopping = true;
    const client = await this.#client;
    this.#client = undefined;
    if (client?.needsStop()) await client.stop();
  }

  dispose(): void {
    void this.stop().catch(this.warn);
    for (const disposable of this.#disposables.splice(0).reverse()) disposable.dispose();
  }
}

interface DocumentFilter {
  readonly scheme: string;
  readonly language: string;
}

// What we read lies in the folders of the workspace; an untitled text or one half of a diff belongs to no project.
function projectDocuments(): DocumentFilter[] {
  const languages = ['markdown', 'yaml'];
  return folderSchemes().flatMap(scheme => languages.map(language => ({ scheme, language })));
}

function folderSchemes(): readonly string[] {
  return [...new Set((workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme))];
}

function clientOptions(
  context: ExtensionContext,
  documentSelector: DocumentFilter[],
  outputChannel: LogOutputChannel,
): LanguageClientOptions {
  const initializationOptions: InitializationOptions = {
    // What is not on a disk (a repository seen through a file system provider) is read through this side.
    ...(folderSchemes().every(scheme => scheme === 'file') ? {} : { files: 'client' }),
    ruleDocs: Uri.joinPath(context.extensionUri, 'docs/rules').toString(),
    commands: [SHOW_REFERENCES],
    markdownItems: true,
  };
  const markdown = { isTrusted: false, supportHtml: false };
  return { documentSelector, outputChannel, initializationOptions, markdown };
}
