import { parseActor } from '../../project/resolve.ts';
import { manifestWithRule } from '../exampleManifest.ts';
import { fieldsInForce } from '../fieldsInForce.ts';
import { defineRule } from '../rule.ts';

/** `actor/no-accountable`: roles are given, but nobody answers for the whole. */
export const noAccountable = defineRule({
  id: 'actor/no-accountable',
  severity: 'off',
  scope: 'local',
  *check({ facts }) {
    for (const { values, label, labelSpan } of fieldsInForce(facts, 'actors')) {
      const letters = values.map(({ text }) => parseActor(text).raci).join('');
      if (letters !== '' && !letters.includes('A')) yield { span: labelSpan, args: { label } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Qui fait, mais pas qui en répond.', en: 'Who does it, but not who answers for it.' },
        files: {
          'sdet.yaml': manifestWithRule('actor/no-accountable'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **⟦Acteurs⟧** : éditeur ENT (R), académie (C)

L'ENT DOIT reconnaître l'usager.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Un responsable ; ou aucun rôle du tout.',
          en: 'One who answers; or no roles at all.',
        },
        files: {
          'sdet.yaml': manifestWithRule('actor/no-accountable'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : éditeur ENT (R, A), académie (C)

L'ENT DOIT reconnaître l'usager.
`,
        },
      },
      {
        caption: { fr: 'Aucun rôle.', en: 'No roles.' },
        files: {
          'sdet.yaml': manifestWithRule('actor/no-accountable'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : éditeur ENT, académie

L'ENT DOIT reconnaître l'usager.
`,
        },
      },
    ],
  },
});
