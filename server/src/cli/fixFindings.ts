import { type FixReport, fixAll } from '../core/fix/fixAll.ts';
import type { LoadedTarget } from './loadTarget.ts';
import type { CliMessages } from './messages/index.ts';
import { unifiedDiff } from './terminal/unifiedDiff.ts';
import { writeChanges } from './writeChanges.ts';

/**
 * Puts right what is safe to put right in the documents that were asked for, on the disk and in the project that was
 * read: all of it or nothing. Gives what was done, for stderr.
 */
export async function fixFindings(
  target: LoadedTarget,
  cwd: string,
  messages: CliMessages,
): Promise<readonly string[]> {
  const report = fixAll(target.loaded.project, { paths: target.paths });
  const changes = report.documents.map(({ path, before, after }) => ({
    file: target.loaded.diskPath(path),
    before,
    after,
  }));
  await writeChanges(cwd, changes);
  return summary(report, messages.check.fixed, messages);
}

/** What `fixFindings` would change, as a difference for stdout and a summary for stderr; nothing is written. */
export function previewFixes(
  target: LoadedTarget,
  messages: CliMessages,
): { readonly diff: string; readonly notices: readonly string[] } {
  const report = fixAll(target.loaded.project, { paths: target.paths });
  const parts = report.documents.map(({ path, before, after }) =>
    unifiedDiff(target.shown(path), before, after),
  );
  return { diff: parts.join(''), notices: summary(report, messages.check.fixable, messages) };
}

function summary(
  { documents, fixed, left }: FixReport,
  say: CliMessages['check']['fixed'],
  { check }: CliMessages,
): readonly string[] {
  const rules = [...fixed]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([rule, count]) => `${rule} ${count}`);
  const total = [...fixed.values()].reduce((sum, count) => sum + count, 0);
  return [
    total === 0 ? check.nothingToFix : say(total, documents.length, rules),
    ...(left === 0 ? [] : [check.notFixed(left)]),
  ];
}
