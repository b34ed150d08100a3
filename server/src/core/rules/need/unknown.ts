import { resolveNeed } from '../../project/resolve.ts';
import { unknownNames } from '../entryNames.ts';
import { valuesOf } from '../fieldValues.ts';
import { defineRule } from '../rule.ts';

const NEEDS = `kind: needs
entries:
  - { id: AX-01, name: Prendre en compte les équipements mobiles }
  - { id: AX-02, name: Alléger le document }
`;

/** `need/unknown`: a need that no entry of the needs catalogue bears. */
export const unknown = defineRule({
  id: 'need/unknown',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const written = valuesOf(context.facts, 'needs').map(value => {
      return { value, name: value.text, resolution: resolveNeed(context.project, value.text) };
    });
    yield* unknownNames(context, 'needs', written);
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un besoin qui n’est pas au catalogue.', en: 'A need that is not in the catalogue.' },
        files: {
          'catalogues/besoins.yaml': NEEDS,
          'chapitre.md': `# Mobilité

### EX-AAS-001 — Petit écran

- **Besoins** : AX-01, ⟦AX-10⟧

L'ENT DOIT être utilisable sur un téléphone.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Identifiant, nom, ou rien.', en: 'Id, name, or none.' },
        files: {
          'catalogues/besoins.yaml': NEEDS,
          'chapitre.md': `# Mobilité

### EX-AAS-001 — Petit écran

- **Besoins** : ax-01, Alléger le document

L'ENT DOIT être utilisable sur un téléphone.

### EX-AAS-002 — Heure

- **Besoins** : —

L'ENT DOIT être à l'heure.
`,
        },
      },
    ],
  },
});
