import type { Parents, RootContent } from 'mdast';

/** Gives what stands in the place of a node; undefined: the node itself. */
type Replacement = (node: RootContent, isInLink: boolean) => readonly RootContent[] | undefined;

/** Puts others in the place of nodes under a parent, the innermost first. What has none to replace is not built anew. */
export function replaceNodes(parent: Parents, by: Replacement, isInLink = false): void {
  let children: RootContent[] | undefined;
  for (const [index, node] of (parent.children as RootContent[]).entries()) {
    if ('children' in node) replaceNodes(node, by, isInLink || node.type === 'link');
    const others = by(node, isInLink);
    if (others) children ??= (parent.children as RootContent[]).slice(0, index);
    if (children) for (const other of others ?? [node]) children.push(other);
  }
  if (children) (parent.children as RootContent[]) = children;
}
