import { entryCycles } from '../entryCycle.ts';
import { defineRule } from '../rule.ts';

/** `actor/group-cycle`: actors that are each other's group. */
export const groupCycle = defineRule({
  id: 'actor/group-cycle',
  severity: 'error',
  scope: 'project',
  check: context => entryCycles(context, 'actors', 'group'),
  examples: {
    bad: [
      {
        caption: { fr: 'Trois groupes en boucle.', en: 'Three groups in a circle.' },
        files: {
          'catalogues/acteurs.yaml': `kind: actors
entries:
  - { id: prestataires, group: partenaires }
  - { id: partenaires, group: exploitants }
  - { id: ⟦exploitants⟧, group: prestataires }
`,
        },
      },
      {
        caption: {
          fr: 'Deux fichiers qui se renvoient l’un à l’autre.',
          en: 'Two files that point at each other.',
        },
        files: {
          'catalogues/a.yaml': 'kind: actors\nentries:\n  - { id: ⟦academie⟧, group: etat }\n',
          'catalogues/b.yaml': 'kind: actors\nentries:\n  - { id: etat, group: [academie] }\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Des groupes dans des groupes.', en: 'Groups within groups.' },
        files: {
          'catalogues/acteurs.yaml': `kind: actors
entries:
  - id: partenaires
  - { id: prestataires, group: partenaires }
  - { id: editeur-ent, group: [prestataires, partenaires] }
`,
        },
      },
    ],
  },
});
