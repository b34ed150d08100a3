import { type Span, span } from '../../base/span.ts';
import type { RuleArguments, RuleId } from '../../messages/ruleArguments.ts';
import type { RuleDescription, RuleFinding } from '../rule.ts';

/**
 * `internal/failure`: told in place of the findings of a rule that threw. It checks nothing by itself: `findings.ts`
 * makes it, so that a check that did not take place never passes for one that found nothing.
 */
export const failure: RuleDescription<'internal/failure'> = {
  id: 'internal/failure',
  severity: 'error',
  scope: 'local',
  examples: { good: [], bad: [] },
};

/** The finding for a rule that threw `error` on a document; it stands at the start of the text. */
export function failureOf(rule: RuleId, error: unknown): RuleFinding<RuleArguments['internal/failure']> {
  const message = error instanceof Error ? error.message : String(error);
  return { span: START, args: { rule, message: message.split('\n')[0] ?? '' } };
}

const START: Span = span(0, 0);
