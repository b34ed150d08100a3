import type { ProjectPath } from '../base/projectPath.ts';
import type { Finding } from '../model/finding.ts';
import type { TrialProject, TriedText } from '../project/projectView.ts';
import { applyEdits } from '../refactor/edits.ts';
import { countsOf, isExact, isWorse } from './fixAll.ts';
import { isSafelyFixable, safeEdits } from './safeEdits.ts';

type Counts = ReturnType<typeof countsOf>;

/** So many trials, each of which judges the project anew; what is not tried by then is left alone. */
const MOST_TRIALS = 64;

/**
 * Those of some findings whose safe fixes, made all at once, leave fewer findings and no document with more of any rule:
 * what `sdet check --fix` promises, for those who make the edits themselves. It is tried out; the project stays as it is.
 */
export function guardedFixes(project: TrialProject, findings: readonly Finding[]): readonly Finding[] {
  const exact = new Map<ProjectPath, boolean>();
  for (const { path } of findings) if (!exact.has(path)) exact.set(path, isExact(project, path));
  const candidates = findings.filter(finding => exact.get(finding.path) === true && isSafelyFixable(finding));
  const known = { findings: [], counts: countsOf(project), trialsLeft: MOST_TRIALS };
  return accepted(project, candidates, known).findings;
}

/** Fixes that go well together, and the findings that are left after them. */
interface Accepted {
  readonly findings: readonly Finding[];
  readonly counts: Counts;
  readonly trialsLeft: number;
}

/** All at once; when that leads to other findings, by halves, down to the single ones that do. */
function accepted(project: TrialProject, more: readonly Finding[], known: Accepted): Accepted {
  if (more.length === 0 || known.trialsLeft === 0) return known;
  const trialsLeft = known.trialsLeft - 1;
  const { fixed, texts } = fixedTexts(project, [...known.findings, ...more]);
  const counts = project.trial(texts, () => countsOf(project));
  if (!isWorse(known.counts, counts) && total(counts) < total(known.counts))
    return { findings: fixed, counts, trialsLeft };
  if (more.length === 1) return { ...known, trialsLeft };
  const half = Math.ceil(more.length / 2);
  const first = accepted(project, more.slice(0, half), { ...known, trialsLeft });
  return accepted(project, more.slice(half), first);
}

/** The texts after safe fixes, and the findings that are put right so: not those whose edits touch others. */
function fixedTexts(
  { view }: TrialProject,
  findings: readonly Finding[],
): { readonly fixed: readonly Finding[]; readonly texts: readonly TriedText[] } {
  const parts = [...new Set(findings.map(({ path }) => path))].map(path => {
    const { edits, fixed } = safeEdits(findings.filter(finding => finding.path === path));
    return { path, text: applyEdits(view.text(path) ?? '', edits), fixed };
  });
  return { fixed: parts.flatMap(({ fixed }) => fixed), texts: parts };
}

function total(counts: Counts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
