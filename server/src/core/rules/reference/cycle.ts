import type { ItemId } from '../../model/item.ts';
import type { LinkRole } from '../../model/reference.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { defineRule } from '../rule.ts';
import { smallestCircle } from '../smallestCircle.ts';

/** Roles by which an item cannot, through others, lead back to itself. */
const ROLES: readonly LinkRole[] = ['depends', 'refines', 'replaces'];

/** `reference/cycle`: items that depend on, refine or replace each other in a circle; told at the one of smallest ID. */
export const cycle = defineRule({
  id: 'reference/cycle',
  severity: 'error',
  scope: 'project',
  *check({ facts, project }) {
    const circles = new Map<string, readonly ItemId[] | undefined>();
    const targetsOf = rememberedTargets(project);
    const told = new Set<string>();
    for (const reference of facts.references) {
      if (reference.kind !== 'item') continue;
      const { role, from, id, span } = reference;
      const key = `${role} ${from}`;
      if (from === undefined || !ROLES.includes(role) || told.has(key)) continue;
      if (!circles.has(key)) circles.set(key, smallestCircle(from, targetsOf(role)));
      const circle = circles.get(key);
      if (circle?.[1] !== id) continue;
      told.add(key);
      yield { span, args: { role, cycle: circle } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Trois exigences en boucle.', en: 'Three items in a circle.' },
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

/** What items lead to by a role; each is asked for once. */
function rememberedTargets(project: ProjectView): (role: LinkRole) => (id: ItemId) => readonly ItemId[] {
  const known = new Map<string, readonly ItemId[]>();
  return role => id => {
    const key = `${role} ${id}`;
    const targets =
      known.get(key) ?? project.targets(id).flatMap(target => (target.role === role ? [target.to] : []));
    known.set(key, targets);
    return targets;
  };
}
