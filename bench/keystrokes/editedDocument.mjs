import { readFileSync } from 'node:fs';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';

/** A text that is open in the editor of the bench. @param {string} file absolute path */
export function openedDocument(file) {
  return TextDocument.create(URI.file(file).toString(), 'markdown', 1, readFileSync(file, 'utf8'));
}

/** The parameters of `textDocument/didOpen`. @param {TextDocument} document */
export function openParams(document) {
  const { uri, languageId, version } = document;
  return { textDocument: { uri, languageId, version, text: document.getText() } };
}

/**
 * Presses one key: changes the document, and gives the parameters of `textDocument/didChange`.
 * @param {TextDocument} document @param {{ offset: number, deleted: number, inserted: string }} key
 */
export function pressed(document, { offset, deleted, inserted }) {
  const range = { start: document.positionAt(offset), end: document.positionAt(offset + deleted) };
  const contentChanges = [{ range, text: inserted }];
  TextDocument.update(document, contentChanges, document.version + 1);
  return { textDocument: { uri: document.uri, version: document.version }, contentChanges };
}
