import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { URI } from 'vscode-uri';
import { tokensOf } from '../contenders/markdownItParser.mjs';
import { markdownFiles } from '../contenders/vscodeWorkspace.mjs';
import { BENCH } from '../paths.mjs';
import { openParams, pressed } from './editedDocument.mjs';
import { startServer } from './serverProcess.mjs';

const SCRIPT = join(BENCH, 'node_modules', 'vscode-markdown-languageserver', 'dist', 'node', 'workerMain.js');

/** The settings of section `markdown` that the server reads, with validation on as a user would switch it on. */
const SETTINGS = {
  validate: {
    enabled: 'true',
    referenceLinks: { enabled: 'warning' },
    fragmentLinks: { enabled: 'warning' },
    fileLinks: { enabled: 'warning', markdownFragmentLinks: 'inherit' },
    ignoredLinks: [],
    unusedLinkDefinitions: { enabled: 'hint' },
    duplicateLinkDefinitions: { enabled: 'warning' },
  },
  suggest: { paths: { enabled: true, includeWorkspaceHeaderCompletions: 'never' } },
  occurrencesHighlight: { enabled: false },
  server: { log: 'off' },
  trace: { server: 'off' },
  preferredMdPathExtensionStyle: 'auto',
};

/**
 * VS Code's own Markdown server with a project, waiting for keys. The client reads files and runs the parser for it,
 * as VS Code's extension does.
 * @param {string} folder
 */
export async function vscodeServer(folder) {
  const { connection, cpu, stop } = startServer(SCRIPT, folder);
  /** @type {Map<string, import('vscode-languageserver-textdocument').TextDocument>} */
  const open = new Map();
  serveFiles(connection, folder, open);
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.onNotification(() => {});
  connection.listen();
  const uri = URI.file(folder).toString();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: uri,
    workspaceFolders: [{ uri, name: basename(folder) }],
    capabilities: {
      workspace: { workspaceFolders: true, diagnostics: { refreshSupport: true } },
      textDocument: { diagnostic: { dynamicRegistration: true } },
    },
    initializationOptions: { markdownFileExtensions: ['md'] },
  });
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('workspace/didChangeConfiguration', { settings: { markdown: SETTINGS } });
  const pull = async document => {
    const { items } = await connection.sendRequest('textDocument/diagnostic', {
      textDocument: { uri: document.uri },
    });
    return items.length;
  };
  return {
    cpu,
    stop,
    /** Resolves with the number of diagnostics of the document. */
    async open(document) {
      open.set(document.uri, document);
      await connection.sendNotification('textDocument/didOpen', openParams(document));
      return pull(document);
    },
    /** Resolves with the number of diagnostics when those of this key have come. */
    press(document, key) {
      void connection.sendNotification('textDocument/didChange', pressed(document, key));
      return pull(document);
    },
  };
}

function serveFiles(connection, folder, open) {
  const pathOf = uri => URI.parse(uri).fsPath;
  connection.onRequest('markdown/parse', ({ uri, text }) =>
    tokensOf(text ?? open.get(uri)?.getText() ?? readFileSync(pathOf(uri), 'utf8')),
  );
  connection.onRequest('markdown/fs/readFile', ({ uri }) => [...readFileSync(pathOf(uri))]);
  connection.onRequest('markdown/fs/stat', ({ uri }) =>
    existsSync(pathOf(uri)) ? { isDirectory: statSync(pathOf(uri)).isDirectory() } : null,
  );
  connection.onRequest('markdown/fs/readDirectory', ({ uri }) =>
    readdirSync(pathOf(uri), { withFileTypes: true }).map(entry => [
      entry.name,
      { isDirectory: entry.isDirectory() },
    ]),
  );
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () =>
    markdownFiles(folder).map(file => URI.file(file).toString()),
  );
  connection.onRequest('markdown/fs/watcher/create', () => null);
  connection.onRequest('markdown/fs/watcher/delete', () => null);
}
