import type { Uri } from 'vscode';

/**
 * What leads from the output folder to the project's folder, for links to the source: `../` from `PROJECT/out`,
 * empty when both are one. Undefined when no relative link does, as between two file systems.
 */
export function linkBase(project: Uri, folder: Uri): string | undefined {
  if (project.scheme !== folder.scheme || project.authority !== folder.authority) return undefined;
  const target = segments(project);
  const start = segments(folder);
  let shared = 0;
  while (shared < start.length && shared < target.length && start[shared] === target[shared]) shared += 1;
  // Two drives of Windows share nothing.
  if (shared === 0 && isDrive(target[0]) && isDrive(start[0])) return undefined;
  const up = start.slice(shared).map(() => '..');
  const path = [...up, ...target.slice(shared).map(encodeURIComponent)].join('/');
  return path === '' ? '' : `${path}/`;
}

function segments(uri: Uri): readonly string[] {
  return uri.path.split('/').filter(segment => segment !== '');
}

function isDrive(segment: string | undefined): boolean {
  return segment !== undefined && /^[a-z]:$/i.test(segment);
}
