import { defineRule } from '../rule.ts';
import { uncoveredEntries } from '../uncovered.ts';
import { ADDRESSED } from './exampleItems.ts';

/** `actor/uncovered`: an actor of the catalogue whom no item concerns. */
export const uncovered = defineRule({
  id: 'actor/uncovered',
  severity: 'info',
  scope: 'project',
  *check(context) {
    for (const { idSpan, attributes } of uncoveredEntries(context, 'actors', 'group'))
      yield { span: idSpan, args: { name: attributes.name } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un acteur oublié.', en: 'A forgotten actor.' },
        files: {
          'catalogues/acteurs.yaml': `kind: actors
entries:
  - { id: editeur-ent, name: Éditeur ENT }
  - { id: academie, name: Académie }
  - { id: support, name: Support }
  - { id: ⟦hebergeur⟧, name: Hébergeur }
`,
          'chapitre.md': ADDRESSED,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Un acteur nommé par son groupe.', en: 'An actor who is named by the group.' },
        files: {
          'catalogues/acteurs.yaml': `kind: actors
entries:
  - { id: exploitation, name: Exploitation }
  - { id: editeur-ent, name: Éditeur ENT }
  - { id: academie, name: Académie }
  - { id: support, name: Support }
  - { id: hebergeur, name: Hébergeur, group: exploitation }
`,
          'chapitre.md': `${ADDRESSED}
### EX-AAS-004 — Secours

- **Acteurs** : exploitation (R)

L'ENT DOIT être secouru.
`,
        },
      },
    ],
  },
});
