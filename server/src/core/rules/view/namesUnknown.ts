import { fold } from '../../base/fold.ts';
import type { ViewFact } from '../../model/view.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { resolveActor, resolveLevel, resolveService } from '../../project/resolve.ts';
import { dialectsOf } from './dialects.ts';

/** Whether a view names something that the project does not know, or might not know yet: other rules tell that. */
export function namesUnknown(project: ProjectView, { keep }: ViewFact): boolean {
  const dialects = dialectsOf(project);
  const levels = dialects.flatMap(dialect => dialect.levels);
  const kinds = new Set(dialects.flatMap(({ items }) => items.map(({ kind }) => fold(kind))));
  if (
    (['actors', 'services', 'levels'] as const).some(kind => keep[kind] && project.hasBrokenCatalogue(kind))
  )
    return true;
  return (
    (keep.actors ?? []).some(({ text }) => resolveActor(project, text)?.kind === 'unknown') ||
    (keep.services ?? []).some(({ text }) => resolveService(project, text)?.kind === 'unknown') ||
    (keep.levels ?? []).some(({ text }) => resolveLevel(levels, text) === undefined) ||
    (keep.kinds ?? []).some(({ text }) => !kinds.has(fold(text)))
  );
}
