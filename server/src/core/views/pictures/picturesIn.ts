import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { ProjectPath } from '../../base/projectPath.ts';
import type {} from '../render/viewNodes.ts';
import type { WantedPicture } from './pictures.ts';

/** The pictures of the project that a view shows, in the order of their first place. */
export function picturesIn(root: Root): readonly WantedPicture[] {
  const times = new Map<ProjectPath, number>();
  visit(root, 'image', ({ data: { viewTarget } = {} }) => {
    if (viewTarget?.kind === 'source') times.set(viewTarget.path, (times.get(viewTarget.path) ?? 0) + 1);
  });
  return [...times].map(([path, count]) => ({ path, times: count }));
}
