import { type ItemAttributes, type ItemId, itemId } from '../../model/item.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { defineRule } from '../rule.ts';

/** How many numbers may be missing in a row: beyond, a series of its own begins (`EX-AAS-500` behind `EX-AAS-012`). */
const LONGEST_GAP = 100;

/** `id/number-gap`: an ID whose number does not follow the one before it. */
export const numberGap = defineRule({
  id: 'id/number-gap',
  severity: 'off',
  scope: 'project',
  *check({ facts, project }) {
    for (const { id, idSpan, attributes } of facts.items) {
      const missing = missingBefore(project, id, attributes);
      if (missing.length > 0) yield { span: idSpan, args: { id, missing } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'EX-AAS-002 et EX-AAS-003 manquent.', en: 'EX-AAS-002 and EX-AAS-003 are missing.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
items:
  requirement: { pattern: 'EX-(?<service>[A-Z]{3})-(?<number>\\d{3})' }
rules: { id/number-gap: info }
`,
          'chapitre.md': `# Accès

- **EX-AAS-001** L'ENT DOIT reconnaître l'usager une seule fois.
- **⟦EX-AAS-004⟧** L'ENT DOIT proposer la déconnexion.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Chaque service compte pour soi.', en: 'Each service counts for itself.' },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
items:
  requirement: { pattern: 'EX-(?<service>[A-Z]{3})-(?<number>\\d{3})' }
rules: { id/number-gap: info }
`,
          'chapitre.md': `# Accès

- **EX-AAS-001** L'ENT DOIT reconnaître l'usager une seule fois.
- **EX-AAS-002** L'ENT DOIT proposer la déconnexion.
- **EX-ANN-001** L'annuaire DOIT être alimenté chaque nuit.
`,
        },
      },
    ],
  },
});

/** The free IDs right before this one, in order; those below the first ID of a series count too. */
function missingBefore(project: ProjectView, id: ItemId, { groups }: ItemAttributes): readonly ItemId[] {
  const digits = groups['number'];
  const at = digits === undefined ? -1 : id.lastIndexOf(digits);
  if (digits === undefined || at < 0 || !/^\d+$/.test(digits)) return [];
  const missing: ItemId[] = [];
  for (let number = Number(digits) - 1; number > 0; number--) {
    const written = String(number).padStart(digits.length, '0');
    const other = itemId(id.slice(0, at) + written + id.slice(at + digits.length));
    if (project.definitions(other).length > 0) break;
    if (missing.length === LONGEST_GAP) return [];
    missing.push(other);
  }
  return missing.reverse();
}
