import { env, l10n } from 'vscode';
import type { FindingCounts } from '../../../server/src/protocol/contract/check.ts';

/** Whether a language says a number of things in the singular: « 0 erreur », but “0 errors”. */
function isOne(count: number): boolean {
  return new Intl.PluralRules(env.language).select(count) === 'one';
}

/** `3 errors, 1 warning, 2 hints`; undefined when there is nothing to count. */
export function describeCounts(counts: FindingCounts): string | undefined {
  const advice = counts.info + counts.hint;
  const parts = [
    counts.error > 0 ? errors(counts.error) : [],
    counts.warning > 0 ? warnings(counts.warning) : [],
    advice > 0 ? remarks(advice) : [],
  ].flat();
  return parts.length > 0 ? parts.join(', ') : undefined;
}

function errors(count: number): string {
  return isOne(count) ? l10n.t('{0} error', count) : l10n.t('{0} errors', count);
}

function warnings(count: number): string {
  return isOne(count) ? l10n.t('{0} warning', count) : l10n.t('{0} warnings', count);
}

function remarks(count: number): string {
  return isOne(count) ? l10n.t('{0} remark', count) : l10n.t('{0} remarks', count);
}

/** `84 items in 12 files` of a project. */
export function describeSize(documents: number, items: number): string {
  const files = isOne(documents) ? l10n.t('{0} file', documents) : l10n.t('{0} files', documents);
  const all = isOne(items) ? l10n.t('{0} item', items) : l10n.t('{0} items', items);
  return l10n.t('{0} in {1}', all, files);
}

/** The findings of several projects together. */
export function addCounts(all: readonly FindingCounts[]): FindingCounts {
  const total = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const counts of all) {
    total.error += counts.error;
    total.warning += counts.warning;
    total.info += counts.info;
    total.hint += counts.hint;
  }
  return total;
}

/** Whether there is anything to see in Problems. */
export function hasFindings(counts: FindingCounts): boolean {
  return counts.error + counts.warning + counts.info + counts.hint > 0;
}
