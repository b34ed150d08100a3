import { PAGE_STYLE } from '../../../../server/src/core/views/render/html/style.ts';
import type { PreviewResult } from '../../../../server/src/protocol/contract/preview.ts';
import type { FromPage, PageTexts, PanelState, SourceLine, ToPage } from '../messages.ts';
import { change } from './change.ts';
import { makeControls } from './controls.ts';
import { keepPlace } from './keepPlace.ts';
import { canShow, showPieces } from './pieces.ts';
import { ScrollSync } from './scrollSync.ts';

/** What is kept with the window. */
interface Kept {
  readonly state?: PanelState;
  /** Pixels. */
  readonly scroll?: number;
}

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
};

const editor = acquireVsCodeApi();
const texts = JSON.parse(document.body.dataset['texts'] ?? '{}') as PageTexts;
const root = document.createElement('main');
const note = document.createElement('p');
const say = (message: FromPage): void => editor.postMessage(message);
const controls = makeControls(texts, choice => say({ kind: 'choose', choice }));
const covered = (): number => controls.element.getBoundingClientRect().bottom;

root.tabIndex = -1;
root.ariaLabel = texts.text;
note.className = 'note';
note.role = 'status';
note.textContent = texts.loading;
applyPageStyle();
document.body.append(controls.element, note, root);

const sync = new ScrollSync(root, covered, place => {
  keep({ scroll: window.scrollY });
  say({ kind: 'scrolled', ...place });
});
/** Where the page was when its window was closed, until there is enough text to go there. */
let returning = editor.getState()?.scroll;
/** The line to go to when it is there. */
let awaited: SourceLine | undefined;

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.kind === 'show') show(data.result, data.resources);
  else if (data.kind === 'state') keep({ state: data.state });
  else if (data.kind === 'empty') empty(data.text);
  else reveal(data);
});
document.addEventListener('click', event => clicked(event), true);
say({ kind: 'ready' });

/** The style of the pages that are written to files goes first, so that that of the preview may change it. */
function applyPageStyle(): void {
  const style = document.createElement('style');
  style.nonce = document.body.dataset['nonce'] ?? '';
  style.textContent = PAGE_STYLE;
  document.head.prepend(style);
}

function keep(kept: Kept): void {
  editor.setState({ ...editor.getState(), ...kept });
}

function show(result: PreviewResult, resources: string): void {
  if (!canShow({ root }, result.pieces)) {
    // Something was lost on the way: all is asked for again.
    say({ kind: 'ready' });
    return;
  }
  controls.update(result);
  change(root, 'lang', result.language);
  const partial = result.missing > 0;
  keepPlace(root, covered(), () => showPieces({ root, resources }, result.pieces, partial));
  sync.settle();
  change(note, 'textContent', partial ? texts.loading : texts.nothing);
  change(note, 'hidden', root.childElementCount > 0);
  goWhereItWas(partial);
}

function goWhereItWas(partial: boolean): void {
  if (
    returning !== undefined &&
    (!partial || document.documentElement.scrollHeight > returning + innerHeight)
  ) {
    sync.moveTo(returning);
    returning = undefined;
    awaited = undefined;
  } else if (awaited) reveal(awaited);
}

function reveal(place: SourceLine): void {
  if (returning !== undefined) return;
  const isThere = [...root.children].some(
    piece => (piece as HTMLElement).dataset['document'] === place.document,
  );
  awaited = isThere ? undefined : { document: place.document, line: place.line };
  if (isThere) sync.reveal(place);
}

function empty(text: string): void {
  root.replaceChildren();
  note.hidden = false;
  note.textContent = text;
}

function clicked(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : undefined;
  const link = target?.closest('a');
  if (link) {
    follow(link, event);
    return;
  }
  // Who selects text does not want to leave.
  if (!target || !window.getSelection()?.isCollapsed) return;
  openSource(target);
}

function openSource(target: Element): void {
  const place = target.closest<HTMLElement>('[data-place]') ?? placeOf(target.closest('article, section'));
  const source = place?.closest<HTMLElement>('[data-document]')?.dataset['document'];
  const line = Number(place?.dataset['place']);
  if (source !== undefined && Number.isFinite(line)) say({ kind: 'open', document: source, line });
}

/** A field or a gap of an item belongs to the item. */
function placeOf(around: Element | null): HTMLElement | undefined {
  return around?.querySelector<HTMLElement>('[data-place]') ?? undefined;
}

function follow(link: HTMLAnchorElement, event: MouseEvent): void {
  event.preventDefault();
  event.stopPropagation();
  const href = link.getAttribute('href') ?? '';
  if (!href.startsWith('#')) {
    say({ kind: 'follow', href });
    return;
  }
  const place = document.getElementById(idIn(href));
  if (!place) return;
  if (link.classList.contains('to-source')) {
    openSource(place);
    return;
  }
  sync.moveTo(place.getBoundingClientRect().top + window.scrollY - covered());
  if (!place.hasAttribute('tabindex')) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

function idIn(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}
