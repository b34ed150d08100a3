import type { MessageArguments } from '../model/finding.ts';
import type { RuleArguments, RuleId } from './ruleArguments.ts';

/** What is said of one rule in one language. Texts of `page` are Markdown, the others plain text. */
export interface RuleText<Args extends MessageArguments> {
  /** A headline without a final dot, for lists of rules. */
  readonly title: string;
  /** One sentence: what is wrong with the text at hand, quoted. */
  readonly what: (args: Args) => string;
  /** One sentence: whom it hurts and how. */
  readonly why: (args: Args) => string;
  /** One sentence: what to do now. */
  readonly remedy: (args: Args) => string;
  /** Title of a fix that puts `value` in; absent when the rule offers none. */
  readonly fix?: (value: string) => string;
  readonly page: { readonly what: string; readonly why: string; readonly remedy: string };
}

/** The texts of all rules in one language; the type checker finds a rule without messages. */
export type RuleTexts = { readonly [Id in RuleId]: RuleText<RuleArguments[Id]> };

/** The texts of the rules of one family. */
export type FamilyTexts<Family extends string> = {
  readonly [Id in Extract<RuleId, `${Family}/${string}`>]: RuleText<RuleArguments[Id]>;
};
