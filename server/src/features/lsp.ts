import type { Diagnostic, Position, Range, TextDocumentIdentifier } from 'vscode-languageserver-types';

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

/** Parameters of `textDocument/codeAction`. */
export interface CodeActionParams extends TextDocumentParams {
  readonly range?: Range;
  readonly context?: {
    readonly diagnostics?: readonly Diagnostic[];
    /** Kinds of actions that are asked for; absent: any. */
    readonly only?: readonly string[];
  };
}

/** Parameters of `textDocument/rename`. */
export interface RenameParams extends TextDocumentPositionParams {
  readonly newName?: unknown;
}

/** Parameters of `workspace/willRenameFiles`. */
export interface RenameFilesParams {
  readonly files: readonly ({ readonly oldUri?: unknown; readonly newUri?: unknown } | null)[];
}
