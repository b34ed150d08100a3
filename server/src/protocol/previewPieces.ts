import { type PieceHtml, wholeHtml } from '../core/views/preview/pieceHtml.ts';
import type { ChangedItems, PreviewPiece } from './contract/preview.ts';

/** What of a piece is sent. */
export type SentHtml = Pick<PreviewPiece, 'mark' | 'html' | 'changed'>;

/** A piece as a client may show it. */
interface Sent {
  readonly piece: PieceHtml;
  readonly mark: string;
}

/** What was sent of a piece: the last time, and before that what the client has said that it shows. */
interface History {
  readonly last: Sent;
  readonly shown: Sent | undefined;
}

/** Sends of the pieces of a preview what a client has not. */
export class PreviewPieces {
  readonly #marks = new WeakMap<PieceHtml, string>();
  /** By key, of the pieces of the last answer. */
  #before: ReadonlyMap<string, History> = new Map();
  #now = new Map<string, History>();

  /** What is sent of a piece to a client that shows the one with the mark `known`; undefined: none. */
  send(key: string, piece: PieceHtml, known: unknown): SentHtml {
    const mark = this.#markOf(piece);
    const { last, shown: confirmed } = this.#before.get(key) ?? {};
    // An answer may have been given up on its way: then the client shows an earlier one.
    const shown = [last, confirmed].find(sent => sent?.mark === known);
    this.#now.set(key, { last: { piece, mark }, shown });
    if (known === mark) return { mark };
    const items = shown && changedItems(shown.piece, piece);
    return shown && items ? { mark, changed: { from: shown.mark, items } } : { mark, html: wholeHtml(piece) };
  }

  /** All pieces of an answer were sent: what was sent before of others is forgotten. */
  endAnswer(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  #markOf(piece: PieceHtml): string {
    const mark = this.#marks.get(piece) ?? markOf([piece.frame, ...piece.items.values()]);
    this.#marks.set(piece, mark);
    return mark;
  }
}

/** Beyond this share of a piece it is sent whole: the page takes longer over many items than over all of them at once. */
const MOST_CHANGED = 1 / 4;

/** The items that differ; undefined when anything else does, or they are too many. */
function changedItems(before: PieceHtml, now: PieceHtml): ChangedItems['items'] | undefined {
  if (before.frame !== now.frame) return undefined;
  const changed = [...now.items].flatMap(([anchor, html]) =>
    before.items.get(anchor) === html ? [] : [{ anchor, html }],
  );
  return changed.length > 1 && changed.length > now.items.size * MOST_CHANGED ? undefined : changed;
}

/** Tells texts apart: their length and a hash of 32 bits (FNV-1a). */
function markOf(texts: readonly string[]): string {
  let hash = 0x811c9dc5;
  let length = 0;
  for (const text of texts) {
    length += text.length;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return `${length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
