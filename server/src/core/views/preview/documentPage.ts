import type { Element, ElementContent, Root as Page } from 'hast';
import type { Root } from 'mdast';
import { LineIndex } from '../../base/lineIndex.ts';
import type { ProjectPath } from '../../base/projectPath.ts';
import type { ViewTexts } from '../../messages/views/viewTexts.ts';
import type { ComputedProject } from '../../project/projectView.ts';
import { eachNode } from '../../syntax/eachNode.ts';
import { CLOSING_KEY, volumeKey } from '../nodeKey.ts';
import { pageOf, preparedRoot } from '../render/html/html.ts';
import { NOTES_ID } from '../render/html/pageNotes.ts';
import { sourceTexts } from '../render/sourceText.ts';
import { sourceUrl } from '../render/sourceUrl.ts';
import { type Anchors, viewDocument, viewItem } from '../render/viewDocument.ts';
import type { TextPlace, ViewModel } from '../viewModel.ts';
import { type PieceHtml, pieceHtml } from './pieceHtml.ts';
import { type KnownItems, writeItems } from './writtenItems.ts';

/** A heading for the table of contents. */
export interface PageEntry {
  readonly anchor: string;
  readonly title: string;
}

/** What a preview shows of one document. */
export interface DocumentPage {
  /** The volume whose heading stands over it; undefined in projects of one volume. */
  readonly volume: { readonly key: string; readonly html: PieceHtml } | undefined;
  /** Undefined when there is nothing but items without an actor. */
  readonly main: PieceHtml | undefined;
  /** Its items without an actor, and the heading over them with what it says; undefined when there is none. */
  readonly closing: { readonly head: PieceHtml; readonly items: PieceHtml } | undefined;
  readonly entries: readonly PageEntry[];
}

/** What a page is made for. */
export interface PageRequest {
  readonly anchors: Anchors;
  /** Nothing stands over or beside it: its headings begin on the first rank. */
  readonly alone: boolean;
  /** Items of the same page that were written before, for the same request. */
  readonly known: KnownItems;
}

/** Where a preview finds a picture: its path in the project, from which the panel makes an address of its own. */
export function sourcePicture(path: ProjectPath): string {
  return sourceUrl('', { path, fragment: undefined });
}

/** Renders the part of a preview that comes from one document, by the code that renders pages; `known` is for the next time. */
export function documentPage(
  project: ComputedProject,
  path: ProjectPath,
  model: ViewModel,
  texts: ViewTexts,
  { anchors, alone, known }: PageRequest,
): { readonly page: DocumentPage; readonly known: KnownItems } {
  const lines = new LineIndex(project.view.text(path) ?? '');
  const sources = sourceTexts(project);
  const placeWord = (place: TextPlace): string | undefined =>
    place.path === path ? String(lines.positionAt(place.offset).line) : undefined;
  const prepared = (root: Root, links: Anchors): Root =>
    preparedRoot(root, texts, { base: '', addressOf: sourcePicture, placeWord, anchors: links });
  const notes = anchors.get(`notes ${path}`) ?? '';
  const volumeId = volumeOf(model);
  const ranks = !alone ? 0 : volumeId === undefined ? 1 : 2;
  const partsOf = (piece: Root): readonly Element[] => {
    const content = pageOf(piece, texts, `${notes}-`);
    adapt(content, `${notes}-notes`, texts);
    const parts = behindHead(content);
    if (ranks > 0) for (const node of parts) raise(node, ranks);
    return parts;
  };
  const items = writeItems(model.parts, known, {
    around: { sources, targets: model.targets, anchors },
    raised: ranks,
    write(item, depth, around) {
      const root = viewItem(item, depth, { ...model, targets: around.targets }, texts, around.sources);
      if (callsNote(root)) return undefined;
      return pieceHtml(partsOf(prepared(root, around.anchors))).frame;
    },
  });
  const whole = viewDocument(project, { ...model, parts: items.parts }, texts, sources);
  const parts = partsOf(prepared(whole, anchors));
  const closing = parts.find(node => isPlace(node, anchors.get(CLOSING_KEY)));
  const shown = parts.filter(node => node !== closing);
  const volume =
    volumeId === undefined ? undefined : shown.find(node => isPlace(node, anchors.get(volumeId)));
  const main = shown.flatMap(node => (node === volume ? behindHeading(node) : [node]));
  const head = closing?.children.filter(node => !isItem(node)) ?? [];
  const page: DocumentPage = {
    volume:
      volume && volumeId !== undefined ? { key: volumeId, html: pieceHtml(headingOf(volume)) } : undefined,
    main: main.length > 0 ? pieceHtml(main, items.written) : undefined,
    closing: closing && {
      head: pieceHtml(head),
      items: pieceHtml(closing.children.filter(isItem), items.written),
    },
    entries: main.flatMap(entriesIn),
  };
  return { page, known: items.known };
}

function callsNote(root: Root): boolean {
  let calls = false;
  eachNode(root, ({ type }) => {
    calls ||= type === 'footnoteReference';
  });
  return calls;
}

/** All but title, statement of origin and table of contents, which a preview says once. */
function behindHead({ children }: Page): readonly Element[] {
  const first = children.findIndex(
    node => node.type === 'element' && (node.tagName === 'section' || node.tagName === 'article'),
  );
  return first < 0 ? [] : children.slice(first).filter(node => node.type === 'element');
}

/** The key of the volume that stands over all of a document. */
function volumeOf({ parts }: ViewModel): string | undefined {
  const [first] = parts;
  return first?.kind === 'section' && first.level === 'volume' && first.key.startsWith(volumeKey(''))
    ? first.key
    : undefined;
}

function isPlace(node: Element, anchor: string | undefined): boolean {
  const [heading] = node.children;
  return anchor !== undefined && heading?.type === 'element' && heading.properties['id'] === anchor;
}

/** A heading with the link beside it. */
function headingOf({ children }: Element): readonly ElementContent[] {
  return children.slice(0, 2);
}

function behindHeading({ children }: Element): readonly ElementContent[] {
  return children.slice(2);
}

function isItem(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'article';
}

/** Moves headings up by some ranks. */
function raise(node: ElementContent, ranks: number): void {
  if (node.type !== 'element') return;
  const [, rank] = /^h([1-6])$/.exec(node.tagName) ?? [];
  if (rank !== undefined) node.tagName = `h${Math.max(1, Number(rank) - ranks)}`;
  for (const child of node.children) raise(child, ranks);
}

function entriesIn(node: ElementContent): readonly PageEntry[] {
  if (node.type !== 'element' || node.tagName !== 'section') return [];
  const [heading] = node.children;
  const anchor = heading?.type === 'element' ? heading.properties['id'] : undefined;
  return heading && typeof anchor === 'string' ? [{ anchor, title: textOf(heading) }] : [];
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Makes of a page a part of a preview: its links beside headings lead to the source, its footnotes have names of their own. */
function adapt(parent: Page | Element, notes: string, texts: ViewTexts): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    const { properties } = node;
    if (properties['id'] === NOTES_ID) properties['id'] = notes;
    const described = properties['ariaDescribedBy'];
    if (Array.isArray(described) && described.includes(NOTES_ID)) properties['ariaDescribedBy'] = [notes];
    const classes = properties['className'];
    if (Array.isArray(classes) && classes.includes('share')) leadToSource(node, parent, index, texts);
    else adapt(node, notes, texts);
  }
}

/** The link beside a heading, which on a page of its own is there to be shared; what stands nowhere in the source needs none. */
function leadToSource(link: Element, parent: Page | Element, index: number, texts: ViewTexts): void {
  const [heading] = parent.children;
  if (heading?.type !== 'element' || heading.properties['dataPlace'] === undefined) {
    parent.children[index] = { type: 'text', value: '' };
    return;
  }
  const href = String(link.properties['href'] ?? '#');
  const { toSource } = texts.page;
  link.properties = {
    className: ['to-source'],
    href,
    ariaLabel: toSource,
    ariaDescribedBy: [href.slice(1)],
    title: toSource,
  };
  link.children = [{ type: 'text', value: '↗' }];
}
