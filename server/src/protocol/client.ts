import type { Language } from '../core/manifest/manifest.ts';
import type { ClientAbilities } from '../features/clientAbilities.ts';
import { ENCODINGS, type PositionEncoding } from '../features/encoding.ts';
import { readAbilities } from './abilities.ts';
import { DEFAULT_SETTINGS, languageFor, readSettings } from './configuration.ts';
import type { Settings } from './contract/settings.ts';
import { isObject, member, memberAt, stringsIn } from './json.ts';

/** What is known of the client: read once from `initialize`, whose every optional part may be missing. */
export interface Client {
  readonly abilities: ClientAbilities;
  /** URIs of the workspace folders. */
  readonly folders: readonly string[];
  readonly files: 'platform' | 'client';
  readonly ruleDocs: string | undefined;
  /** The client wants to hear of the items of each document. */
  readonly markdownItems: boolean;
  readonly settings: Settings;
  readonly locale: string | undefined;
  /** How characters are counted: as the client likes best. */
  readonly encoding: PositionEncoding;
  /** Whether requests of that kind may be sent to the client. */
  readonly can: {
    readonly configuration: boolean;
    readonly folderChanges: boolean;
    readonly progress: boolean;
    readonly relatedInformation: boolean;
    readonly codeDescription: boolean;
    readonly registerConfiguration: boolean;
    readonly registerWatchers: boolean;
    /** The client asks for the diagnostics of the documents that it shows. */
    readonly pullDiagnostics: boolean;
    /** Answers to a document's diagnostics may tell of other documents too. */
    readonly relatedDocuments: boolean;
    readonly refreshDiagnostics: boolean;
    readonly refreshInlayHints: boolean;
    readonly refreshCodeLens: boolean;
    readonly refreshSemanticTokens: boolean;
  };
}

/** Reads the parameters of `initialize`. */
export function readClient(params: unknown): Client {
  const capabilities = member(params, 'capabilities');
  const has = (...keys: readonly string[]): boolean => memberAt(capabilities, ...keys) === true;
  const options = member(params, 'initializationOptions');
  const ruleDocs = member(options, 'ruleDocs');
  const locale = member(params, 'locale');
  return {
    abilities: readAbilities(capabilities, member(options, 'commands')),
    folders: foldersOf(params),
    files: member(options, 'files') === 'client' ? 'client' : 'platform',
    ruleDocs: typeof ruleDocs === 'string' ? ruleDocs : undefined,
    markdownItems: member(options, 'markdownItems') === true,
    settings: readSettings(member(options, 'settings'), DEFAULT_SETTINGS),
    locale: typeof locale === 'string' ? locale : undefined,
    encoding: encodingIn(memberAt(capabilities, 'general', 'positionEncodings')),
    can: {
      configuration: has('workspace', 'configuration'),
      folderChanges: has('workspace', 'workspaceFolders'),
      progress: has('window', 'workDoneProgress'),
      relatedInformation: has('textDocument', 'publishDiagnostics', 'relatedInformation'),
      codeDescription: has('textDocument', 'publishDiagnostics', 'codeDescriptionSupport'),
      registerConfiguration: has('workspace', 'didChangeConfiguration', 'dynamicRegistration'),
      registerWatchers: has('workspace', 'didChangeWatchedFiles', 'dynamicRegistration'),
      pullDiagnostics: isObject(memberAt(capabilities, 'textDocument', 'diagnostic')),
      relatedDocuments: has('textDocument', 'diagnostic', 'relatedDocumentSupport'),
      refreshDiagnostics: has('workspace', 'diagnostics', 'refreshSupport'),
      refreshInlayHints: has('workspace', 'inlayHint', 'refreshSupport'),
      refreshCodeLens: has('workspace', 'codeLens', 'refreshSupport'),
      refreshSemanticTokens: has('workspace', 'semanticTokens', 'refreshSupport'),
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

/** The first of a client's encodings that this server knows; every client knows UTF-16. */
function encodingIn(offered: unknown): PositionEncoding {
  const known = stringsIn(offered).flatMap(name => ENCODINGS.filter(encoding => encoding === name));
  return known[0] ?? 'utf-16';
}
