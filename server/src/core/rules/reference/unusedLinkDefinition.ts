import { defineRule } from '../rule.ts';

/** `reference/unused-link-definition`: the definition of a label by which no link of its file goes. */
export const unusedLinkDefinition = defineRule({
  id: 'reference/unused-link-definition',
  severity: 'info',
  scope: 'local',
  *check({ facts, project, path }) {
    const used = new Set(
      facts.references.flatMap(reference => (reference.kind === 'definition' ? [reference.label] : [])),
    );
    for (const { label, labelSpan } of facts.linkDefinitions) {
      // `[//]: # (…)` is how Markdown writes comments.
      if (used.has(label) || !/[\p{L}\p{N}]/u.test(label) || label === 'COMMENT') continue;
      const written = project.text(path)?.slice(labelSpan.start, labelSpan.end) ?? label;
      yield { span: labelSpan, args: { label: written } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Plus aucun lien ne s’en sert.', en: 'No link uses it any more.' },
        files: { 'chapitre.md': '# Accès\n\nUn compte suffit.\n\n[⟦guide⟧]: https://exemple.fr/guide\n' },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Un lien, une image ; un commentaire.',
          en: 'A link, an image; a comment.',
        },
        files: {
          'chapitre.md':
            '# Accès\n\nVoir [le guide] et ![logo][].\n\n[Le guide]: https://exemple.fr/guide\n[logo]: https://exemple.fr/logo.svg\n[//]: # (à relire)\n',
        },
      },
    ],
  },
});
