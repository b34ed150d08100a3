import { defineRule } from '../rule.ts';

/** `reference/incomplete-range`: a range of IDs some of which no item bears. */
export const incompleteRange = defineRule({
  id: 'reference/incomplete-range',
  severity: 'warning',
  scope: 'project',
  *check({ facts, project }) {
    for (const reference of facts.references) {
      if (reference.kind !== 'range') continue;
      // What is written as an ID is judged as any other.
      const unwritten = reference.ids.slice(1, reference.isLastWritten ? -1 : undefined);
      const missing = unwritten.filter(id => project.definitions(id).length === 0);
      if (missing.length > 0) yield { span: reference.span, args: { missing } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'EX-AAS-002 n’existe pas.', en: 'There is no EX-AAS-002.' },
        files: {
          'chapitre.md': `# Accès

Les exigences ⟦EX-AAS-001 à EX-AAS-003⟧ portent sur l'accès.

- **EX-AAS-001** L'ENT DOIT proposer la déconnexion.
- **EX-AAS-003** L'ENT DEVRAIT rappeler la dernière connexion.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Toutes existent.', en: 'All of them exist.' },
        files: {
          'chapitre.md': `# Accès

Les exigences EX-AAS-001 à EX-AAS-003 portent sur l'accès.

- **EX-AAS-001** L'ENT DOIT proposer la déconnexion.
- **EX-AAS-002** L'ENT DOIT fermer une session oubliée.
- **EX-AAS-003** L'ENT DEVRAIT rappeler la dernière connexion.
`,
        },
      },
    ],
  },
});
