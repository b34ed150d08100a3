import { type ProjectPath, projectPath } from '../base/projectPath.ts';
import type { ProjectView } from './projectView.ts';

/** Something of the project's folder that a link leads to. */
export interface LinkedPlace {
  readonly path: ProjectPath;
  readonly kind: 'file' | 'folder';
}

/**
 * What lies where a link of the document `from` leads; undefined when nothing does. Where extensions are optional,
 * `annexes` may mean `annexes.md`, the folder `annexes`, or its index page.
 */
export function linkedPlace(
  view: ProjectView,
  from: ProjectPath,
  path: ProjectPath,
): LinkedPlace | undefined {
  for (const candidate of candidates(path, view.dialect(from).links.extension === 'optional')) {
    const kind = candidate === '' ? 'folder' : view.file(candidate);
    if (kind !== undefined) return { path: candidate, kind };
  }
  return undefined;
}

/**
 * The file that an anchor written in the document `from` stands for, as the manifest's `links.anchor-files` says;
 * undefined for anchors of other documents, and when there is no such file.
 */
export function anchorFile(
  view: ProjectView,
  from: ProjectPath,
  target: ProjectPath,
  name: string,
): ProjectPath | undefined {
  const templates = target === from ? view.dialect(from).links.anchorFiles : [];
  if (name === '' || name.includes('/')) return undefined;
  return templates
    .map(template => projectPath(template.replaceAll('<anchor>', name)))
    .find(path => view.file(path) === 'file');
}

/** Folders that no host looks into. */
const UNSEEN = /(?:^|\/)(?:\.git|\.hg|\.svn|node_modules)(?:\/|$)/;

/** Tells whether a path lies where a project does not look: in a nested project, in version control, in dependencies. */
export function isUnseen(view: ProjectView, path: ProjectPath): boolean {
  if (UNSEEN.test(path)) return true;
  const folders = path.split('/').map((_, index, segments) => segments.slice(0, index + 1).join('/'));
  return folders.some(folder => view.file(projectPath(`${folder}/sdet.yaml`)) === 'file');
}

function candidates(path: ProjectPath, optional: boolean): readonly ProjectPath[] {
  if (!optional) return [path];
  const bare = path.replace(/\.md$/, '');
  return [path, `${bare}.md`, `${path}.md`, `${bare}.mdx`, `${bare}/index.md`, bare].map(projectPath);
}
