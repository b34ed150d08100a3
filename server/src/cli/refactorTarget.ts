import type { ProjectPath } from '../core/base/projectPath.ts';
import { applyEdits, type ProjectEdits } from '../core/refactor/edits.ts';
import type { Refusal } from '../core/refactor/refusal.ts';
import { refusalText } from '../core/refactor/refusalText.ts';
import type { CommandContext } from './command.ts';
import { type LoadedTarget, loadTarget } from './loadTarget.ts';
import type { Target } from './targets.ts';
import { unifiedDiff } from './terminal/unifiedDiff.ts';
import { UserError } from './userError.ts';
import type { FileChange } from './writeChanges.ts';

/** Reads a project that is to be changed; one that could not be read whole is none to change. */
export async function loadWhole(target: Target, { io, messages }: CommandContext): Promise<LoadedTarget> {
  const read = await loadTarget(target, io, messages);
  if (read.isIncomplete) throw new UserError(() => read.notices.join('\n'));
  return read;
}

/** What edits of a project make of its files. */
export function changesOf({ loaded }: LoadedTarget, edits: ProjectEdits): readonly FileChange[] {
  return [...edits].map(([path, list]) => {
    const before = loaded.project.view.text(path) ?? '';
    return { file: loaded.diskPath(path), before, after: applyEdits(before, list) };
  });
}

/** What edits would change, as one difference. */
export function differenceOf({ loaded, shown }: LoadedTarget, edits: ProjectEdits): string {
  const parts = [...edits].map(([path, list]) => {
    const before = loaded.project.view.text(path) ?? '';
    return unifiedDiff(shown(path), before, applyEdits(before, list));
  });
  return parts.join('');
}

/** A refusal as wrong use of the command line. */
export function refusalError(read: LoadedTarget, refusal: Refusal, { language }: CommandContext): UserError {
  const shown = (path: ProjectPath): string => read.shown(path);
  return new UserError(() => refusalText(read.loaded.project.view, refusal, language, shown));
}

/** How many places of how many files edits change. */
export function sizeOf(edits: ProjectEdits): { readonly places: number; readonly files: number } {
  const places = [...edits.values()].reduce((sum, list) => sum + list.length, 0);
  return { places, files: edits.size };
}
