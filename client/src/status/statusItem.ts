import {
  type Disposable,
  type DocumentSelector,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  l10n,
  languages,
} from 'vscode';
import type { StatusParams } from '../../../server/src/protocol/contract/status.ts';
import { statusText } from './statusText.ts';

/** The entry under `{}` in the status bar: what the server is at, how many findings there are, a way to them. */
export class StatusItem implements Disposable {
  readonly #selector: DocumentSelector;
  #item: LanguageStatusItem | undefined;

  constructor(selector: DocumentSelector | undefined) {
    this.#selector = selector ?? [];
  }

  /** Shows a state that the server told. */
  show(status: StatusParams): void {
    const shown = statusText(status);
    if (shown === undefined) {
      this.dispose();
      return;
    }
    const item = this.#needed();
    item.severity = LanguageStatusSeverity.Information;
    item.text = shown.text;
    item.detail = shown.detail;
    item.busy = shown.busy;
    item.command = { title: l10n.t('Show Problems'), command: 'workbench.actions.view.problems' };
  }

  /** Shows that the server is gone, so that an empty Problems panel is not taken for a clean project. */
  showStopped(): void {
    const item = this.#needed();
    item.severity = LanguageStatusSeverity.Error;
    item.text = l10n.t('SDET: the language server has stopped');
    item.detail = l10n.t('Nothing is checked until the window is reloaded.');
    item.busy = false;
    item.command = { title: l10n.t('Reload Window'), command: 'workbench.action.reloadWindow' };
  }

  #needed(): LanguageStatusItem {
    if (this.#item === undefined) {
      this.#item = languages.createLanguageStatusItem('sdet.status', this.#selector);
      this.#item.name = 'SDET';
    }
    return this.#item;
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}
