import { resolveService } from '../../project/resolve.ts';
import { fieldsInForce } from '../fieldsInForce.ts';
import { isDeprecated } from '../givenUp.ts';
import { defineRule } from '../rule.ts';

const SERVICES = `kind: services
entries:
  - { id: messagerie, name: Messagerie, deprecated: false }
  - { id: minitel, name: Minitel, deprecated: "5.0" }
`;

/** `service/deprecated`: a service that the classification has given up, with no other in its place. */
export const deprecated = defineRule({
  id: 'service/deprecated',
  severity: 'warning',
  scope: 'project',
  *check(context) {
    for (const { text, span } of fieldsInForce(context.facts, 'services').flatMap(({ values }) => values)) {
      const found = resolveService(context.project, text);
      if (found?.kind !== 'entry') continue;
      const { name, extra } = found.entry;
      const [deprecated] = extra['deprecated'] ?? [];
      if (!isDeprecated(deprecated) || extra['merged-into'] !== undefined) continue;
      yield { span, args: { name, since: /\d/.test(deprecated ?? '') ? deprecated : undefined } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un service abandonné.', en: 'A service that was given up.' },
        files: {
          'catalogues/services.yaml': SERVICES,
          'chapitre.md': `# Échanges

### EX-AAS-001 — Messages

- **Services** : ⟦Minitel⟧, messagerie

L'ENT DOIT acheminer les messages.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Un service en vigueur.', en: 'A service in force.' },
        files: {
          'catalogues/services.yaml': SERVICES,
          'chapitre.md': `# Échanges

### EX-AAS-001 — Messages

- **Services** : Messagerie

L'ENT DOIT acheminer les messages.
`,
        },
      },
    ],
  },
});
