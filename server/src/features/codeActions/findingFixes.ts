import type { ProjectPath } from '../../core/base/projectPath.ts';
import { guardedFixes } from '../../core/fix/guardedFixes.ts';
import { isSafelyFixable, safeEdits } from '../../core/fix/safeEdits.ts';
import { renderFinding } from '../../core/messages/render.ts';
import type { Finding } from '../../core/model/finding.ts';
import { findingsOf } from '../../core/rules/findings.ts';
import {
  type ActionContext,
  type ActionProvider,
  KINDS,
  type Plan,
  type ProposedAction,
  planOf,
} from './codeAction.ts';

/** The fixes that findings bring along; for safe ones, the same for every finding of the rule in file and project. */
export const findingFixes: ActionProvider = {
  name: 'fixes',
  kinds: [KINDS.quickFix],
  *propose(context) {
    for (const finding of context.findings) yield* own(context, finding);
    const rules = new Set(context.findings.filter(isSafelyFixable).map(({ rule }) => rule));
    for (const rule of rules) yield* everyOf(context, rule);
  },
};

function* own({ feature, path }: ActionContext, finding: Finding): Generator<ProposedAction> {
  const titles = renderFinding(finding, feature.language).fixes;
  for (const [index, { edits }] of finding.fixes.entries()) {
    yield {
      title: titles[index] ?? finding.rule,
      kind: KINDS.quickFix,
      findings: [finding],
      isPreferred: index === 0,
      plan: () => planOf(path, ...edits),
    };
  }
}

/** Only where there is more than the one at hand. How many can be put right without another finding is tried when it is chosen. */
function* everyOf(context: ActionContext, rule: string): Generator<ProposedAction> {
  const { messages, path, view } = context;
  const here = fixableIn(context, [path], rule);
  if (here.length > 1) {
    yield {
      title: messages.fixFile(rule, here.length),
      kind: KINDS.quickFix,
      findings: context.findings.filter(finding => finding.rule === rule),
      plan: () => guardedPlan(context, here),
    };
  }
  const everywhere = fixableIn(context, view.documents(), rule);
  if (everywhere.length <= Math.max(here.length, 1)) return;
  yield {
    title: messages.fixProject(rule, everywhere.length),
    kind: KINDS.quickFix,
    findings: context.findings.filter(finding => finding.rule === rule),
    plan: () => guardedPlan(context, everywhere),
  };
}

function fixableIn(
  { feature }: ActionContext,
  paths: readonly ProjectPath[],
  rule: string,
): readonly Finding[] {
  return paths
    .flatMap(path => findingsOf(feature.project, path))
    .filter(finding => finding.rule === rule && isSafelyFixable(finding));
}

/** As many of the fixes as lead to no other finding; undefined when there are none. */
function guardedPlan({ feature }: ActionContext, findings: readonly Finding[]): Plan | undefined {
  const fixed = guardedFixes(feature.project, findings);
  return fixed.length === 0 ? undefined : planFor(fixed);
}

/** The safe fixes of findings of any documents, as far as they do not touch. */
export function planFor(findings: readonly Finding[]): Plan {
  const paths = [...new Set(findings.map(({ path }) => path))];
  return {
    edits: paths.flatMap(path => {
      const { edits } = safeEdits(findings.filter(finding => finding.path === path));
      return edits.map(edit => ({ path, ...edit }));
    }),
  };
}
