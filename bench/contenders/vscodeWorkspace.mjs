import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';

const NO_EVENT = () => ({ dispose() {} });

/** The Markdown files below a folder, as absolute paths in the order of their names. @param {string} folder */
export function markdownFiles(folder) {
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter(path => path.endsWith('.md'))
    .sort()
    .map(path => join(folder, path));
}

/** A workspace on the disk for VS Code's Markdown language service; every file is read once. @param {string} folder */
export function diskWorkspace(folder) {
  const documents = new Map(
    markdownFiles(folder).map(file => {
      const uri = URI.file(file).toString();
      return [uri, TextDocument.create(uri, 'markdown', 1, readFileSync(file, 'utf8'))];
    }),
  );
  return {
    workspaceFolders: [URI.file(folder)],
    onDidChangeMarkdownDocument: NO_EVENT,
    onDidCreateMarkdownDocument: NO_EVENT,
    onDidDeleteMarkdownDocument: NO_EVENT,
    getAllMarkdownDocuments: async () => documents.values(),
    hasMarkdownDocument: uri => documents.has(uri.toString()),
    openMarkdownDocument: async uri => documents.get(uri.toString()),
    stat: async uri =>
      existsSync(uri.fsPath) ? { isDirectory: statSync(uri.fsPath).isDirectory() } : undefined,
    readDirectory: async uri =>
      readdirSync(uri.fsPath, { withFileTypes: true }).map(entry => [
        entry.name,
        { isDirectory: entry.isDirectory() },
      ]),
  };
}
