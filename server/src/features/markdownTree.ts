import type { Nodes, Root } from 'mdast';
import type { ProjectPath } from '../core/base/projectPath.ts';
import { unitOf } from '../core/project/project.ts';
import type { ComputedProject } from '../core/project/projectView.ts';
import { endOf, startOf } from '../core/syntax/prose.ts';

/** The Markdown tree of a document, read once for each of its texts; empty when the document was not read. */
export function markdownTree(project: ComputedProject, path: ProjectPath): Root {
  return project.compute(unitOf('markdown', path), view => view.markdown(path).root);
}

/** The nodes around an offset, outermost first; a node's end counts as inside it. */
export function nodesAt(root: Root, offset: number): readonly Nodes[] {
  const found: Nodes[] = [];
  for (let node: Nodes | undefined = root; node; ) {
    found.push(node);
    const children: readonly Nodes[] = 'children' in node ? node.children : [];
    node = children.findLast(child => startOf(child) <= offset && offset <= endOf(child));
  }
  return found;
}
