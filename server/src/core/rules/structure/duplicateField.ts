import type { FieldFact } from '../../model/field.ts';
import { defineRule } from '../rule.ts';

/** `structure/duplicate-field`: the same field twice on one item. */
export const duplicateField = defineRule({
  id: 'structure/duplicate-field',
  severity: 'error',
  scope: 'local',
  *check({ facts }) {
    const told = new Set<number>();
    for (const { fields } of facts.items) {
      const seen = new Map<string, FieldFact>();
      for (const field of [...fields].sort((a, b) => a.span.start - b.span.start)) {
        if (field.key === undefined) continue;
        const first = seen.get(field.key);
        if (first === undefined) seen.set(field.key, field);
        else if (!told.has(field.labelSpan.start) && first.labelSpan.start !== field.labelSpan.start) {
          // The rows of a table share the heading of their column.
          told.add(field.labelSpan.start);
          yield { span: field.labelSpan, args: { label: field.label, first: first.label } };
        }
      }
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Deux niveaux ; deux noms du même champ.', en: 'Two levels; two names of one field.' },
        files: {
          'chapitre.md': `# Accès

## EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire
- **Acteurs** : éditeur ENT
- **⟦Niveau⟧** : recommandé
- **⟦Concerne⟧** : académie

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Plusieurs valeurs d’un champ.', en: 'Several values of one field.' },
        files: {
          'chapitre.md': `# Accès

## EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire
- **Acteurs** : éditeur ENT, académie

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
    ],
  },
});
