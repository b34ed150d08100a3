import type { Finding } from '../model/finding.ts';
import type { SuppressionFact } from '../model/mark.ts';

/** Findings parted by the `sdet-ignore` comments of their document. */
export interface Parted {
  /** In the order given. */
  readonly told: readonly Finding[];
  readonly suppressed: readonly Finding[];
  /** Comments that kept something back. */
  readonly used: ReadonlySet<SuppressionFact>;
}

/** Rules that no comment silences: a failed check must be seen, and comments cannot excuse themselves. */
const NEVER = /^(?:internal|suppression)\//;

/** Keeps back each finding that starts in the target of a comment that names its rule. */
export function partBySuppressions(
  findings: readonly Finding[],
  suppressions: readonly SuppressionFact[],
): Parted {
  const used = new Set<SuppressionFact>();
  if (suppressions.length === 0) return { told: findings, suppressed: [], used };
  const told: Finding[] = [];
  const suppressed: Finding[] = [];
  for (const finding of findings) {
    const by = suppressions.filter(suppression => silences(suppression, finding));
    for (const suppression of by) used.add(suppression);
    (by.length === 0 ? told : suppressed).push(finding);
  }
  return { told, suppressed, used };
}

/** Whether the name in a comment means a rule: its id, or `family/*` for every rule of a family. */
export function namesRule(name: string, rule: string): boolean {
  return name === rule || (name.endsWith('/*') && rule.startsWith(name.slice(0, -1)));
}

/** Whether a comment can keep findings of a rule back at all. */
export function canSilence(rule: string): boolean {
  return !NEVER.test(rule);
}

function silences({ rule: name, target }: SuppressionFact, { rule, span }: Finding): boolean {
  return target.start <= span.start && span.start < target.end && namesRule(name, rule) && canSilence(rule);
}
