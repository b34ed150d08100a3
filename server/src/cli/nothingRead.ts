import { LineIndex } from '../core/base/lineIndex.ts';
import type { ProjectPath } from '../core/base/projectPath.ts';
import { baselinePath } from '../core/manifest/baselinePath.ts';
import { findingsOf } from '../core/rules/findings.ts';
import type { LoadedProject } from '../host/node/loadProject.ts';
import type { CliMessages } from './messages/index.ts';

/** Why nothing but a manifest was read of a project; undefined when something was. */
export function nothingRead(
  loaded: LoadedProject,
  shown: (path: ProjectPath) => string,
  { error }: CliMessages,
): string | undefined {
  const { project, manifestPath } = loaded;
  const manifest = shown(manifestPath);
  if (!loaded.manifestFound) return error.noPath(manifest);
  const own = [manifestPath, baselinePath(manifestPath)];
  if (project.view.documents().some(path => !own.includes(path))) return undefined;
  const broken = findingsOf(project, manifestPath).find(({ severity }) => severity === 'error');
  if (broken !== undefined) {
    const { line } = new LineIndex(project.view.text(manifestPath) ?? '').positionAt(broken.span.start);
    return error.manifestBroken(`${manifest}:${line + 1}`);
  }
  const { volumes, registers } = project.view.manifest;
  return error.nothingToCheck(manifest, [...volumes.flatMap(({ chapters }) => chapters), ...registers]);
}
