import { problemsOf } from '../problems.ts';
import { defineRule } from '../rule.ts';

/** `data/too-large`: a file that is left out because of its size. */
export const tooLarge = defineRule({
  id: 'data/too-large',
  severity: 'warning',
  scope: 'local',
  *check({ facts }) {
    for (const { size, limit, span } of problemsOf(facts, 'too-large')) yield { span, args: { size, limit } };
  },
  // A file beyond the limit is too large to be an example; the rule's test makes one.
  examples: {
    bad: [],
    good: [
      {
        caption: { fr: 'Un chapitre de taille ordinaire.', en: 'A chapter of ordinary size.' },
        files: { 'chapitre.md': '# Accès\n\nDu texte.\n' },
      },
    ],
  },
});
