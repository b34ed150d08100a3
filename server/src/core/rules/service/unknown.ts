import { renamedService, resolveService } from '../../project/resolve.ts';
import { unknownNames, unknownParents } from '../entryNames.ts';
import { valuesOf } from '../fieldValues.ts';
import { defineRule } from '../rule.ts';

const SERVICES = `kind: services
entries:
  - { id: socle, name: Services socles }
  - { id: authentification, name: Authentification et SSO, aliases: [AAS], parent: socle }
`;

/** `service/unknown`: a service that no entry of the services catalogue bears. */
export const unknown = defineRule({
  id: 'service/unknown',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const written = valuesOf(context.facts, 'services').map(value => {
      return { value, name: value.text, resolution: resolveService(context.project, value.text) };
    });
    // A former name is known: see `service/renamed`.
    const unknown = written.filter(({ resolution, name }) => {
      return resolution?.kind === 'unknown' && !renamedService(context.project, name);
    });
    yield* unknownNames(context, 'services', unknown);
    yield* unknownParents(context, 'services', 'parent');
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une faute de frappe dans un champ.', en: 'A slip in a field.' },
        files: {
          'catalogues/services.yaml': SERVICES,
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Services** : AAS, ⟦Authentification et SOS⟧

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
      {
        caption: {
          fr: 'Un en-tête de chapitre, et le parent d’un service.',
          en: 'A front matter, and the parent of a service.',
        },
        files: {
          'catalogues/services.yaml': `${SERVICES}  - { id: cantine, name: Cantine, parent: ⟦restauration⟧ }\n`,
          'chapitre.md': `---
services: [⟦visioconférence⟧]
---

# Accès
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Identifiant, nom, alias ou famille.', en: 'Id, name, alias or family.' },
        files: {
          'catalogues/services.yaml': SERVICES,
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Services** : authentification, AUTHENTIFICATION ET SSO, AAS, services socles

L'ENT DOIT reconnaître l'usager une seule fois.

### EX-AAS-002 — Heure

- **Services** : tous

L'ENT DOIT être à l'heure.
`,
        },
      },
      {
        caption: { fr: 'Sans catalogue, rien n’est jugé.', en: 'Without a catalogue nothing is judged.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

- **Services** : peu importe

L'ENT DOIT reconnaître l'usager une seule fois.
`,
        },
      },
    ],
  },
});
