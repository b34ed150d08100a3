import type { Element, ElementContent, Root } from 'hast';
import { OWN_ID } from './pageAnchors.ts';

const HEADING_ID = `${OWN_ID}contents`;

/** Makes of the table of contents, where the page has one, a landmark that its heading names. */
export function contentsAsNavigation(page: Root): void {
  const at = page.children.findIndex(node => node.type === 'element' && isContents(node));
  const list = page.children[at];
  if (list?.type !== 'element') return;
  const from = page.children.findLastIndex((node, index) => index < at && node.type === 'element');
  const heading = page.children[from];
  if (heading?.type !== 'element' || heading.tagName !== 'h2') return;
  heading.properties = { ...heading.properties, id: HEADING_ID };
  const navigation: Element = {
    type: 'element',
    tagName: 'nav',
    properties: { ariaLabelledBy: [HEADING_ID] },
    children: page.children.slice(from, at + 1) as ElementContent[],
  };
  page.children.splice(from, at + 1 - from, navigation);
}

function isContents({ tagName, properties }: Element): boolean {
  const classes = properties['className'];
  return tagName === 'ul' && Array.isArray(classes) && classes.includes('contents');
}
