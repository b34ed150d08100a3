import { entryCycles } from '../entryCycle.ts';
import { defineRule } from '../rule.ts';

/** `service/parent-cycle`: services that are each other's family. */
export const parentCycle = defineRule({
  id: 'service/parent-cycle',
  severity: 'error',
  scope: 'project',
  check: context => entryCycles(context, 'services', 'parent'),
  examples: {
    bad: [
      {
        caption: {
          fr: 'Deux services, chacun famille de l’autre.',
          en: 'Two services, each the family of the other.',
        },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - { id: ⟦agenda⟧, parent: messagerie }
  - { id: messagerie, parent: agenda }
  - { id: forum, parent: messagerie }
`,
        },
      },
      {
        caption: { fr: 'Un service qui est sa propre famille.', en: 'A service that is its own family.' },
        files: {
          'catalogues/services.yaml': 'kind: services\nentries:\n  - { id: ⟦forum⟧, parent: forum }\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Un arbre.', en: 'A tree.' },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - id: communication
  - { id: messagerie, parent: communication }
  - { id: agenda, parent: communication }
`,
        },
      },
    ],
  },
});
