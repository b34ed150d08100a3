import { Idiomorph } from 'idiomorph';
import type { ChangedItems, PreviewPiece } from '../../../../server/src/protocol/contract/preview.ts';
import { change } from './change.ts';

/** Where the pieces of a preview stand, and where the project's files are reached from. */
export interface Target {
  readonly root: HTMLElement;
  /** Ends with a slash. */
  readonly resources: string;
}

/** Whether a page can show these pieces: what they leave out, because it is said to be there, is there. */
export function canShow({ root }: Pick<Target, 'root'>, pieces: readonly PreviewPiece[]): boolean {
  const present = childrenByKey(root);
  return pieces.every(({ key, mark, html, changed }) => {
    if (html !== undefined) return true;
    const element = present.get(key);
    const shown = element?.dataset['mark'];
    if (element === undefined || shown === mark) return element !== undefined;
    return shown === changed?.from && changed?.items.every(({ anchor }) => itemAt(element, anchor)) === true;
  });
}

/**
 * Makes the page show these pieces, in their order: what differs is patched, everything else stays the very same nodes.
 * With `partial`, pieces that are not named stay too.
 */
export function showPieces(
  { root, resources }: Target,
  pieces: readonly PreviewPiece[],
  partial: boolean,
): void {
  const present = childrenByKey(root);
  const wanted = new Set(pieces.map(({ key }) => key));
  if (!partial) for (const [key, child] of present) if (!wanted.has(key)) child.remove();
  let previous: Element | null = null;
  for (const piece of pieces) {
    const element = present.get(piece.key) ?? makePiece(piece.key);
    const next: Element | null = previous === null ? root.firstElementChild : previous.nextElementSibling;
    if (element !== next && !(partial && element.isConnected && follows(previous, element)))
      root.insertBefore(element, next);
    fill(element, piece, resources);
    previous = element;
  }
}

function childrenByKey(root: HTMLElement): ReadonlyMap<string, HTMLElement> {
  return new Map(
    [...root.children].map(child => [(child as HTMLElement).dataset['key'] ?? '', child as HTMLElement]),
  );
}

/** Whether an element stands somewhere behind another: what lies between waits for its turn. */
function follows(previous: Element | null, element: Element): boolean {
  if (previous === null) return true;
  return (previous.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

function makePiece(key: string): HTMLElement {
  const element = document.createElement('div');
  element.className = 'piece';
  element.dataset['key'] = key;
  return element;
}

function fill(element: HTMLElement, piece: PreviewPiece, resources: string): void {
  const { mark, html, changed, document: source } = piece;
  if (source !== undefined) change(element.dataset, 'document', source);
  if (element.dataset['mark'] === mark) return;
  if (changed) fillItems(element, changed, resources);
  else if (html !== undefined) {
    const content = parsed(html, resources);
    if (element.childNodes.length === 0) element.replaceChildren(...content);
    else Idiomorph.morph(element, content, { ...MORPH, morphStyle: 'innerHTML' });
  } else return;
  element.dataset['mark'] = mark;
}

/** Patches the items that have changed alone. */
function fillItems(element: HTMLElement, { items }: ChangedItems, resources: string): void {
  for (const { anchor, html } of items) {
    const [article] = parsed(html, resources);
    const shown = itemAt(element, anchor);
    if (article && shown) Idiomorph.morph(shown, article, { ...MORPH, morphStyle: 'outerHTML' });
  }
}

function itemAt(piece: Element, anchor: string): Element | null | undefined {
  return piece.querySelector(`#${CSS.escape(anchor)}`)?.closest('article');
}

const MORPH = { restoreFocus: true, callbacks: { beforeAttributeUpdated: mayChange } };

/** The nodes of a piece, its pictures among the files of the project. */
function parsed(html: string, resources: string): ChildNode[] {
  const content = new DOMParser().parseFromString(html, 'text/html').body;
  for (const picture of content.querySelectorAll('img')) {
    const source = picture.getAttribute('src') ?? '';
    if (!/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(source)) picture.setAttribute('src', resources + source);
  }
  return [...content.childNodes];
}

/** What a link has led to was made fit to hold the focus, and keeps it. */
function mayChange(name: string, element: Element): boolean {
  return name !== 'tabindex' || element !== document.activeElement;
}
