import { l10n, window } from 'vscode';

/** Says why nothing happened: no project, or a server that did not start (which has told so itself). */
export function tellNoProject(): void {
  const text = l10n.t(
    'No SDET project in this window: no folder holds a file sdet.yaml. The snippet “sdet-manifest” writes a first one.',
  );
  void window.showInformationMessage(text);
}
