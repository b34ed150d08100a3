import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { ViewTexts } from '../../../messages/views/viewTexts.ts';

/** Lets what may be wider than a small screen be moved sideways, by keyboard too: tables and code. */
export function scrollable(page: Root, texts: ViewTexts): void {
  visit(page, 'element', (node, index, parent) => {
    if (node.tagName === 'pre') node.properties = { ...node.properties, tabIndex: 0 };
    if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
    const around: Element = {
      type: 'element',
      tagName: 'div',
      properties: { className: ['wide'], role: 'group', tabIndex: 0, ariaLabel: texts.page.table },
      children: [node],
    };
    parent.children[index] = around;
    return 'skip';
  });
}
