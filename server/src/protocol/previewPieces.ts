import type { PieceHtml } from '../core/views/preview/pieceHtml.ts';
import type { ChangedItems, PreviewPiece } from './contract/preview.ts';

/** What of a piece is sent. */
export type SentHtml = Pick<PreviewPiece, 'mark' | 'html' | 'changed'>;

/** Sends of the pieces of a preview what a client has not. */
export class PreviewPieces {
  readonly #marks = new WeakMap<PieceHtml, string>();
  /** Pieces by key, as they were in the last answer. */
  #last: ReadonlyMap<string, PieceHtml> = new Map();
  #now = new Map<string, PieceHtml>();

  /** What is sent of a piece to a client that shows the one with the mark `known`; undefined: none. */
  send(key: string, piece: PieceHtml, known: unknown): SentHtml {
    this.#now.set(key, piece);
    const mark = this.#markOf(piece);
    if (known === mark) return { mark };
    const last = this.#last.get(key);
    const from = last && this.#markOf(last);
    const changed = last && from === known ? changedItems(last, piece) : undefined;
    return changed && from !== undefined
      ? { mark, changed: { from, items: changed } }
      : { mark, html: piece.whole };
  }

  /** All pieces of an answer were sent: only these may be patched by the next. */
  endAnswer(): void {
    this.#last = this.#now;
    this.#now = new Map();
  }

  #markOf(piece: PieceHtml): string {
    const mark = this.#marks.get(piece) ?? markOf(piece.whole);
    this.#marks.set(piece, mark);
    return mark;
  }
}

/** The items that differ; undefined when anything else does. */
function changedItems(before: PieceHtml, now: PieceHtml): ChangedItems['items'] | undefined {
  if (before.frame !== now.frame) return undefined;
  return [...now.items].flatMap(([anchor, html]) =>
    before.items.get(anchor) === html ? [] : [{ anchor, html }],
  );
}

/** Tells two texts apart: their length and a hash of 32 bits (FNV-1a). */
function markOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return `${text.length.toString(36)}-${(hash >>> 0).toString(36)}`;
}
