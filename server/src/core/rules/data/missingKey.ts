import { problemsOf } from '../problems.ts';
import { defineRule } from '../rule.ts';

/** `data/missing-key`: a key that the format of a file requires and that is not there. */
export const missingKey = defineRule({
  id: 'data/missing-key',
  severity: 'error',
  scope: 'local',
  *check({ facts }) {
    for (const { key, parent, span } of problemsOf(facts, 'missing-key'))
      yield { span, args: { key, parent } };
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Un catalogue qui ne dit pas sa sorte.',
          en: 'A catalogue that does not tell its kind.',
        },
        files: { 'catalogues/acteurs.yaml': '⟦entries⟧:\n  - { id: hebergeur, name: Hébergeur }\n' },
      },
      {
        caption: { fr: 'Une entrée sans identifiant.', en: 'An entry without an id.' },
        files: { 'catalogues/acteurs.yaml': 'kind: actors\nentries:\n  - ⟦name⟧: Hébergeur\n' },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Le nom est facultatif, l’identifiant ne l’est pas.',
          en: 'The name is optional, the id is not.',
        },
        files: { 'catalogues/acteurs.yaml': 'kind: actors\nentries:\n  - id: hebergeur\n' },
      },
    ],
  },
});
