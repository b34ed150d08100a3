import {
  commands,
  type Disposable,
  env,
  l10n,
  type TextEditor,
  Uri,
  type WebviewPanel,
  window,
} from 'vscode';
import {
  LINK_PLACE,
  type LinkPlaceParams,
  type LinkPlaceResult,
} from '../../../server/src/protocol/contract/linkPlace.ts';
import type { PreviewResult } from '../../../server/src/protocol/contract/preview.ts';
import { isBelow } from '../files/isBelow.ts';
import { reasonOf } from '../generate/askWithProgress.ts';
import type { Session } from '../session.ts';
import { EditorSync } from './editorSync.ts';
import type { FromPage, PanelState, ToPage } from './messages.ts';
import { panelHtml } from './panelHtml.ts';
import { withChoice } from './panelState.ts';
import { Refresher } from './refresher.ts';

/** Addresses that the system opens, not the editor. */
const WEB = /^(?:https?|mailto|tel):/i;

/** One preview beside the editors, for as long as its panel is open. */
export class PreviewPanel implements Disposable {
  readonly #session: Session;
  readonly #panel: WebviewPanel;
  readonly #refresher: Refresher;
  readonly #editors = new EditorSync();
  readonly #disposables: Disposable[] = [];
  readonly #closed: () => void;
  #state: PanelState;
  #result: PreviewResult | undefined;
  /** The document of the last answer that showed something. */
  #document: string | undefined;

  constructor(session: Session, panel: WebviewPanel, state: PanelState, closed: () => void) {
    this.#session = session;
    this.#panel = panel;
    this.#state = state;
    this.#closed = closed;
    this.#refresher = new Refresher(session, {
      state: () => (panel.visible ? this.#state : undefined),
      shown: (result, asked) => this.#show(result, asked),
      failed: error => this.#empty(reasonOf(error)),
    });
    this.#disposables.push(
      panel.onDidDispose(() => this.dispose()),
      panel.webview.onDidReceiveMessage((message: FromPage) => void this.#hear(message)),
      session.onPreviewChanged(() => this.#refresher.refresh()),
      window.onDidChangeActiveTextEditor(editor => this.#follow(editor)),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => this.#moved(textEditor)),
    );
    panel.webview.html = panelHtml(panel.webview, session.context.extensionUri, crypto.randomUUID());
  }

  /** What is shown. */
  get state(): PanelState {
    return this.#state;
  }

  /** The last answer; undefined before the first one. */
  get result(): PreviewResult | undefined {
    return this.#result;
  }

  /** Whose version it is. */
  get name(): string {
    const shown = this.#result?.shown.view;
    return this.#result?.readers.find(({ id }) => id === shown)?.name ?? l10n.t('Everybody');
  }

  /** Shows something else and comes to the front. */
  show(state: PanelState): void {
    this.#change(state);
    this.#panel.reveal(undefined, true);
  }

  dispose(): void {
    this.#refresher.dispose();
    for (const disposable of this.#disposables.splice(0)) disposable.dispose();
    this.#panel.dispose();
    this.#closed();
  }

  #change(state: PanelState): void {
    this.#state = state;
    this.#post({ kind: 'state', state });
    this.#refresher.refresh();
  }

  #post(message: ToPage): void {
    void this.#panel.webview.postMessage(message);
  }

  async #hear(message: FromPage): Promise<void> {
    switch (message.kind) {
      case 'ready':
        this.#refresher.forget();
        this.#post({ kind: 'state', state: this.#state });
        this.#refresher.refresh();
        return;
      case 'choose':
        return this.#change(withChoice(this.#state, message.choice));
      case 'scrolled':
        return this.#editors.reveal(message);
      case 'open':
        return this.#editors.open(message);
      case 'follow':
        return this.#openLink(message.href);
    }
  }

  /** What was typed in another file than the one that is shown: that file is shown, if it is part of the project. */
  #follow(editor: TextEditor | undefined): void {
    const uri = editor?.document.uri;
    if (uri === undefined || !isBelow(uri, Uri.parse(this.#state.project))) return;
    const document = String(uri);
    if (document === this.#state.document) return;
    this.#change({ ...this.#state, document });
  }

  #show(result: PreviewResult | null, asked: PanelState): void {
    if (result === null) {
      if (asked.document === this.#state.document) this.#showLast();
      return;
    }
    this.#document = asked.document;
    const isFirst = this.#result === undefined;
    this.#result = result;
    const title = l10n.t('Preview: {0}', this.name);
    if (this.#panel.title !== title) this.#panel.title = title;
    const { webview } = this.#panel;
    const resources = `${webview.asWebviewUri(Uri.parse(this.#state.project))}/`;
    this.#post({ kind: 'show', result, resources });
    const editor = window.activeTextEditor;
    if (isFirst && editor) this.#moved(editor);
  }

  /** Says why there is nothing to see; what the page had is gone. */
  #empty(text: string): void {
    this.#refresher.forget();
    this.#post({ kind: 'empty', text });
  }

  /** What is open is no part of any version: what was shown goes on being shown, and followed. */
  #showLast(): void {
    if (this.#document === undefined || this.#document === this.#state.document) this.#empty(noChapter());
    else this.#change({ ...this.#state, document: this.#document });
  }

  #moved(editor: TextEditor): void {
    const place = this.#editors.movedTo(editor);
    if (place) this.#post({ kind: 'reveal', ...place });
  }

  async #openLink(href: string): Promise<void> {
    if (WEB.test(href)) {
      await env.openExternal(Uri.parse(href));
      return;
    }
    const params: LinkPlaceParams = { project: this.#state.project, href };
    const place = await this.#session.ask<LinkPlaceResult | null>(LINK_PLACE, params);
    if (!place) return;
    // What is no text is shown by the editor that knows it.
    if (/\.(?:md|markdown|ya?ml|txt|csv|json)$/i.test(place.uri))
      await this.#editors.open({ document: String(Uri.parse(place.uri)), line: place.line });
    else await commands.executeCommand('vscode.open', Uri.parse(place.uri));
  }
}

function noChapter(): string {
  return l10n.t('Open a chapter or a register of the project: the preview shows what is open.');
}
