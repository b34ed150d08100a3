import { commands, type Disposable, Uri } from 'vscode';
import type { MarkdownItemsParams } from '../../../server/src/protocol/contract/markdownItems.ts';
import type { Session } from '../session.ts';
import { ItemTable } from './itemTable.ts';
import type { MarkdownIt } from './markdownIt.ts';
import { extendMarkdownIt } from './plugin.ts';

/** How long previews wait for more changes before they are rendered again, in milliseconds. */
const QUIET = 150;

/**
 * How long what was just rendered is left alone, in milliseconds. A webview of VS Code whose page is replaced while it
 * still loads may keep the page before both: all its frames share one `loadTimeout` (webview/browser/pre/index.html).
 */
const LOADING = 700;

/** What VS Code's own preview of Markdown shows of items, for as long as the extension is active. */
export class MarkdownPreview implements Disposable {
  readonly #table = new ItemTable();
  readonly #session: Session;
  readonly #listener: Disposable;
  /** When VS Code last rendered a document, in milliseconds; undefined when it has not since the last refresh. */
  #renderedAt: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
    this.#listener = session.onMarkdownItems(params => this.#update(params));
  }

  /** What VS Code calls with its markdown-it. */
  extend(markdown: MarkdownIt): MarkdownIt {
    return extendMarkdownIt(markdown, {
      table: this.#table,
      rendered: () => {
        this.#renderedAt = Date.now();
      },
      failed: error => this.#session.warn(error),
    });
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#listener.dispose();
  }

  #update({ documents, gone }: MarkdownItemsParams): void {
    const spelled = documents.map(({ document, items }) => ({ document: spelling(document), items }));
    const differs = this.#table.update(spelled, gone.map(spelling));
    if (!differs || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => this.#refresh(), QUIET);
  }

  // What was never rendered needs no refresh, and what is refreshed is rendered: only a change of items comes here again.
  #refresh(): void {
    this.#timer = undefined;
    if (this.#renderedAt === undefined) return;
    const rest = this.#renderedAt + LOADING - Date.now();
    if (rest > 0) {
      this.#timer = setTimeout(() => this.#refresh(), rest);
      return;
    }
    this.#renderedAt = undefined;
    void commands.executeCommand('markdown.preview.refresh').then(undefined, this.#session.warn);
  }
}

/** As the documents of VS Code spell it. */
function spelling(uri: string): string {
  return Uri.parse(uri).toString();
}
