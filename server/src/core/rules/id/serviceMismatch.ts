import type { EntryAttributes } from '../../model/catalogue.ts';
import type { ProjectView } from '../../project/projectView.ts';
import { resolveService, withAncestors } from '../../project/resolve.ts';
import { defineRule } from '../rule.ts';

/** `id/service-mismatch`: the service that an ID names is none of those that its item declares. */
export const serviceMismatch = defineRule({
  id: 'id/service-mismatch',
  severity: 'warning',
  scope: 'project',
  *check({ facts, project }) {
    for (const { id, idSpan, attributes } of facts.items) {
      const segment = attributes.groups['service'];
      const declared = attributes.fields.services ?? [];
      const named = segment === undefined ? undefined : project.entry('services', segment)?.entry;
      if (segment === undefined || named === undefined || declared.length === 0) continue;
      const entries = declared.map(value => resolveService(project, value));
      // A value that nobody knows is told by `service/unknown`.
      if (entries.some(found => found?.kind !== 'entry')) continue;
      const services = entries.flatMap(found => (found?.kind === 'entry' ? [found.entry] : []));
      if (services.some(service => areOneLine(project, service, named))) continue;
      yield { span: idSpan, args: { id, segment, services: services.map(({ name }) => name) } };
    }
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'L’identifiant dit AAS, le champ dit MSG.',
          en: 'The ID says AAS, the field says MSG.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
catalogues: [catalogues/*.yaml]
items:
  requirement: { pattern: 'EX-(?<service>[A-Z]{3})-(?<number>\\d{3})' }
`,
          'catalogues/services.yaml': `kind: services
entries:
  - { id: AAS, name: Authentification }
  - { id: MSG, name: Messagerie }
`,
          'chapitre.md': `# Accès

## ⟦EX-AAS-001⟧ — Destinataires

- **Niveau** : obligatoire
- **Services** : Messagerie

La messagerie DOIT afficher les destinataires.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Le service, sa famille, ou un segment qui n’est pas un service.',
          en: 'The service, its family, or a segment that is no service.',
        },
        files: {
          'sdet.yaml': `sdet: 1
volumes:
  - { id: principal, chapters: ['*.md'] }
catalogues: [catalogues/*.yaml]
items:
  requirement: { pattern: 'EX-(?<service>[A-Z]{3})-(?<number>\\d{3})' }
`,
          'catalogues/services.yaml': `kind: services
entries:
  - { id: COM, name: Communication }
  - { id: MSG, name: Messagerie, parent: COM }
`,
          'chapitre.md': `# Accès

## EX-MSG-001 — Destinataires

- **Niveau** : obligatoire
- **Services** : Communication

La messagerie DOIT afficher les destinataires.

## EX-JUR-001 — Mentions

- **Niveau** : obligatoire
- **Services** : MSG

La messagerie DOIT afficher les mentions légales.
`,
        },
      },
    ],
  },
});

/** One is the other, or stands above it. */
function areOneLine(project: ProjectView, a: EntryAttributes, b: EntryAttributes): boolean {
  const isAbove = (upper: EntryAttributes, lower: EntryAttributes): boolean =>
    withAncestors(project, lower, 'parent').some(({ id }) => id === upper.id);
  return isAbove(a, b) || isAbove(b, a);
}
