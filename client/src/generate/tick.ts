import { type QuickPickItem, type QuickPickOptions, window } from 'vscode';

/** Lets a person tick some of a list; undefined when the question was left. */
export async function tick<Pick extends QuickPickItem>(
  picks: readonly Pick[],
  question: QuickPickOptions & { readonly title: string; readonly placeHolder: string },
): Promise<readonly Pick[] | undefined> {
  return window.showQuickPick(picks, { ...question, canPickMany: true, ignoreFocusOut: true });
}
