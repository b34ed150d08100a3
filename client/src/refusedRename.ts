import { CancellationError, WorkspaceEdit, window } from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Tells why nothing can be renamed at a place in Markdown, and ends it there. VS Code would else ask its own Markdown
 * next, which knows nothing of the project: only a failure that says nothing keeps it from asking on.
 */
export const prepareRename: NonNullable<Middleware['prepareRename']> = async (
  document,
  position,
  token,
  next,
) => {
  try {
    return await next(document, position, token);
  } catch (error) {
    if (document.languageId !== 'markdown' || error instanceof CancellationError) throw error;
    tell(error);
    throw new Error('');
  }
};

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
    tell(error);
    return new WorkspaceEdit();
  }
};

function tell(error: unknown): void {
  void window.showErrorMessage(error instanceof Error ? error.message : String(error));
}
