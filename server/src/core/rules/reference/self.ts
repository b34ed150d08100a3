import type { Span } from '../../base/span.ts';
import { defineRule } from '../rule.ts';

/** What sends a reader on. A note that only speaks of its own item (« EX-AAS-001 suppose que… ») sends nobody. */
const SENDS =
  /(?:voir|cf\.?|see|selon|conform\S+ (?:à|to)|according to|dépend de|depends on|précis\S+ (?:par|dans))\s+(?:aussi\s+|also\s+|l[’']exigence\s+|requirement\s+)?[[(*`]*$/iu;

/** `reference/self`: an item that refers to itself. */
export const self = defineRule({
  id: 'reference/self',
  severity: 'info',
  scope: 'project',
  *check({ facts, project, path }) {
    for (const reference of facts.references) {
      if (reference.kind !== 'item' || reference.linked || reference.syntax === 'range') continue;
      if (reference.from !== reference.id || project.definitions(reference.id).length > 1) continue;
      if (reference.role === 'mention' && !sendsThere(project.text(path), reference.span)) continue;
      yield { span: reference.span, args: { id: reference.id } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Dans un champ, dans l’énoncé.', en: 'In a field, in the statement.' },
        files: {
          'chapitre.md': `# Accès

## EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire
- **Voir** : ⟦EX-AAS-001⟧

L'ENT DOIT reconnaître l'usager une seule fois (voir ⟦EX-AAS-001⟧).
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Deux exigences qui se citent, une remarque sur soi.',
          en: 'Two items that cite each other, a remark on oneself.',
        },
        files: {
          'chapitre.md': `# Accès

- **EX-AAS-001** L'ENT DOIT reconnaître l'usager une seule fois (voir EX-AAS-002).
- **EX-AAS-002** L'ENT DOIT proposer la déconnexion (voir EX-AAS-001) ; EX-AAS-002 vaut aussi pour les postes partagés.
`,
        },
      },
    ],
  },
});

function sendsThere(text: string | undefined, { start }: Span): boolean {
  return SENDS.test((text ?? '').slice(Math.max(0, start - 40), start));
}
