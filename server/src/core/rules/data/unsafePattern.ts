import { problemsOf } from '../problems.ts';
import { defineRule } from '../rule.ts';

/** `data/unsafe-pattern`: a regular expression over which the matching could take for ever; it is not used. */
export const unsafePattern = defineRule({
  id: 'data/unsafe-pattern',
  severity: 'error',
  scope: 'local',
  *check({ facts }) {
    for (const { parent, value, span } of problemsOf(facts, 'unsafe-pattern'))
      yield { span, args: { parent, value } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une répétition dans une répétition.', en: 'A repetition within a repetition.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
items:
  requirement: { pattern: ⟦'([A-Z]+-?)+\\d'⟧ }
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Un séparateur obligatoire entre les répétitions.',
          en: 'A separator that must stand between the repetitions.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
items:
  requirement: { pattern: '(?:[A-Z]+-)+\\d+' }
`,
        },
      },
    ],
  },
});
