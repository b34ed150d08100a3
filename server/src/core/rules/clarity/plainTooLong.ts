import { defineRule } from '../rule.ts';
import { countWords } from './sentences.ts';

/** Beyond so many words it explains, it does not sum up. */
const LIMIT = 60;

/** `clarity/plain-too-long`: an « En clair » that is too long to be plain. */
export const plainTooLong = defineRule({
  id: 'clarity/plain-too-long',
  severity: 'info',
  scope: 'local',
  *check({ facts }) {
    for (const { id, blocks } of facts.items) {
      for (const { key, text, contentSpan } of blocks) {
        const words = key === 'plain' ? countWords(text) : 0;
        if (words > LIMIT) yield { span: contentSpan, args: { id, words, limit: LIMIT } };
      }
    }
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Un résumé plus long que ce qu’il résume.',
          en: 'A summary longer than what it sums up.',
        },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

L'ENT DOIT propager l'authentification aux services tiers.

> **En clair** : ⟦un seul mot de passe pour tout l'espace numérique de travail, que l'on saisit le matin en arrivant et que l'on n'a plus à saisir ensuite, même pour ouvrir le cahier de textes, la messagerie, les ressources des éditeurs et les autres services, pourvu que l'on ne ferme pas son navigateur, et que l'on peut changer quand on le souhaite depuis son profil.⟧
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Une phrase.', en: 'One sentence.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

L'ENT DOIT propager l'authentification aux services tiers.

> **En clair** : un seul mot de passe pour tout l'ENT.
`,
        },
      },
    ],
  },
});
