import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { eachNode } from '../../syntax/eachNode.ts';
import type { NodeKey } from '../nodeKey.ts';

/** The anchor that GitHub gives to each heading that begins a place of the view, by the key of the place. */
export function headingAnchors(root: Root): ReadonlyMap<NodeKey, string> {
  const slugger = new GithubSlugger();
  const anchors = new Map<NodeKey, string>();
  eachNode(root, node => {
    if (node.type !== 'heading') return;
    const slug = slugger.slug(textOf(node, { includeImageAlt: false, includeHtml: false }).trim());
    const key = node.data?.viewKey;
    if (key !== undefined && !anchors.has(key)) anchors.set(key, slug);
  });
  return anchors;
}
