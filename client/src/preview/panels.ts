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

let current: PreviewPanel | undefined;

/** The preview that is open; there is at most one. */
export function openPreview(): PreviewPanel | undefined {
  return current;
}

/** Shows a preview beside the editor, in the panel that is open already if there is one. */
export function showPreview(session: Session, state: PanelState): void {
  if (current) {
    current.show(state);
    return;
  }
  const title = l10n.t('Preview by Actor');
  const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
  const panel = window.createWebviewPanel(VIEW_TYPE, title, column, optionsFor(session));
  adopt(session, panel, state);
}

/** Brings previews back when their window is loaded again. */
export function registerPreviewSerializer(session: Session): Disposable {
  return window.registerWebviewPanelSerializer(VIEW_TYPE, {
    async deserializeWebviewPanel(panel: WebviewPanel, kept: unknown) {
      const state = readState((kept as { readonly state?: unknown } | undefined)?.state);
      if (state === undefined || current) {
        panel.dispose();
        return;
      }
      panel.webview.options = optionsFor(session);
      adopt(session, panel, state);
    },
  });
}

function adopt(session: Session, panel: WebviewPanel, state: PanelState): void {
  const made: PreviewPanel = new PreviewPanel(session, panel, state, () => {
    if (current === made) current = undefined;
  });
  current = made;
  session.context.subscriptions.push(made);
}

function optionsFor({ context }: Session): WebviewPanelOptions & WebviewOptions {
  const own = ['dist', 'media'].map(folder => Uri.joinPath(context.extensionUri, folder));
  const folders = (workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  return { enableScripts: true, enableFindWidget: true, localResourceRoots: [...own, ...folders] };
}
