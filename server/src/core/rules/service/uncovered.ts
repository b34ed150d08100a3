import { isGivenUp } from '../givenUp.ts';
import { defineRule } from '../rule.ts';
import { uncoveredEntries } from '../uncovered.ts';

const ITEMS = `# Services

- **EX-AAS-001** L'ENT DOIT reconnaître l'usager.
- **EX-MSG-001** L'ENT DOIT acheminer les messages.
- **EX-AGD-001** L'ENT DOIT rappeler les rendez-vous.
`;

/** `service/uncovered`: a service of the classification to which no item is attached. */
export const uncovered = defineRule({
  id: 'service/uncovered',
  severity: 'info',
  scope: 'project',
  *check(context) {
    for (const { idSpan, attributes } of uncoveredEntries(
      context,
      'services',
      'parent',
      entry => !isGivenUp(entry),
    ))
      yield { span: idSpan, args: { name: attributes.name } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un service dont rien n’est exigé.', en: 'A service of which nothing is required.' },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - { id: socle, name: Services socles }
  - { id: authentification, name: Authentification, aliases: [AAS], parent: socle }
  - { id: messagerie, name: Messagerie, aliases: [MSG], parent: socle }
  - { id: agenda, name: Agenda, aliases: [AGD], parent: socle }
  - { id: ⟦annuaire⟧, name: Annuaire, parent: socle }
`,
          'chapitre.md': ITEMS,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Un service couvert par sa famille, un service abandonné, une famille.',
          en: 'A service covered by its family, a deprecated service, a family.',
        },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - { id: socle, name: Services socles }
  - { id: authentification, name: Authentification, aliases: [AAS], parent: socle }
  - { id: messagerie, name: Messagerie, aliases: [MSG] }
  - { id: agenda, name: Agenda, aliases: [AGD] }
  - { id: annuaire, name: Annuaire, parent: socle }
  - { id: forum, name: Forum, deprecated: true }
`,
          'chapitre.md': `${ITEMS}
### EX-AAS-002 — Secours

- **Services** : services socles

L'ENT DOIT être secouru.
`,
        },
      },
      {
        caption: { fr: 'Un catalogue qui ne sert guère.', en: 'A catalogue that is hardly used.' },
        files: {
          'catalogues/services.yaml':
            'kind: services\nentries:\n  - { id: AAS }\n  - { id: forum }\n  - { id: agenda }\n',
          'chapitre.md': "# Accès\n\n- **EX-AAS-001** L'ENT DOIT reconnaître l'usager.\n",
        },
      },
    ],
  },
});
