import { CancellationTokenSource } from 'vscode';
import {
  PREVIEW,
  type PreviewParams,
  type PreviewPiece,
  type PreviewResult,
} from '../../../server/src/protocol/contract/preview.ts';
import type { Session } from '../session.ts';
import type { PanelState } from './messages.ts';

/** What a refresher tells. */
export interface RefresherEvents {
  /** What is to be shown now; undefined: nothing. */
  state(): PanelState | undefined;
  /** An answer to what was asked for; null when its document belongs to no version. */
  shown(result: PreviewResult | null, asked: PanelState): void;
  failed(error: unknown): void;
}

/**
 * Asks for what a panel shows, one request at a time: a change overtakes the request that is under way, and what is
 * missing is asked for until nothing is.
 */
export class Refresher {
  readonly #session: Pick<Session, 'ask'>;
  readonly #events: RefresherEvents;
  #known: Readonly<Record<string, string>> = {};
  #running: CancellationTokenSource | undefined;
  #again = false;
  #disposed = false;

  constructor(session: Pick<Session, 'ask'>, events: RefresherEvents) {
    this.#session = session;
    this.#events = events;
  }

  /** The page is new and shows nothing yet. */
  forget(): void {
    this.#known = {};
  }

  /** Something changed. */
  refresh(): void {
    this.#again = true;
    if (this.#running) this.#running.cancel();
    else void this.#run();
  }

  /** Ends it: no answer is told any more. */
  dispose(): void {
    this.#disposed = true;
    this.#running?.cancel();
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#disposed) {
      this.#again = false;
      const state = this.#events.state();
      if (state === undefined) return;
      const source = new CancellationTokenSource();
      this.#running = source;
      const known = this.#known;
      try {
        const params: PreviewParams = { ...state, known };
        const result = await this.#session.ask<PreviewResult | null>(PREVIEW, params, source.token);
        if (this.#disposed) return;
        // The page was loaded anew meanwhile: it has not what this answer leaves out.
        if (known !== this.#known) this.#again = true;
        else this.#take(result ?? null, state);
      } catch (error) {
        if (!source.token.isCancellationRequested && !this.#disposed) this.#events.failed(error);
      } finally {
        this.#running = undefined;
        source.dispose();
      }
    }
  }

  #take(result: PreviewResult | null, asked: PanelState): void {
    if (result) {
      const marks = Object.fromEntries(result.pieces.map(({ key, mark }: PreviewPiece) => [key, mark]));
      this.#known = result.missing > 0 ? { ...this.#known, ...marks } : marks;
      if (result.missing > 0) this.#again = true;
    }
    this.#events.shown(result, asked);
  }
}
