import { invariant } from '../base/invariant.ts';
import type { Language } from '../manifest/manifest.ts';
import type { Finding, MessageArguments } from '../model/finding.ts';
import { ruleTextsEn } from './en.ts';
import { ruleTextsFr } from './fr.ts';
import type { RuleId } from './ruleArguments.ts';
import type { RuleText, RuleTexts } from './ruleText.ts';

/** A finding in words. */
export interface RenderedFinding {
  /** The three sentences below, in one line. */
  readonly message: string;
  /** What is wrong, with the text at hand quoted. */
  readonly what: string;
  readonly why: string;
  readonly remedy: string;
  /** Titles of the finding's fixes, in their order. */
  readonly fixes: readonly string[];
}

const TEXTS: Readonly<Record<Language, RuleTexts>> = { fr: ruleTextsFr, en: ruleTextsEn };

/** Puts a finding into words. */
export function renderFinding(finding: Finding, language: Language): RenderedFinding {
  const text = ruleText(finding.rule, language);
  invariant(text, `rule ${finding.rule} has messages`);
  const what = text.what(finding.args);
  const why = text.why(finding.args);
  const remedy = text.remedy(finding.args);
  const fixes = finding.fixes.map(({ value }) => {
    invariant(text.fix, `rule ${finding.rule} names its fixes`);
    return text.fix(value);
  });
  return { message: `${what} ${why} ${remedy}`, what, why, remedy, fixes };
}

/** What is said of a rule; undefined for an id that no rule has. */
export function ruleText(rule: string, language: Language): RuleText<MessageArguments> | undefined {
  const texts = TEXTS[language];
  // The arguments of a finding were checked against its rule where it was made (`defineRule`).
  return isRuleId(rule) ? (texts[rule] as RuleText<MessageArguments>) : undefined;
}

/** Tells whether a text is the id of a rule. */
export function isRuleId(text: string): text is RuleId {
  return Object.hasOwn(ruleTextsFr, text);
}
