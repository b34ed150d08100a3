import type { Level } from '../../model/level.ts';
import { isWithdrawn } from '../../project/resolve.ts';
import { defineRule } from '../rule.ts';

/** `level/mixed-keywords`: one statement obliges and recommends, and no field says which holds. */
export const mixedKeywords = defineRule({
  id: 'level/mixed-keywords',
  severity: 'info',
  scope: 'project',
  *check({ path, facts, project }) {
    const { levels, keywordCase } = project.dialect(path);
    // In lower case the words are ordinary prose.
    if (keywordCase === 'any') return;
    const permission = permissionRank(levels);
    for (const { id, keywords, attributes } of facts.items) {
      if ((attributes.fields.level ?? []).length > 0 || attributes.groups['level'] !== undefined) continue;
      const binding = keywords.flatMap(({ level: of, text, span }) =>
        levels
          .filter(({ id: level, rank }) => level === of && rank > permission)
          .map(({ rank }) => ({ rank, text, span })),
      );
      const [first] = binding;
      const other = binding.find(({ rank }) => rank !== first?.rank);
      if (first && other && !isWithdrawn(attributes))
        yield { span: other.span, args: { id, first: first.text, other: other.text } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une obligation et une recommandation.', en: 'An obligation and a recommendation.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Journal

L'ENT DOIT garder un journal, que l'exploitant ⟦DEVRAIT⟧ relire chaque mois.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Un champ tranche ; une permission et une interdiction de même force ne troublent pas.',
          en: 'A field decides; a permission, or a prohibition of the same strength, does no harm.',
        },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Journal

- **Niveau** : obligatoire

L'ENT DOIT garder un journal, que l'exploitant DEVRAIT relire chaque mois.

### EX-AAS-002 — Mot de passe

L'usager PEUT changer son mot de passe, que l'ENT NE DOIT PAS afficher.
`,
        },
      },
    ],
  },
});

/** The lowest of three ranks or more is mere permission (PEUT), which goes with anything. */
function permissionRank(levels: readonly Level[]): number {
  const ranks = new Set(levels.map(({ rank }) => rank));
  return ranks.size < 3 ? Number.NEGATIVE_INFINITY : Math.min(...ranks);
}
