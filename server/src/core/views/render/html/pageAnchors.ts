import GithubSlugger from 'github-slugger';
import type { Heading, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { eachNode } from '../../../syntax/eachNode.ts';
import type { NodeKey } from '../../nodeKey.ts';

/** Ids that begin so are ours, not those of places. */
export const OWN_ID = 'sdet-';

/** What a URL would escape, or take for an escape. */
const UNSAFE = /[^\p{L}\p{M}\p{N}._:/-]+/gu;

/**
 * The anchor of each place of a page, by its key: an item's is its ID, so that a link to it outlives its title; a
 * section's is what GitHub makes of its heading. All are different, and none begins as our own ids do.
 */
export function pageAnchors(root: Root): ReadonlyMap<NodeKey, string> {
  const taken = new Set<string>();
  const anchors = new Map<NodeKey, string>();
  eachNode(root, node => {
    if (node.type !== 'heading') return;
    const { viewKey, viewItem } = node.data ?? {};
    if (viewKey === undefined || anchors.has(viewKey)) return;
    const wanted = viewItem ? viewItem.id.replace(UNSAFE, '-') : slugOf(node);
    anchors.set(viewKey, free(wanted, taken));
  });
  return anchors;
}

function slugOf(node: Heading): string {
  return new GithubSlugger().slug(textOf(node, { includeImageAlt: false, includeHtml: false }).trim());
}

function free(wanted: string, taken: Set<string>): string {
  const base = wanted === '' || wanted.startsWith(OWN_ID) ? `x-${wanted}` : wanted;
  let name = base;
  for (let count = 1; taken.has(name); count++) name = `${base}-${count}`;
  taken.add(name);
  return name;
}
