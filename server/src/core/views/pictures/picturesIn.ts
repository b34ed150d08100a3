import type { Root } from 'mdast';
import type { ProjectPath } from '../../base/projectPath.ts';
import { eachNode } from '../../syntax/eachNode.ts';
import type {} from '../render/viewNodes.ts';
import type { WantedPicture } from './pictures.ts';

/** The pictures of the project that a view shows, in the order of their first place. */
export function picturesIn(root: Root): readonly WantedPicture[] {
  const times = new Map<ProjectPath, number>();
  eachNode(root, node => {
    const target = node.type === 'image' ? node.data?.viewTarget : undefined;
    if (target?.kind === 'source') times.set(target.path, (times.get(target.path) ?? 0) + 1);
  });
  return [...times].map(([path, count]) => ({ path, times: count }));
}
