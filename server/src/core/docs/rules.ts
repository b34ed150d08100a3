import type { Language } from '../manifest/manifest.ts';
import { ruleText } from '../messages/render.ts';
import { RULE_PAGE } from '../messages/rulePage.ts';
import { explainRule } from '../rules/explain.ts';
import { ruleDescriptions } from '../rules/index.ts';

/** The pages of `docs/rules`, by their path there: one for each rule and language, and an index for each language. */
export function ruleDocs(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const language of ['fr', 'en'] as const) {
    pages.set(`${language}/README.md`, index(language));
    for (const { id } of ruleDescriptions) pages.set(`${language}/${id}.md`, page(id, language));
  }
  return pages;
}

function page(id: string, language: Language): string {
  const { back, index: words } = RULE_PAGE[language];
  const other = words.otherLanguage.replace('../', '../../').replace('README', id);
  return `${explainRule(id, language) ?? ''}\n---\n\n[${back}](../README.md) · ${other}\n`;
}

function index(language: Language): string {
  const { index: words, severities } = RULE_PAGE[language];
  const rows = ruleDescriptions.map(({ id, severity }) => {
    return `| [\`${id}\`](${id}.md) | ${severities[severity]} | ${ruleText(id, language)?.title ?? ''} |`;
  });
  const head = `| ${words.rule} | ${words.severity} | ${words.says} |\n|---|---|---|`;
  return `# ${words.title}\n\n${words.intro}\n\n${[head, ...rows].join('\n')}\n\n---\n\n${words.otherLanguage}\n`;
}
