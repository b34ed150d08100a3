import type { Language } from '../manifest/manifest.ts';
import { ruleText } from '../messages/render.ts';
import { RULE_PAGE, type RulePageTexts } from '../messages/rulePage.ts';
import { ruleDescriptions } from './index.ts';
import type { RuleDescription, RuleExample } from './rule.ts';

/**
 * All that there is to say of a rule, in Markdown: what it reports, why, what to do, how to set its severity, good and
 * bad examples. Undefined for an id that no rule has.
 */
export function explainRule(id: string, language: Language): string | undefined {
  const rule = ruleDescriptions.find(candidate => candidate.id === id);
  const text = ruleText(id, language);
  if (!rule || !text) return undefined;
  const words = RULE_PAGE[language];
  const sections = [
    `# ${text.title}\n\n\`${rule.id}\` · ${words.severity(words.severities[rule.severity])}`,
    section(words.what, text.page.what),
    section(words.why, text.page.why),
    section(words.remedy, text.page.remedy),
    ...examples(words.bad, words.badIntro, rule.examples.bad, language),
    ...examples(words.good, undefined, rule.examples.good, language),
    section(words.setting, setting(rule, words)),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(title: string, body: string): string {
  return `## ${title}\n\n${body}`;
}

function setting(rule: RuleDescription, words: RulePageTexts): string {
  const other = rule.severity === 'off' ? 'warning' : 'off';
  return `${words.settingIntro}\n\n${fenced('yaml', `rules:\n  ${rule.id}: ${other}\n`)}`;
}

function examples(
  title: string,
  intro: string | undefined,
  list: readonly RuleExample[],
  language: Language,
): readonly string[] {
  if (list.length === 0) return [];
  const shown = list.map(
    ({ caption, files }) => `### ${caption[language]}\n\n${Object.entries(files).map(file).join('\n\n')}`,
  );
  return [[`## ${title}`, ...(intro === undefined ? [] : [intro]), ...shown].join('\n\n')];
}

function file([path, text]: readonly [string, string]): string {
  const name = /\.ya?ml$/.test(path) ? 'yaml' : path.endsWith('.md') ? 'markdown' : 'text';
  return `\`${path}\`\n\n${fenced(name, text)}`;
}

function fenced(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
