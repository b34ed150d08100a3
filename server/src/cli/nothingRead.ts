import { LineIndex } from '../core/base/lineIndex.ts';
import { findingsOf } from '../core/rules/findings.ts';
import type { LoadedTarget } from './loadTarget.ts';
import type { CliMessages } from './messages/index.ts';

/** Why nothing but a manifest was read of a project; undefined when something was. */
export function nothingRead({ loaded, shown }: LoadedTarget, { error }: CliMessages): string | undefined {
  const { project, manifestPath } = loaded;
  const manifest = shown(manifestPath);
  if (!loaded.manifestFound) return error.noPath(manifest);
  if (project.view.documents().some(path => path !== manifestPath)) return undefined;
  const broken = findingsOf(project, manifestPath).find(({ severity }) => severity === 'error');
  if (broken !== undefined) {
    const { line } = new LineIndex(project.view.text(manifestPath) ?? '').positionAt(broken.span.start);
    return error.manifestBroken(`${manifest}:${line + 1}`);
  }
  const { volumes, registers } = project.view.manifest;
  return error.nothingToCheck(manifest, [...volumes.flatMap(({ chapters }) => chapters), ...registers]);
}
