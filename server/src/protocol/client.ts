import type { Language } from '../core/manifest/manifest.ts';
import type { ClientAbilities } from '../features/feature.ts';
import { DEFAULT_SETTINGS, languageFor, readSettings } from './configuration.ts';
import type { Settings } from './contract.ts';
import { member, memberAt } from './json.ts';

/** What is known of the client: read once from `initialize`, whose every optional part may be missing. */
export interface Client {
  readonly abilities: ClientAbilities;
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  readonly files: 'platform' | 'client';
  readonly ruleDocs: string | undefined;
  readonly settings: Settings;
  readonly locale: string | undefined;
  /** Whether requests of that kind may be sent to the client. */
  readonly can: {
    readonly configuration: boolean;
    readonly folderChanges: boolean;
    readonly progress: boolean;
    readonly relatedInformation: boolean;
    readonly codeDescription: boolean;
    readonly registerConfiguration: boolean;
    readonly registerWatchers: boolean;
  };
}

/** Reads the parameters of `initialize`. */
export function readClient(params: unknown): Client {
  const capabilities = member(params, 'capabilities');
  const has = (...keys: readonly string[]): boolean => memberAt(capabilities, ...keys) === true;
  const options = member(params, 'initializationOptions');
  const ruleDocs = member(options, 'ruleDocs');
  const locale = member(params, 'locale');
  const document = (...keys: readonly string[]): unknown => memberAt(capabilities, 'textDocument', ...keys);
  return {
    abilities: {
      hoverMarkdown: includes(document('hover', 'contentFormat'), 'markdown'),
      completionMarkdown: includes(
        document('completion', 'completionItem', 'documentationFormat'),
        'markdown',
      ),
      labelDetails: document('completion', 'completionItem', 'labelDetailsSupport') === true,
      definitionLinks: document('definition', 'linkSupport') === true,
      nestedSymbols: document('documentSymbol', 'hierarchicalDocumentSymbolSupport') === true,
    },
    folders: foldersOf(params),
    files: member(options, 'files') === 'client' ? 'client' : 'platform',
    ruleDocs: typeof ruleDocs === 'string' ? ruleDocs : undefined,
    settings: readSettings(member(options, 'settings'), DEFAULT_SETTINGS),
    locale: typeof locale === 'string' ? locale : undefined,
    can: {
      configuration: has('workspace', 'configuration'),
      folderChanges: has('workspace', 'workspaceFolders'),
      progress: has('window', 'workDoneProgress'),
      relatedInformation: has('textDocument', 'publishDiagnostics', 'relatedInformation'),
      codeDescription: has('textDocument', 'publishDiagnostics', 'codeDescriptionSupport'),
      registerConfiguration: has('workspace', 'didChangeConfiguration', 'dynamicRegistration'),
      registerWatchers: has('workspace', 'didChangeWatchedFiles', 'dynamicRegistration'),
    },
  };
}

/** The language to speak with a client under these settings. */
export function languageOf(client: Client, settings: Settings): Language {
  return languageFor(settings.language, client.locale);
}

/** `workspaceFolders`, else the older `rootUri`, else the still older `rootPath`. */
function foldersOf(params: unknown): readonly string[] {
  const folders = foldersIn(member(params, 'workspaceFolders'));
  if (folders.length > 0) return folders;
  const rootUri = member(params, 'rootUri');
  if (typeof rootUri === 'string') return [rootUri];
  const rootPath = member(params, 'rootPath');
  if (typeof rootPath !== 'string' || rootPath === '') return [];
  const path = rootPath.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
  return [path.startsWith('/') ? `file://${path}` : `file:///${path}`];
}

/** URIs in a list of workspace folders. */
export function foldersIn(folders: unknown): readonly string[] {
  if (!Array.isArray(folders)) return [];
  return folders.map(folder => member(folder, 'uri')).filter(uri => typeof uri === 'string');
}

function includes(list: unknown, word: string): boolean {
  return Array.isArray(list) && list.includes(word);
}
