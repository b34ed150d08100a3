import { resolveService } from '../../project/resolve.ts';
import { fieldsInForce } from '../fieldsInForce.ts';
import { replaceValue } from '../replaceValue.ts';
import { defineRule } from '../rule.ts';

const SERVICES = `kind: services
entries:
  - { id: espaces, name: Espaces collaboratifs }
  - { id: forum, name: Forum, merged-into: espaces }
`;

/** `service/merged`: a service that was merged into another; the fix puts that one. */
export const merged = defineRule({
  id: 'service/merged',
  severity: 'warning',
  scope: 'project',
  *check(context) {
    for (const { text, span } of fieldsInForce(context.facts, 'services').flatMap(({ values }) => values)) {
      const found = resolveService(context.project, text);
      const into = found?.kind === 'entry' ? found.entry.extra['merged-into']?.[0] : undefined;
      if (into === undefined) continue;
      const target = context.project.entry('services', into)?.entry.name ?? into;
      const edit = replaceValue(context, span, text, target);
      yield {
        span,
        args: { name: text, target },
        fixes: edit ? [{ value: target, edits: [edit], safe: true }] : [],
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un service fondu dans un autre.', en: 'A service that was merged into another.' },
        files: {
          'catalogues/services.yaml': SERVICES,
          'chapitre.md': `# Échanges

### EX-AAS-001 — Messages

- **Services** : ⟦Forum⟧

L'ENT DOIT acheminer les messages.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Le service qui l’a repris.', en: 'The service that took it in.' },
        files: {
          'catalogues/services.yaml': SERVICES,
          'chapitre.md': `# Échanges

### EX-AAS-001 — Messages

- **Services** : espaces collaboratifs

L'ENT DOIT acheminer les messages.
`,
        },
      },
    ],
  },
});
