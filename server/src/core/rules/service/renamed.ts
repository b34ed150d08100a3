import { renamedService, resolveService } from '../../project/resolve.ts';
import { fieldsInForce } from '../fieldsInForce.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule } from '../rule.ts';

const SERVICES = `kind: services
entries:
  - { id: messagerie, name: Messagerie }
  - { id: suivi, name: Suivi de la scolarité, renamed-from: [Vie scolaire] }
`;

/** `service/renamed`: a service called by a former name; the fix puts the new one. */
export const renamed = defineRule({
  id: 'service/renamed',
  severity: 'warning',
  scope: 'project',
  *check(context) {
    for (const { text, span } of fieldsInForce(context.facts, 'services').flatMap(({ values }) => values)) {
      if (resolveService(context.project, text)?.kind !== 'unknown') continue;
      const name = renamedService(context.project, text)?.name;
      const edit = name === undefined ? undefined : replaceValue(context, span, text, name);
      if (name === undefined) continue;
      yield {
        span,
        args: { old: text, name },
        fixes: edit ? [{ value: name, edits: [edit], safe: true }] : [],
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'L’ancien nom d’un service.', en: 'The former name of a service.' },
        files: {
          'catalogues/services.yaml': SERVICES,
          'chapitre.md': `# Échanges

### EX-AAS-001 — Messages

- **Services** : messagerie, ⟦Vie scolaire⟧

L'ENT DOIT acheminer les messages.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Le nom d’aujourd’hui ; un ancien nom repris par un autre service.',
          en: 'Today’s name; a former name that another service bears now.',
        },
        files: {
          'catalogues/services.yaml': `${SERVICES}  - { id: vie-scolaire, name: Vie scolaire }\n`,
          'chapitre.md': `# Échanges

### EX-AAS-001 — Messages

- **Services** : suivi, vie scolaire

L'ENT DOIT acheminer les messages.
`,
        },
      },
    ],
  },
});
