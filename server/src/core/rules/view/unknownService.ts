import { resolveService } from '../../project/resolve.ts';
import { unknownNames } from '../entryNames.ts';
import { EXAMPLE_MANIFEST } from '../exampleManifest.ts';
import { defineRule } from '../rule.ts';

const MANIFEST = `${EXAMPLE_MANIFEST}views: [vues/*.yaml]\n`;

const SERVICES = `kind: services
entries:
  - { id: socle, name: Services socles }
  - { id: messagerie, name: Messagerie, parent: socle }
`;

/** `view/unknown-service`: a view that keeps items of a service which no entry of the catalogue bears. */
export const unknownService = defineRule({
  id: 'view/unknown-service',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const written = (context.facts.view?.keep.services ?? []).map(value => {
      return { value, name: value.text, resolution: resolveService(context.project, value.text) };
    });
    yield* unknownNames(context, 'services', written);
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une faute de frappe.', en: 'A slip.' },
        files: {
          'sdet.yaml': MANIFEST,
          'catalogues/services.yaml': SERVICES,
          'vues/socle.yaml': 'view: 1\nid: socle\nservices: [socle, ⟦mesagerie⟧]\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Un service, ou toute une famille.', en: 'A service, or a whole family.' },
        files: {
          'sdet.yaml': MANIFEST,
          'catalogues/services.yaml': SERVICES,
          'vues/socle.yaml': 'view: 1\nid: socle\nservices: [Services socles]\n',
        },
      },
    ],
  },
});
