import type { ClientAbilities } from '../features/clientAbilities.ts';
import { isObject, member, memberAt } from './json.ts';

/** Reads what a client can show or do from its capabilities, and the commands that it says it runs; anything may be missing. */
export function readAbilities(capabilities: unknown, commands: unknown): ClientAbilities {
  return {
    ...completionAbilities(capabilities),
    ...editAbilities(capabilities),
    ...codeActionAbilities(capabilities),
    ...displayAbilities(capabilities),
    showReferences: lists(commands, 'sdet.showReferences'),
  };
}

type Part<Key extends keyof ClientAbilities> = Pick<ClientAbilities, Key>;

function completionAbilities(
  capabilities: unknown,
): Part<
  | 'completionMarkdown'
  | 'labelDetails'
  | 'snippets'
  | 'insertReplace'
  | 'completionDefaults'
  | 'resolveCompletionDetail'
  | 'resolveCompletionDocumentation'
  | 'resolveCompletionEdits'
> {
  const completion = memberAt(capabilities, 'textDocument', 'completion');
  const item = member(completion, 'completionItem');
  const lazily = memberAt(item, 'resolveSupport', 'properties');
  return {
    completionMarkdown: lists(member(item, 'documentationFormat'), 'markdown'),
    labelDetails: member(item, 'labelDetailsSupport') === true,
    snippets: member(item, 'snippetSupport') === true,
    insertReplace: member(item, 'insertReplaceSupport') === true,
    completionDefaults: lists(memberAt(completion, 'completionList', 'itemDefaults'), 'editRange'),
    resolveCompletionDetail: lists(lazily, 'detail'),
    resolveCompletionDocumentation: lists(lazily, 'documentation'),
    resolveCompletionEdits: lists(lazily, 'additionalTextEdits'),
  };
}

function editAbilities(
  capabilities: unknown,
): Part<
  | 'documentChanges'
  | 'changeAnnotations'
  | 'renameAnnotations'
  | 'prepareRename'
  | 'createFiles'
  | 'renameFiles'
  | 'deleteFiles'
  | 'snippetEdits'
> {
  const edit = memberAt(capabilities, 'workspace', 'workspaceEdit');
  const rename = memberAt(capabilities, 'textDocument', 'rename');
  const operations = member(edit, 'resourceOperations');
  return {
    documentChanges: member(edit, 'documentChanges') === true,
    changeAnnotations: isObject(member(edit, 'changeAnnotationSupport')),
    renameAnnotations: member(rename, 'honorsChangeAnnotations') === true,
    prepareRename: member(rename, 'prepareSupport') === true,
    createFiles: lists(operations, 'create'),
    renameFiles: lists(operations, 'rename'),
    deleteFiles: lists(operations, 'delete'),
    snippetEdits: member(edit, 'snippetEditSupport') === true,
  };
}

function codeActionAbilities(
  capabilities: unknown,
): Part<
  | 'codeActionAnnotations'
  | 'codeActionLiterals'
  | 'codeActionPreferred'
  | 'codeActionDisabled'
  | 'codeActionData'
  | 'resolveCodeActionEdit'
> {
  const action = memberAt(capabilities, 'textDocument', 'codeAction');
  return {
    codeActionAnnotations: member(action, 'honorsChangeAnnotations') === true,
    codeActionLiterals: isObject(member(action, 'codeActionLiteralSupport')),
    codeActionPreferred: member(action, 'isPreferredSupport') === true,
    codeActionDisabled: member(action, 'disabledSupport') === true,
    codeActionData: member(action, 'dataSupport') === true,
    resolveCodeActionEdit: lists(memberAt(action, 'resolveSupport', 'properties'), 'edit'),
  };
}

function displayAbilities(
  capabilities: unknown,
): Part<
  | 'hoverMarkdown'
  | 'definitionLinks'
  | 'nestedSymbols'
  | 'resolveSymbolRange'
  | 'linkTooltips'
  | 'tokenDeltas'
  | 'foldingLinesOnly'
  | 'foldingText'
  | 'resolveInlayTooltip'
  | 'resolveInlayEdits'
> {
  const document = member(capabilities, 'textDocument');
  const hints = memberAt(document, 'inlayHint', 'resolveSupport', 'properties');
  const symbols = memberAt(capabilities, 'workspace', 'symbol', 'resolveSupport', 'properties');
  return {
    hoverMarkdown: lists(memberAt(document, 'hover', 'contentFormat'), 'markdown'),
    definitionLinks: memberAt(document, 'definition', 'linkSupport') === true,
    nestedSymbols: memberAt(document, 'documentSymbol', 'hierarchicalDocumentSymbolSupport') === true,
    resolveSymbolRange: lists(symbols, 'location.range'),
    linkTooltips: memberAt(document, 'documentLink', 'tooltipSupport') === true,
    tokenDeltas: memberAt(document, 'semanticTokens', 'requests', 'full', 'delta') === true,
    foldingLinesOnly: memberAt(document, 'foldingRange', 'lineFoldingOnly') === true,
    foldingText: memberAt(document, 'foldingRange', 'foldingRange', 'collapsedText') === true,
    resolveInlayTooltip: lists(hints, 'tooltip'),
    resolveInlayEdits: lists(hints, 'textEdits'),
  };
}

function lists(list: unknown, word: string): boolean {
  return Array.isArray(list) && list.includes(word);
}
