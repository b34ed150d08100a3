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
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['wide'], role: 'group', tabIndex: 0, ariaLabel: texts.page.table },
    children: [table],
  };
}
