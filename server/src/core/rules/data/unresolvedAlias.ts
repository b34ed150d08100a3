import { problemsOf } from '../problems.ts';
import { defineRule } from '../rule.ts';

/** `data/unresolved-alias`: a YAML alias whose anchor is not there. */
export const unresolvedAlias = defineRule({
  id: 'data/unresolved-alias',
  severity: 'error',
  scope: 'local',
  *check({ facts }) {
    for (const { name, span } of problemsOf(facts, 'unresolved-alias')) yield { span, args: { name } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'L’ancre porte un autre nom.', en: 'The anchor has another name.' },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - { id: agenda, since: &depart "1.0" }
  - { id: forum, since: ⟦*départ⟧ }
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'L’ancre est posée plus haut.', en: 'The anchor is set further up.' },
        files: {
          'catalogues/services.yaml': `kind: services
entries:
  - { id: agenda, since: &depart "1.0" }
  - { id: forum, since: *depart }
`,
        },
      },
      {
        caption: {
          fr: 'Une étoile entre guillemets n’est pas un alias.',
          en: 'An asterisk in quotes is no alias.',
        },
        files: {
          'catalogues/services.yaml': 'kind: services\nentries:\n  - { id: agenda, name: "*agenda" }\n',
        },
      },
    ],
  },
});
