import {
  type Disposable,
  l10n,
  Uri,
  ViewColumn,
  type WebviewOptions,
  type WebviewPanel,
  type WebviewPanelOptions,
  window,
  workspace,
} from 'vscode';
import type { Session } from '../session.ts';
import type { PanelState } from './messages.ts';
import { PreviewPanel } from './panel.ts';
import { readState } from './panelState.ts';

/** The kind of panel, under which VS Code brings it back after a reload. */
const VIEW_TYPE = 'sdet.preview';

/** The previews of a window: at most one is open, and it comes back when the window is loaded again. */
export class Previews implements Disposable {
  readonly #session: Session;
  readonly #serializer: Disposable;
  #current: PreviewPanel | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel: WebviewPanel, kept: unknown) => this.#bringBack(panel, kept),
    });
  }

  /** The preview that is open. */
  get current(): PreviewPanel | undefined {
    return this.#current;
  }

  /** Shows a preview beside the editor, in the panel that is open already if there is one. */
  show(state: PanelState): void {
    if (this.#current) {
      this.#current.show(state);
      return;
    }
    const title = l10n.t('Preview by Actor');
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    this.#adopt(window.createWebviewPanel(VIEW_TYPE, title, column, this.#options()), state);
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#current?.dispose();
  }

  #bringBack(panel: WebviewPanel, kept: unknown): void {
    const state = readState((kept as { readonly state?: unknown } | undefined)?.state);
    if (state === undefined || this.#current) {
      panel.dispose();
      return;
    }
    panel.webview.options = this.#options();
    this.#adopt(panel, state);
  }

  #adopt(panel: WebviewPanel, state: PanelState): void {
    const made: PreviewPanel = new PreviewPanel(this.#session, panel, state, () => {
      if (this.#current === made) this.#current = undefined;
    });
    this.#current = made;
  }

  #options(): WebviewPanelOptions & WebviewOptions {
    const { extensionUri } = this.#session.context;
    const own = ['dist', 'media'].map(folder => Uri.joinPath(extensionUri, folder));
    const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
    return { enableScripts: true, enableFindWidget: true, localResourceRoots: [...own, ...folders] };
  }
}
