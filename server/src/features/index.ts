import { codeActionResolve } from './codeActions/codeActionResolve.ts';
import { codeActions } from './codeActions/codeActions.ts';
import { completion } from './completion/completion.ts';
import { completionResolve } from './completion/completionResolve.ts';
import type { AnyFeature } from './feature.ts';
import { willRenameFiles } from './fileMoves/willRenameFiles.ts';
import { documentFormatting, rangeFormatting } from './formatting/formatting.ts';
import { hover } from './hover/hover.ts';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './navigation/callHierarchy.ts';
import { codeLens, codeLensResolve } from './navigation/codeLens.ts';
import { definition } from './navigation/definition.ts';
import { documentHighlight } from './navigation/documentHighlight.ts';
import { documentLinkResolve, documentLinks } from './navigation/documentLinks.ts';
import { documentSymbols } from './navigation/documentSymbols.ts';
import { foldingRanges } from './navigation/foldingRanges.ts';
import { references } from './navigation/references.ts';
import { selectionRanges } from './navigation/selectionRanges.ts';
import { workspaceSymbolResolve, workspaceSymbols } from './navigation/workspaceSymbols.ts';
import { inlayHintResolve, inlayHints } from './presentation/inlayHints.ts';
import { linkedEditing } from './presentation/linkedEditing.ts';
import { semanticTokens, semanticTokensDelta, semanticTokensRange } from './presentation/semanticTokens.ts';
import { prepareRename } from './rename/prepareRename.ts';
import { rename } from './rename/rename.ts';

/** Every LSP request that is answered by a feature; the server's capabilities are made of these. */
export const FEATURES: readonly AnyFeature[] = [
  completion,
  completionResolve,
  definition,
  documentSymbols,
  hover,
  references,
  documentHighlight,
  documentLinks,
  documentLinkResolve,
  workspaceSymbols,
  workspaceSymbolResolve,
  prepareCallHierarchy,
  incomingCalls,
  outgoingCalls,
  codeLens,
  codeLensResolve,
  foldingRanges,
  selectionRanges,
  semanticTokens,
  semanticTokensDelta,
  semanticTokensRange,
  inlayHints,
  inlayHintResolve,
  linkedEditing,
  documentFormatting,
  rangeFormatting,
  codeActions,
  codeActionResolve,
  prepareRename,
  rename,
  willRenameFiles,
];
