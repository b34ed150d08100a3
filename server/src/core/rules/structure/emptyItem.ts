import type { ItemFact } from '../../model/item.ts';
import { isWithdrawn } from '../../project/resolve.ts';
import { defineRule } from '../rule.ts';

/** `structure/empty-item`: an item that says nothing and is not withdrawn. */
export const emptyItem = defineRule({
  id: 'structure/empty-item',
  severity: 'warning',
  scope: 'local',
  *check({ facts: { items, sections } }) {
    const unusual = formsThatSaySomething(items);
    const ends = new Map(sections.map(({ headingSpan, span }) => [headingSpan.start, span.end]));
    for (const [index, item] of items.entries()) {
      if (!isEmpty(item) || isWithdrawn(item.attributes) || holdsItems(items, index, ends)) continue;
      if (item.attributes.title !== '' && !unusual.has(sortOf(item))) continue;
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

/**
 * A heading that bears an ID may be a mere cover of the items under it, up to where its section ends, and a front matter
 * of those in the file. `items` are in the order of the text; `ends`: start of a heading → end of its section.
 */
function holdsItems(items: readonly ItemFact[], index: number, ends: ReadonlyMap<number, number>): boolean {
  const [item, next] = [items[index], items[index + 1]];
  if (item === undefined || next === undefined) return false;
  const end = item.form === 'heading' ? (ends.get(item.span.start) ?? item.span.end) : item.span.end;
  return next.span.start > item.span.start && next.span.end <= end;
}

/** Where most items of a kind and form say nothing but their title, the title is the statement; here it is not. */
function formsThatSaySomething(items: readonly ItemFact[]): ReadonlySet<string> {
  const balance = new Map<string, number>();
  for (const item of items) {
    const sort = sortOf(item);
    balance.set(sort, (balance.get(sort) ?? 0) + (isEmpty(item) ? -1 : 1));
  }
  return new Set([...balance].flatMap(([sort, more]) => (more > 0 ? [sort] : [])));
}

function sortOf({ form, attributes }: ItemFact): string {
  return `${form} ${attributes.kind}`;
}
