/** What a client can show or do, one member for each optional part of the LSP; all false for a client that says nothing. */
export interface ClientAbilities {
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  /** Completion items may have `labelDetails`. */
  readonly labelDetails: boolean;
  /** Texts to insert may be snippets (`$1`, `${2:name}`). */
  readonly snippets: boolean;
  /** Completion items may have an `InsertReplaceEdit`. */
  readonly insertReplace: boolean;
  /** Completion lists may have `itemDefaults.editRange`. */
  readonly completionDefaults: boolean;
  /** These members of a completion item may be missing until it is resolved. */
  readonly resolveCompletionDetail: boolean;
  readonly resolveCompletionDocumentation: boolean;
  readonly resolveCompletionEdits: boolean;
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  /** Workspace symbols may come without the range of their location, until they are resolved. */
  readonly resolveSymbolRange: boolean;
  /** Workspace edits may be `documentChanges`, with versions. */
  readonly documentChanges: boolean;
  /** Edits may carry annotations that the user confirms. */
  readonly changeAnnotations: boolean;
  /** Edits of a rename, of a code action, keep their annotations. */
  readonly renameAnnotations: boolean;
  readonly codeActionAnnotations: boolean;
  /** Workspace edits may create, rename, delete files. */
  readonly createFiles: boolean;
  readonly renameFiles: boolean;
  readonly deleteFiles: boolean;
  /** Edits of documents may be snippets. */
  readonly snippetEdits: boolean;
  /** Code actions may be more than commands. */
  readonly codeActionLiterals: boolean;
  readonly codeActionPreferred: boolean;
  readonly codeActionDisabled: boolean;
  readonly codeActionData: boolean;
  /** The edit of a code action may be missing until it is resolved. */
  readonly resolveCodeActionEdit: boolean;
  readonly prepareRename: boolean;
  readonly linkTooltips: boolean;
  /** Semantic tokens may be sent as a difference from those before. */
  readonly tokenDeltas: boolean;
  /** Folding counts whole lines only: characters are of no use. */
  readonly foldingLinesOnly: boolean;
  /** Folding ranges may have a text to show when folded. */
  readonly foldingText: boolean;
  /** These members of an inlay hint may be missing until it is resolved. */
  readonly resolveInlayTooltip: boolean;
  readonly resolveInlayEdits: boolean;
  /** The client runs `sdet.showReferences` (URI, position, locations): it said so in `initializationOptions.commands`. */
  readonly showReferences: boolean;
}

/** What is known of a client that has said nothing of itself. */
export const NO_ABILITIES: ClientAbilities = {
  hoverMarkdown: false,
  completionMarkdown: false,
  labelDetails: false,
  snippets: false,
  insertReplace: false,
  completionDefaults: false,
  resolveCompletionDetail: false,
  resolveCompletionDocumentation: false,
  resolveCompletionEdits: false,
  definitionLinks: false,
  nestedSymbols: false,
  resolveSymbolRange: false,
  documentChanges: false,
  changeAnnotations: false,
  renameAnnotations: false,
  codeActionAnnotations: false,
  createFiles: false,
  renameFiles: false,
  deleteFiles: false,
  snippetEdits: false,
  codeActionLiterals: false,
  codeActionPreferred: false,
  codeActionDisabled: false,
  codeActionData: false,
  resolveCodeActionEdit: false,
  prepareRename: false,
  linkTooltips: false,
  tokenDeltas: false,
  foldingLinesOnly: false,
  foldingText: false,
  resolveInlayTooltip: false,
  resolveInlayEdits: false,
  showReferences: false,
};
