import type { Element, ElementContent, Root, RootContent } from 'hast';
import type { Heading } from 'mdast';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';
import type { ViewItem } from '../../viewModel.ts';

/** What is known of the heading with an anchor. */
export type Places = ReadonlyMap<string, Heading['data']>;

interface Open {
  readonly rank: number;
  readonly element: Element;
}

/**
 * Puts each place of the view with all that belongs to it into a `section`, each item into an `article` that says its
 * level, so that a page can be filtered and a screen reader can go from one item to the next. Sections bear no name: as
 * landmarks, hundreds of them would hide the few that help. Each place has a link to itself, to be shared.
 */
export function inSections(page: Root, places: Places, texts: ViewTexts): Root {
  const top: RootContent[] = [];
  const open: Open[] = [];
  for (const node of page.children) {
    const anchor = anchorOf(node);
    const place = anchor === undefined ? undefined : places.get(anchor);
    const isNotes = node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
    if (isNotes) open.length = 0;
    if (node.type !== 'element' || anchor === undefined || place === undefined) {
      (open.at(-1)?.element.children ?? top).push(node as ElementContent);
      continue;
    }
    const rank = Number(node.tagName.slice(1));
    while ((open.at(-1)?.rank ?? 0) >= rank || isItem(open.at(-1))) open.pop();
    const element = sectionFor(node, anchor, place.viewItem, texts);
    (open.at(-1)?.element.children ?? top).push(element);
    open.push({ rank, element });
  }
  return { type: 'root', children: top };
}

function anchorOf(node: RootContent): string | undefined {
  const isHeading = node.type === 'element' && /^h[1-6]$/.test(node.tagName);
  const id = isHeading ? node.properties['id'] : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** Nothing stands below an item: what is as deep as the deepest heading is its neighbour. */
function isItem(open: Open | undefined): boolean {
  return open?.element.tagName === 'article';
}

function sectionFor(heading: Element, anchor: string, item: ViewItem | undefined, texts: ViewTexts): Element {
  const name = item ? item.id : textOf(heading);
  const share: Element = {
    type: 'element',
    tagName: 'a',
    properties: { className: ['share'], href: `#${anchor}`, ariaLabel: texts.page.linkTo(name) },
    children: [{ type: 'text', value: '#' }],
  };
  const children = [heading, share];
  if (!item) return { type: 'element', tagName: 'section', properties: { className: ['part'] }, children };
  const { level } = item;
  return {
    type: 'element',
    tagName: 'article',
    properties: {
      ariaLabelledBy: [anchor],
      dataLevel: level?.id ?? '',
      className: ['item', ...(level ? [`rank-${Math.max(0, Math.min(5, level.rank))}`] : [])],
    },
    children,
  };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}
