import type { SourceLine } from '../messages.ts';
import { lineAtTop, type Place, topOfLine } from './places.ts';

/** Pixels that a browser may round away. */
const ROUNDING = 2;

/** Moves a page in step with the text that it shows, and tells where a person has moved it. */
export class ScrollSync {
  readonly #root: HTMLElement;
  /** Height of what covers the top of the page, in pixels. */
  readonly #covered: () => number;
  /** Where this class has moved the page: the event that follows is none of a person's. */
  #moved: number | undefined;

  constructor(root: HTMLElement, covered: () => number, scrolled: (place: SourceLine) => void) {
    this.#root = root;
    this.#covered = covered;
    let waits = false;
    window.addEventListener('scroll', () => {
      if (waits) return;
      waits = true;
      requestAnimationFrame(() => {
        waits = false;
        const place = this.#isOwn() ? undefined : this.#placeOnTop();
        if (place) scrolled(place);
      });
    });
  }

  /** Moves the page so that a line of a document stands on top; stays where nothing of the document is shown. */
  reveal({ document, line }: SourceLine): void {
    const piece = pieceOf(this.#root, document);
    const top = piece && (line <= 0 && isFirst(piece) ? 0 : topOfLine(placesIn(piece), line));
    if (top === undefined) return;
    this.moveTo(top - (top === 0 ? 0 : this.#covered()));
  }

  /** Moves the page without telling of it. */
  moveTo(top: number): void {
    const end = document.documentElement.scrollHeight - window.innerHeight;
    this.#moved = Math.max(0, Math.min(top, end));
    window.scrollTo({ top: this.#moved, behavior: 'instant' });
  }

  /** A change of the page, not a person, has moved it. */
  settle(): void {
    this.#moved = window.scrollY;
  }

  #isOwn(): boolean {
    return this.#moved !== undefined && Math.abs(window.scrollY - this.#moved) <= ROUNDING;
  }

  #placeOnTop(): SourceLine | undefined {
    this.#moved = undefined;
    const top = this.#covered();
    const pieces = [...this.#root.querySelectorAll<HTMLElement>('[data-document]')];
    const piece = pieces.find(element => element.getBoundingClientRect().bottom > top);
    const line = piece && lineAtTop(placesIn(piece), window.scrollY + top);
    const document = piece?.dataset['document'];
    return line === undefined || document === undefined ? undefined : { document, line };
  }
}

function pieceOf(root: HTMLElement, document: string): HTMLElement | undefined {
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-document]')];
  return pieces.find(piece => piece.dataset['document'] === document);
}

function isFirst(piece: HTMLElement): boolean {
  return piece.previousElementSibling === null;
}

function placesIn(piece: HTMLElement): readonly Place[] {
  return [...piece.querySelectorAll<HTMLElement>('[data-place]')].map(element => {
    const { top, bottom } = element.getBoundingClientRect();
    return {
      line: Number(element.dataset['place']),
      top: top + window.scrollY,
      bottom: bottom + window.scrollY,
    };
  });
}
