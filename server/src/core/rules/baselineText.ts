import { compareDebts, type Debt } from '../model/debt.ts';
import type { ComputedProject } from '../project/projectView.ts';
import { judgementOf } from './findings.ts';

/** Raised when a baseline of before can no longer be read. */
const FORMAT = 1;

/** The text of a baseline: sorted, one entry on each line, so that two branches that pay debts merge. */
export function baselineText(debts: readonly Debt[]): string {
  const lines = debts.toSorted(compareDebts).map(({ file, rule, item, text, count }) => {
    const entry = { file, rule, ...(item === undefined ? {} : { item }), text };
    return `    ${JSON.stringify(count === 1 ? entry : { ...entry, count })}`;
  });
  const list = lines.length === 0 ? '[]' : `[\n${lines.join(',\n')}\n  ]`;
  return `{\n  "sdetBaseline": ${FORMAT},\n  "findings": ${list}\n}\n`;
}

/** Debts whose findings are gone, as far as they are gone: what may be taken out of the baseline. */
export function paidDebts(project: ComputedProject): readonly Debt[] {
  const { view } = project;
  const used = new Map<Debt, number>();
  for (const path of view.documents()) {
    for (const [debt, count] of judgementOf(project, path).used) {
      used.set(debt, (used.get(debt) ?? 0) + count);
    }
  }
  return view.baseline().all.flatMap(debt => {
    const left = debt.count - (used.get(debt) ?? 0);
    return left > 0 ? [{ ...debt, count: left }] : [];
  });
}
