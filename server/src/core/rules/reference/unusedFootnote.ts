import { defineRule } from '../rule.ts';

/** `reference/unused-footnote`: a footnote that no mark of its file calls. */
export const unusedFootnote = defineRule({
  id: 'reference/unused-footnote',
  severity: 'info',
  scope: 'local',
  *check({ facts, project, path }) {
    const called = new Set(
      facts.references.flatMap(reference => (reference.kind === 'footnote' ? [reference.label] : [])),
    );
    for (const { label, labelSpan } of facts.footnotes) {
      if (called.has(label)) continue;
      const written = project.text(path)?.slice(labelSpan.start, labelSpan.end) ?? label;
      yield { span: labelSpan, args: { label: written } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'L’appel a disparu.', en: 'The mark is gone.' },
        files: { 'chapitre.md': '# Accès\n\nUn compte suffit.\n\n[^⟦compte⟧]: Voir le glossaire.\n' },
      },
    ],
    good: [
      {
        caption: { fr: 'La note est appelée.', en: 'The note is called.' },
        files: { 'chapitre.md': '# Accès\n\nUn compte[^Compte] suffit.\n\n[^compte]: Voir le glossaire.\n' },
      },
    ],
  },
});
