import type { ItemId } from '../../model/item.ts';
import type { LinkRole } from '../../model/reference.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { defineRule } from '../rule.ts';

/** Roles by which an item cannot, through others, lead back to itself. */
const ROLES: readonly LinkRole[] = ['depends', 'refines', 'replaces'];

/** `reference/cycle`: items that depend on, refine or replace each other in a circle; told at the one of smallest ID. */
export const cycle = defineRule({
  id: 'reference/cycle',
  severity: 'error',
  scope: 'project',
  *check({ facts, project }) {
    const told = new Set<string>();
    for (const reference of facts.references) {
      if (reference.kind !== 'item') continue;
      const { role, from, id, span } = reference;
      if (from === undefined || !ROLES.includes(role) || told.has(`${role} ${from}`)) continue;
      const circle = circleThrough(project, role, from, id);
      if (circle === undefined || circle.some(other => other < from)) continue;
      told.add(`${role} ${from}`);
      yield { span, args: { role, cycle: circle } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Trois exigences en rond.', en: 'Three items in a circle.' },
        files: {
          '01-acces.md': `# Accès

## EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire
- **Dépend de** : ⟦EX-ANN-001⟧

L'ENT DOIT reconnaître l'usager une seule fois.
`,
          '02-annuaire.md': `# Annuaire

## EX-ANN-001 — Alimentation

- **Niveau** : obligatoire
- **Dépend de** : EX-ANN-002

L'annuaire DOIT être alimenté chaque nuit.

## EX-ANN-002 — Sources

- **Niveau** : obligatoire
- **Dépend de** : EX-AAS-001

Les sources DOIVENT être déclarées.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Une dépendance et des renvois croisés.',
          en: 'A dependency and references both ways.',
        },
        files: {
          'chapitre.md': `# Accès

## EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire
- **Dépend de** : EX-ANN-001
- **Voir** : EX-ANN-001

L'ENT DOIT reconnaître l'usager une seule fois.

## EX-ANN-001 — Alimentation

- **Niveau** : obligatoire
- **Voir** : EX-AAS-001

L'annuaire DOIT être alimenté chaque nuit.
`,
        },
      },
    ],
  },
});

/** The shortest way from `start` over `next` back to `start`; undefined when there is none, or `next` is `start` itself. */
function circleThrough(
  project: ProjectView,
  role: LinkRole,
  start: ItemId,
  next: ItemId,
): readonly ItemId[] | undefined {
  if (next === start) return undefined;
  const seen = new Set<ItemId>([next]);
  const ways: { readonly id: ItemId; readonly ids: readonly ItemId[] }[] = [{ id: next, ids: [start, next] }];
  for (const { id, ids } of ways) {
    for (const target of project.targets(id)) {
      if (target.role !== role) continue;
      if (target.to === start) return ids;
      if (seen.has(target.to)) continue;
      seen.add(target.to);
      ways.push({ id: target.to, ids: [...ids, target.to] });
    }
  }
  return undefined;
}
