import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { CLI_MESSAGES } from '../../../../server/src/cli/messages/index.ts';
import { explanation, ruleList } from '../../../../server/src/cli/reporters/ruleText.ts';
import { displayWidth } from '../../../../server/src/core/base/cells.ts';
import type { Language } from '../../../../server/src/core/manifest/manifest.ts';
import { ruleDescriptions } from '../../../../server/src/core/rules/index.ts';
import type { RuleDescription } from '../../../../server/src/core/rules/rule.ts';

function style(language: Language, width?: number): Parameters<typeof explanation>[2] {
  return { messages: CLI_MESSAGES[language], colours: pc.createColors(false), width };
}

const rule: RuleDescription = {
  id: 'id/duplicate',
  severity: 'off',
  scope: 'project',
  examples: {
    bad: [
      {
        caption: { fr: 'Deux fois.', en: 'Twice.' },
        files: { 'a.md': '# A\n\n### ⟦EX-1⟧ et ⟦⟧.\n', 'b.md': '\t漢 ⟦EX-1⟧\n' },
      },
    ],
    good: [],
  },
};

describe('an explanation', () => {
  test('shows examples with their marks', () =>
    expect(explanation(rule, 'fr', style('fr'))).toContain(
      `Exemple à corriger — Deux fois.
  a.md
  │ # A
  │
  │ ### EX-1 et .
  │     ~~~~    ^
  b.md
  │ \t漢 EX-1
  │        ~~~~
`,
    ));
  test('says that a rule is off', () =>
    expect(explanation(rule, 'en', style('en'))).toContain('Default severity: off'));
  test('says how to set it', () =>
    expect(explanation(rule, 'en', style('en')).replace(/\s+/g, ' ')).toContain(
      'id/duplicate: off (or hint, info, warning, error)',
    ));
  for (const language of ['fr', 'en'] as const) {
    test(`of every rule is complete in ${language}`, () => {
      for (const described of ruleDescriptions) {
        const text = explanation(described, language, style(language));
        const { explain } = CLI_MESSAGES[language];
        for (const title of [explain.what, explain.why, explain.remedy])
          expect(text).toContain(`\n${title}\n  `);
        expect(text).not.toMatch(/undefined(?!-)|[⟦⟧]/);
        const prose = explanation(
          { ...described, examples: { bad: [], good: [] } },
          language,
          style(language),
        );
        expect(prose).not.toMatch(/(?<![\w)])\*\p{L}{3,}\*/u);
      }
    });
  }
  test('keeps its prose to the width of a terminal', () => {
    for (const described of ruleDescriptions) {
      const prose = explanation({ ...described, examples: { bad: [], good: [] } }, 'fr', style('fr', 60));
      for (const line of prose.split('\n').slice(1)) expect(displayWidth(line)).toBeLessThanOrEqual(60);
    }
  });
});

test('the list has every rule once, with its title', () => {
  const lines = ruleList(ruleDescriptions, 'fr', style('fr')).split('\n');
  expect(lines.slice(0, -3).map(line => line.split(' ')[0])).toEqual(ruleDescriptions.map(({ id }) => id));
  expect(lines[0]).toMatch(/^id\/duplicate +erreur +\S/);
});
