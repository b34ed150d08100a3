import { type ProjectPath, projectPath } from '../base/projectPath.ts';

/** The name of the baseline beside a manifest: `sdet.baseline.json` beside `sdet.yaml`. Takes a name or a path. */
export function baselineName(manifest: string): string {
  return `${manifest.replace(/\.ya?ml$/i, '')}.baseline.json`;
}

/** Where a project's baseline lies: the findings that it knows and does not want to be told again. */
export function baselinePath(manifestPath: ProjectPath): ProjectPath {
  return projectPath(baselineName(manifestPath));
}
