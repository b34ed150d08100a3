import { nearest } from '../../project/slips.ts';
import { defineRule } from '../rule.ts';

/** `reference/unresolved-link-definition`: a link by a label that nothing in its file defines. */
export const unresolvedLinkDefinition = defineRule({
  id: 'reference/unresolved-link-definition',
  severity: 'error',
  scope: 'local',
  *check({ facts, project, path }) {
    const text = project.text(path) ?? '';
    const labels = new Set(facts.linkDefinitions.map(({ label }) => label));
    const written = facts.linkDefinitions.map(({ labelSpan }) => text.slice(labelSpan.start, labelSpan.end));
    for (const reference of facts.references) {
      if (reference.kind !== 'definition' || labels.has(reference.label)) continue;
      const label = text.slice(reference.span.start, reference.span.end);
      const close = nearest(label, written);
      yield {
        span: reference.span,
        args: { label, nearest: close },
        fixes:
          close === undefined
            ? []
            : [{ value: close, edits: [{ span: reference.span, text: close }], safe: false }],
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'L’étiquette a changé.', en: 'The label was changed.' },
        files: {
          'chapitre.md':
            '# Accès\n\nVoir [le guide][⟦guides⟧] et [la charte][guide].\n\n[guide]: https://exemple.fr/guide\n',
        },
      },
      {
        caption: { fr: 'La définition manque.', en: 'The definition is missing.' },
        files: { 'chapitre.md': '# Accès\n\nVoir [⟦la charte⟧][].\n' },
      },
    ],
    good: [
      {
        caption: { fr: 'Chaque étiquette est définie.', en: 'Each label is defined.' },
        files: {
          'chapitre.md':
            '# Accès\n\nVoir [le guide][Guide] et [guide].\n\n[guide]: https://exemple.fr/guide\n',
        },
      },
      {
        caption: {
          fr: 'Des crochets qui ne sont pas des liens.',
          en: 'Brackets that are no links.',
        },
        files: {
          'chapitre.md': '# Accès\n\nVoir [RGS], [12][13], [RFC 2119][RFC 8174], `t[i][j]` et [sic].\n',
        },
      },
    ],
  },
});
