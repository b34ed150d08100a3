import { CancellationError, WorkspaceEdit, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Tells why a rename in Markdown was refused and ends it with nothing changed. VS Code would else ask its own Markdown
 * next, which writes the new name over the whole heading.
 */
export const provideRenameEdits: NonNullable<Middleware['provideRenameEdits']> = async (
  document,
  position,
  newName,
  token,
  next,
) => {
  try {
    return await next(document, position, newName, token);
  } catch (error) {
    if (document.languageId !== 'markdown' || error instanceof CancellationError) throw error;
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return new WorkspaceEdit();
  }
};
