import type { Fix } from '../../model/finding.ts';
import type { ItemReference } from '../../model/reference.ts';
import { quotedIds } from '../quotedIds.ts';
import { defineRule } from '../rule.ts';

/** `reference/unresolved-item`: an ID that no item of the project bears. */
export const unresolvedItem = defineRule({
  id: 'reference/unresolved-item',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const { facts, project } = context;
    const quoted = quotedIds(context);
    for (const reference of facts.references) {
      if (reference.kind !== 'item' || reference.linked || reference.syntax === 'range') continue;
      if (project.definitions(reference.id).length > 0 || quoted.has(reference.id)) continue;
      // Capitals alone: `id/case` says so.
      if (project.idInOtherCase(reference.id) !== undefined) continue;
      const nearest = project.nearestId(reference.id);
      // Nobody sends readers of an item to that item.
      const close = nearest === reference.from ? undefined : nearest;
      yield {
        span: reference.span,
        args: { id: reference.id, nearest: close },
        fixes: fixes(reference, close),
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une faute de frappe dans le texte.', en: 'A slip in the text.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.

### EX-AAS-002 — Déconnexion

L'ENT DOIT proposer la déconnexion (voir ⟦EX-AAS-011⟧).
`,
        },
      },
      {
        caption: { fr: 'Un champ et un registre.', en: 'A field and a register.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Dépend de** : ⟦EX-ANN-001⟧

L'ENT DOIT reconnaître l'usager une seule fois.
`,
          'exigences/marches.yaml': `items:
  - id: EX-MAR-001
    title: Réversibilité
    statement: Le titulaire DOIT rendre les données.
    see: [EX-AAS-001, ⟦EX-MAR-009⟧]
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'L’exigence citée existe.', en: 'The item cited exists.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois (voir [[EX-AAS-002]]).

### EX-AAS-002 — Déconnexion

L'ENT DOIT proposer la déconnexion.
`,
        },
      },
      {
        caption: {
          fr: 'Ni le code, ni le texte d’un lien ne sont jugés.',
          en: 'Neither code nor the text of a link is judged.',
        },
        files: {
          'chapitre.md': `# Accès

Un identifiant s'écrit \`EX-AAS-999\`. Le cahier de 2019 disait [EX-OLD-001](https://exemple.fr/2019).
`,
        },
      },
    ],
  },
});

function fixes({ span }: ItemReference, close: string | undefined): readonly Fix[] {
  return close === undefined ? [] : [{ value: close, edits: [{ span, text: close }], safe: false }];
}
