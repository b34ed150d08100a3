import type { List, Root } from 'mdast';
import type { NodeKey } from '../nodeKey.ts';
import { linkTo } from './viewNodes.ts';

/** Adds a part at the end of a view to its table of contents, where it has one. */
export function addToContents(root: Root, key: NodeKey, title: string): void {
  const contents = root.children.find(
    (node): node is List => node.type === 'list' && node.data?.viewList === 'contents',
  );
  const link = linkTo({ kind: 'inside', key }, [{ type: 'text', value: title }]);
  contents?.children.push({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: [link] }],
  });
}
