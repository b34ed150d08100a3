import type { Fix } from '../../model/finding.ts';
import type { Problem } from '../../model/problem.ts';
import { nearest } from '../nearest.ts';
import { problemsOf } from '../problems.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule, type RuleContext } from '../rule.ts';

/** `data/bad-value`: a value of the right type that the format does not accept. */
export const badValue = defineRule({
  id: 'data/bad-value',
  severity: 'error',
  scope: 'local',
  *check(context) {
    for (const problem of problemsOf(context.facts, 'bad-value')) {
      const { parent, value, reason, expected, span } = problem;
      yield { span, args: { parent, value, reason, expected }, fixes: fixes(context, problem) };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un mot hors de la liste.', en: 'A word outside the list.' },
        files: { 'catalogues/acteurs.yaml': 'kind: ⟦acteurs⟧\nentries:\n  - id: hebergeur\n' },
      },
      {
        caption: { fr: 'Une expression régulière mal formée.', en: 'A malformed regular expression.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
items:
  requirement: { pattern: ⟦'EX-(\\d{3}'⟧ }
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Des valeurs admises.', en: 'Accepted values.' },
        files: {
          'sdet.yaml': `sdet: 1
language: en
volumes:
  - { id: principal, chapters: ['*.md'], numbering: auto }
items:
  requirement: { pattern: 'EX-(\\d{3})' }
rules: { level/missing: off }
`,
        },
      },
    ],
  },
});

function fixes(
  context: RuleContext,
  { reason, value, expected, span }: Extract<Problem, { code: 'bad-value' }>,
): readonly Fix[] {
  const close = reason === 'not-one-of' ? nearest(value, expected) : undefined;
  const edit = close === undefined ? undefined : replaceValue(context, span, value, close);
  return close === undefined || edit === undefined ? [] : [{ value: close, edits: [edit], safe: false }];
}
