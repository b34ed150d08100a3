import { defineRule } from '../rule.ts';
import { itemsWithout } from '../usualField.ts';
import { ADDRESSED } from './exampleItems.ts';

const ACTORS = `kind: actors
entries:
  - { id: prestataires, name: Prestataires }
  - { id: editeur-ent, name: Éditeur ENT, group: prestataires }
  - { id: hebergeur, name: Hébergeur, group: prestataires }
  - { id: academie, name: Académie }
  - { id: support, name: Support }
`;

/** `actor/missing`: an item that concerns nobody, of a kind whose items otherwise name somebody. */
export const missing = defineRule({
  id: 'actor/missing',
  severity: 'info',
  scope: 'project',
  *check(context) {
    for (const { id, idSpan } of itemsWithout(context, 'actors')) yield { span: idSpan, args: { id } };
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Un oubli parmi des exigences adressées.',
          en: 'Forgotten among items that are addressed.',
        },
        files: {
          'catalogues/acteurs.yaml': ACTORS,
          'chapitre.md': `${ADDRESSED}
### ⟦EX-AAS-004⟧ — Secours

L'ENT DOIT être secouru ; l'hébergeur en répond.

### EX-AAS-005 — Machines

- **Acteurs** : hébergeur

L'ENT DOIT tourner jour et nuit.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Un champ hérité, « sans objet », une exigence retirée.',
          en: 'An inherited field, “not applicable”, a withdrawn item.',
        },
        files: {
          'catalogues/acteurs.yaml': ACTORS,
          'chapitre.md': ADDRESSED,
          'suite.md': `---
actors: [hebergeur]
---

# Suite

### EX-AAS-004 — Secours

L'ENT DOIT être secouru.

### EX-AAS-005 — Couleur

- **Acteurs** : sans objet

L'ENT DOIT être lisible.

### EX-AAS-006 — Télécopie

- **Statut** : retirée
`,
        },
      },
    ],
  },
});
