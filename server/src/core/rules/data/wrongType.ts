import { fr } from '../../messages/typography.ts';
import { problemsOf } from '../problems.ts';
import { defineRule } from '../rule.ts';

/** `data/wrong-type`: a value of another type than the format asks for. */
export const wrongType = defineRule({
  id: 'data/wrong-type',
  severity: 'error',
  scope: 'local',
  *check({ facts }) {
    for (const { parent, expected, span } of problemsOf(facts, 'wrong-type'))
      yield { span, args: { parent, expected } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Des entrées qui ne sont pas une liste.', en: 'Entries that are no list.' },
        files: { 'catalogues/acteurs.yaml': 'kind: actors\nentries:\n  ⟦hebergeur⟧: Hébergeur\n' },
      },
      {
        caption: { fr: fr`Un titre que YAML lit comme « vrai ».`, en: 'A title that YAML reads as “true”.' },
        files: {
          'sdet.yaml': "sdet: 1\ntitle: ⟦true⟧\nvolumes:\n  - { id: principal, chapters: ['*.md'] }\n",
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Une liste, un texte.', en: 'A list, a text.' },
        files: {
          'sdet.yaml':
            "sdet: 1\ntitle: 'true'\nversion: 1.10\nvolumes:\n  - { id: principal, chapters: ['*.md'] }\n",
        },
      },
    ],
  },
});
