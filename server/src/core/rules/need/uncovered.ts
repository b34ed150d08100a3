import { defineRule } from '../rule.ts';
import { uncoveredEntries } from '../uncovered.ts';

const ITEMS = `# Réponses

### EX-AAS-001 — Petit écran

- **Besoins** : AX-01, AX-02

L'ENT DOIT être utilisable sur un téléphone.

### EX-AAS-002 — Secours

- **Besoins** : AX-03

L'ENT DOIT être secouru.
`;

/** `need/uncovered`: a need that no item answers. */
export const uncovered = defineRule({
  id: 'need/uncovered',
  severity: 'info',
  scope: 'project',
  *check(context) {
    for (const { idSpan, attributes } of uncoveredEntries(context, 'needs', undefined))
      yield { span: idSpan, args: { id: attributes.id, name: attributes.name } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un besoin sans réponse.', en: 'A need without an answer.' },
        files: {
          'catalogues/besoins.yaml': `kind: needs
entries:
  - { id: AX-01, name: Équipements mobiles }
  - { id: AX-02, name: Document plus court }
  - { id: AX-03, name: Continuité du service }
  - { id: ⟦AX-04⟧, name: Offre libre }
`,
          'chapitre.md': ITEMS,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Chaque besoin a sa réponse.', en: 'Each need has its answer.' },
        files: {
          'catalogues/besoins.yaml': `kind: needs
entries:
  - { id: AX-01, name: Équipements mobiles }
  - { id: AX-02, name: Document plus court }
  - { id: AX-03, name: Continuité du service }
`,
          'chapitre.md': ITEMS,
        },
      },
      {
        caption: {
          fr: 'Un catalogue auquel on n’a pas encore répondu.',
          en: 'A catalogue that is not answered yet.',
        },
        files: {
          'catalogues/besoins.yaml': 'kind: needs\nentries:\n  - { id: AX-01, name: Équipements mobiles }\n',
        },
      },
    ],
  },
});
