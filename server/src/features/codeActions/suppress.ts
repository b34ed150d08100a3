import type { Finding } from '../../core/model/finding.ts';
import { canSilence } from '../../core/rules/suppressed.ts';
import { type ActionContext, type ActionProvider, KINDS, type Plan, planOf } from './codeAction.ts';
import { lineStart, newlineOf } from './lines.ts';
import { suppressionPlace } from './suppressionPlace.ts';

/** A comment that keeps one finding back, with a place for the reason. */
export const suppress: ActionProvider = {
  name: 'suppress',
  kinds: [KINDS.quickFix],
  *propose(context) {
    const seen = new Set<string>();
    for (const finding of context.findings) {
      if (!canSilence(finding.rule) || seen.has(finding.rule)) continue;
      const plan = planFor(context, finding);
      if (plan === undefined) continue;
      seen.add(finding.rule);
      yield {
        title: context.messages.suppress(finding.rule),
        kind: KINDS.quickFix,
        findings: [finding],
        plan: () => plan,
      };
    }
  },
};

function planFor(context: ActionContext, { rule, span }: Finding): Plan | undefined {
  const { text, path, messages } = context;
  const place = suppressionPlace(context, span);
  if (place === undefined) return undefined;
  const newline = newlineOf(text);
  const start = lineStart(text, place.at);
  const indent = text.slice(start, place.at);
  const reason = messages.reason;
  const edit =
    place.syntax === 'yaml'
      ? { span: { start, end: start }, text: `${indent}# sdet-ignore ${rule} : ${reason}${newline}` }
      : {
          span: { start, end: start },
          text: `${indent}<!-- sdet-ignore ${rule} : ${reason} -->${newline}${indent.trimEnd()}${newline}`,
        };
  return planOf(path, { ...edit, select: reason });
}
