import type { Element, Root } from 'hast';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';

/** Lets what may be wider than a small screen be moved sideways, by keyboard too: tables and code. */
export function scrollable(parent: Root | Element, texts: ViewTexts): void {
  for (const [index, node] of parent.children.entries()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'pre') node.properties = { ...node.properties, tabIndex: 0 };
    if (node.tagName === 'table') parent.children[index] = around(node, texts);
    else scrollable(node, texts);
  }
}

function around(table: Element, texts: ViewTexts): Element {
  withoutEmptyHeaders(table);
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['wide'], role: 'group', tabIndex: 0, ariaLabel: texts.page.table },
    children: [table],
  };
}

/** A cell that heads nothing, as in the corner of a table, is an ordinary one: a screen reader would announce it as a header. */
function withoutEmptyHeaders(node: Element): void {
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'th' && isEmpty(child)) child.tagName = 'td';
    else withoutEmptyHeaders(child);
  }
}

function isEmpty({ children }: Element): boolean {
  return children.every(child =>
    child.type === 'element'
      ? child.tagName !== 'img' && isEmpty(child)
      : child.type !== 'text' || child.value.trim() === '',
  );
}
