import type { MarkupContent } from 'vscode-languageserver-types';
import { ruleText } from '../../core/messages/render.ts';
import { RULE_PAGE } from '../../core/messages/rulePage.ts';
import { ruleDescriptions } from '../../core/rules/index.ts';
import type { FeatureContext } from '../feature.ts';
import type { Markup } from '../markup.ts';
import { FEATURE_MESSAGES } from '../messages.ts';
import { HOVER_MESSAGES } from './messages.ts';

/** What a rule finds, why, and what to do, with its severity in the project; undefined for an id that no rule has. */
export function ruleCard(
  { project: { view }, path, language }: FeatureContext,
  id: string,
  markup: Markup,
): MarkupContent | undefined {
  const rule = ruleDescriptions.find(candidate => candidate.id === id);
  const text = ruleText(id, language);
  if (rule === undefined || text === undefined) return undefined;
  const words = RULE_PAGE[language];
  const role = view.facts(path)?.role;
  const volume =
    role?.kind === 'chapter' ? view.manifest.volumes.find(each => each.id === role.volume) : undefined;
  const severity = (volume ?? view.manifest).rules[id] ?? rule.severity;
  const part = (label: string, body: string): string =>
    markup.labelled(label, FEATURE_MESSAGES[language].colon, markup.prose(body));
  return markup.content([
    markup.strong(text.title),
    markup.emphasis(`${id} · ${HOVER_MESSAGES[language].severity(words.severities[severity])}`),
    markup.prose(text.page.what),
    part(words.why, text.page.why),
    part(words.remedy, text.page.remedy),
  ]);
}
