import { defineRule } from '../rule.ts';
import { itemsWithout } from '../usualField.ts';

const SERVICES = `kind: services
entries:
  - { id: socle, name: Services socles }
  - { id: authentification, name: Authentification et SSO, aliases: [AAS], parent: socle }
  - { id: messagerie, name: Messagerie, aliases: [MSG], parent: socle }
  - { id: agenda, name: Agenda, aliases: [AGD], parent: socle }
  - { id: annuaire, name: Annuaire, aliases: [ANN], parent: socle }
`;

const FILED = `# Services

### BP-001 — Connexion

- **Services** : authentification

L'ENT DOIT reconnaître l'usager.

### BP-002 — Message

- **Services** : messagerie

L'ENT DOIT acheminer les messages.

### BP-003 — Rendez-vous

- **Services** : agenda

L'ENT DOIT rappeler les rendez-vous.
`;

/** `service/missing`: an item attached to no service, of a kind whose items otherwise are. */
export const missing = defineRule({
  id: 'service/missing',
  severity: 'info',
  scope: 'project',
  *check(context) {
    for (const { id, idSpan } of itemsWithout(context, 'services')) yield { span: idSpan, args: { id } };
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Un oubli parmi des pratiques rattachées.',
          en: 'Forgotten among practices that are attached.',
        },
        files: {
          'catalogues/services.yaml': SERVICES,
          'chapitre.md': `${FILED}
### ⟦BP-004⟧ — Heure

L'ENT DOIT être à l'heure.

### BP-005 — Annuaire

- **Services** : annuaire

L'ENT DOIT tenir un annuaire.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Le segment de l’identifiant rattache ; une sorte qui n’en porte pas d’habitude.',
          en: 'The segment of the ID attaches; a kind that usually bears none.',
        },
        files: {
          'catalogues/services.yaml': SERVICES,
          'chapitre.md': `# Accès

- **EX-AAS-001** L'ENT DOIT reconnaître l'usager.
- **EX-MSG-001** L'ENT DOIT acheminer les messages.
- **EX-AGD-001** L'ENT DOIT rappeler les rendez-vous.
- **EX-ANN-001** L'ENT DOIT tenir un annuaire.
- **BP-001** Prévenir les familles.
`,
        },
      },
    ],
  },
});
