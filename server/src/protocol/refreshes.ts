import type { Connection } from 'vscode-languageserver';

/** What a client can be asked to ask for again. */
export type Refreshed = 'diagnostic' | 'inlayHint' | 'codeLens' | 'semanticTokens';

const METHODS: Readonly<Record<Refreshed, string>> = {
  diagnostic: 'workspace/diagnostic/refresh',
  inlayHint: 'workspace/inlayHint/refresh',
  codeLens: 'workspace/codeLens/refresh',
  semanticTokens: 'workspace/semanticTokens/refresh',
};

/** Asks a client to ask again: one question of a kind at a time, and once more when something happened meanwhile. */
export class Refreshes {
  readonly #connection: Connection;
  readonly #waiting = new Map<Refreshed, 'asked' | 'again'>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Asks for one kind, unless the client still thinks about the last time. */
  ask(kind: Refreshed): void {
    if (this.#waiting.has(kind)) this.#waiting.set(kind, 'again');
    else void this.#ask(kind);
  }

  async #ask(kind: Refreshed): Promise<void> {
    this.#waiting.set(kind, 'asked');
    try {
      await this.#connection.sendRequest(METHODS[kind]);
    } catch {
      // A client that refuses is not asked for its reasons.
    }
    const again = this.#waiting.get(kind) === 'again';
    this.#waiting.delete(kind);
    if (again) await this.#ask(kind);
  }
}
