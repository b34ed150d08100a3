import { defineRule } from '../rule.ts';

/** `level/keyword-outside-item`: running text obliges, in a volume whose obligations have IDs. */
export const keywordOutsideItem = defineRule({
  id: 'level/keyword-outside-item',
  severity: 'info',
  scope: 'project',
  *check({ path, facts, project }) {
    const { role, strayKeywords } = facts;
    if (strayKeywords.length === 0 || role.kind !== 'chapter' || project.dialect(path).keywordCase === 'any')
      return;
    if (!project.hasItems(role.volume)) return;
    for (const { span, text: keyword } of strayKeywords) yield { span, args: { keyword } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une obligation sans identifiant.', en: 'An obligation without an ID.' },
        files: {
          'chapitre.md': `# Accès

Le portail ⟦DOIT⟧ être ouvert toute l'année.

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'La légende des mots-clés, un mot cité, un mot en minuscules.',
          en: 'A legend of the keywords, a word that is quoted, a word in lower case.',
        },
        files: {
          'chapitre.md': `# Lecture

Une exigence DOIT être tenue, DEVRAIT l'être sauf raison écrite, ou PEUT l'être. Le mot « DOIT » engage.

- **DOIT** : obligation.

Le portail doit être ouvert.

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
      {
        caption: { fr: 'Un document sans identifiants.', en: 'A document without IDs.' },
        files: { 'chapitre.md': "# Accès\n\nLe portail DOIT être ouvert toute l'année.\n" },
      },
    ],
  },
});
