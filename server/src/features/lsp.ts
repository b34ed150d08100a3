import type { Position, TextDocumentIdentifier } from 'vscode-languageserver-types';

/** Parameters of a request about a document. */
export interface TextDocumentParams {
  readonly textDocument: TextDocumentIdentifier;
}

/** Parameters of a request about a place in a document. */
export interface TextDocumentPositionParams extends TextDocumentParams {
  readonly position: Position;
}

/** Parameters of `textDocument/references`. */
export interface ReferenceParams extends TextDocumentPositionParams {
  readonly context?: { readonly includeDeclaration?: boolean };
}

/** Parameters of `textDocument/completion`. */
export interface CompletionParams extends TextDocumentPositionParams {
  readonly context?: {
    /** 1: asked for, or a letter typed; 2: a trigger character typed; 3: again, for an incomplete list. */
    readonly triggerKind: number;
    readonly triggerCharacter?: string;
  };
}
