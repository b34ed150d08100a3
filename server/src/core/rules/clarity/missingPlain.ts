import { isWithdrawn } from '../../project/resolve.ts';
import { manifestWithRule } from '../exampleManifest.ts';
import { defineRule } from '../rule.ts';

/** `clarity/missing-plain`: an item without the words that make it clear to everybody. */
export const missingPlain = defineRule({
  id: 'clarity/missing-plain',
  severity: 'off',
  scope: 'local',
  *check({ facts }) {
    for (const { id, idSpan, attributes } of facts.items) {
      if (attributes.plain === undefined && attributes.statement !== '' && !isWithdrawn(attributes))
        yield { span: idSpan, args: { id } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une exigence sans « En clair ».', en: 'An item without “In plain words”.' },
        files: {
          'sdet.yaml': manifestWithRule('clarity/missing-plain'),
          'chapitre.md': `# Accès

### ⟦EX-AAS-001⟧ — Authentification unique

L'ENT DOIT propager l'authentification aux services tiers.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Une exigence dite aussi en clair.', en: 'An item that is said in plain words too.' },
        files: {
          'sdet.yaml': manifestWithRule('clarity/missing-plain'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

L'ENT DOIT propager l'authentification aux services tiers.

> **En clair** : un seul mot de passe pour tout.
`,
        },
      },
    ],
  },
});
