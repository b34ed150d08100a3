import type { ItemFact } from '../../model/item.ts';
import { isWithdrawn } from '../../project/resolve.ts';
import { defineRule } from '../rule.ts';

/** `structure/empty-item`: an item that says nothing and is not withdrawn. */
export const emptyItem = defineRule({
  id: 'structure/empty-item',
  severity: 'warning',
  scope: 'local',
  *check({ facts: { items } }) {
    for (const item of items) {
      if (!isEmpty(item) || isWithdrawn(item.attributes) || holdsItems(item, items)) continue;
      if (item.attributes.title !== '' && !isUnusual(item, items)) continue;
      yield { span: item.idSpan, args: { id: item.id } };
    }
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Un titre sans énoncé, une case vide.',
          en: 'A title without statement, an empty cell.',
        },
        files: {
          'chapitre.md': `# Accès

## EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.

## ⟦EX-AAS-002⟧ — Déconnexion

## EX-AAS-003 — Sessions

L'ENT DOIT fermer une session oubliée.

| ID | Énoncé |
|---|---|
| EX-AAS-004 | L'ENT DOIT conserver les traces. |
| ⟦EX-AAS-005⟧ | |
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Une exigence retirée.', en: 'A withdrawn item.' },
        files: {
          'chapitre.md': `# Accès

## EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.

## EX-AAS-002 — Déconnexion

- **Statut** : retiré
`,
        },
      },
      {
        caption: {
          fr: 'Des critères dont le titre est l’énoncé.',
          en: 'Criteria whose title is the statement.',
        },
        files: {
          'sdet.yaml':
            "sdet: 1\nvolumes:\n  - { id: principal, chapters: ['*.md'] }\nitems:\n  criterion: { pattern: 'CR-\\d\\d' }\n",
          'chapitre.md': '# Accès\n\n## CR-01 Chaque page a un titre\n\n## CR-02 Chaque image a un texte\n',
        },
      },
    ],
  },
});

function isEmpty({ attributes, blocks }: ItemFact): boolean {
  return attributes.statement.trim() === '' && blocks.length === 0;
}

/** A heading that bears an ID may be a mere cover of the items under it. */
function holdsItems({ span }: ItemFact, items: readonly ItemFact[]): boolean {
  return items.some(other => other.span.start > span.start && other.span.end <= span.end);
}

/** Where most items of the kind and form say nothing but their title, the title is the statement. */
function isUnusual({ form, attributes }: ItemFact, items: readonly ItemFact[]): boolean {
  const alike = items.filter(item => item.form === form && item.attributes.kind === attributes.kind);
  return alike.filter(isEmpty).length * 2 < alike.length;
}
