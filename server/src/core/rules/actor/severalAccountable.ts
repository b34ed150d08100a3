import { parseActor } from '../../project/resolve.ts';
import { fieldsInForce } from '../fieldsInForce.ts';
import { defineRule } from '../rule.ts';

/** `actor/several-accountable`: two actors who answer for the same item. */
export const severalAccountable = defineRule({
  id: 'actor/several-accountable',
  severity: 'warning',
  scope: 'local',
  *check({ facts }) {
    for (const { values } of fieldsInForce(facts, 'actors')) {
      const [first, ...others] = values
        .map(value => ({ ...value, ...parseActor(value.text) }))
        .filter(({ raci }) => raci.includes('A'));
      for (const { name, span } of others)
        if (first && name !== first.name) yield { span, args: { first: first.name, name } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Deux « A ».', en: 'Two “A”.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : éditeur ENT (A), ⟦académie (A, R)⟧, support (I)

L'ENT DOIT reconnaître l'usager.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Un seul « A ».', en: 'One “A” only.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Acteurs** : éditeur ENT (A), académie (R), support (R, I)

L'ENT DOIT reconnaître l'usager.
`,
        },
      },
    ],
  },
});
