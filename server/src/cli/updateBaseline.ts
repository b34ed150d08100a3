import { basename, dirname } from 'node:path';
import { baselinePath } from '../core/manifest/baselinePath.ts';
import { baselineText } from '../core/rules/baselineText.ts';
import { judgementOf } from '../core/rules/findings.ts';
import { debtsFor } from '../core/rules/knownDebts.ts';
import type { CliIo } from './io.ts';
import type { LoadedTarget } from './loadTarget.ts';
import type { CliMessages } from './messages/index.ts';
import { writeOutput } from './writeOutput.ts';

/**
 * Writes the project's baseline: what is found now in the documents that were asked for, and what it already knew of
 * the others. The project then knows it too. Gives what was done, for stderr.
 */
export async function updateBaseline(
  target: LoadedTarget,
  io: CliIo,
  { check }: CliMessages,
): Promise<string> {
  const { project, manifestPath, diskPath } = target.loaded;
  const path = baselinePath(manifestPath);
  const shown = target.shown(path);
  if (target.isIncomplete) return check.baselineIncomplete(shown);
  const asked = new Set(target.paths);
  const known = project.view.documents().flatMap(document => {
    const { findings, accepted } = judgementOf(project, document);
    return asked.has(document) ? [...findings, ...accepted] : accepted;
  });
  if (known.some(({ rule }) => rule === 'internal/failure')) return check.baselineIncomplete(shown);
  const debts = debtsFor(known, project.view);
  if (debts.length === 0 && project.view.file(path) === undefined) return check.baselineNeedless(shown);
  const text = baselineText(debts);
  const disk = diskPath(path);
  const place = { cwd: io.cwd, folder: dirname(disk), force: true, ownership: () => 'ours' as const };
  await writeOutput({ name: basename(disk), text }, place);
  project.apply([{ kind: 'text', path, text }]);
  return check.baselineWritten(
    shown,
    debts.reduce((sum, { count }) => sum + count, 0),
  );
}
