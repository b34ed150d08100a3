import { nearest } from '../../project/slips.ts';
import { defineRule } from '../rule.ts';

/** `reference/unresolved-footnote`: a mark or a number that no footnote of the file bears. */
export const unresolvedFootnote = defineRule({
  id: 'reference/unresolved-footnote',
  severity: 'error',
  scope: 'local',
  *check({ facts, project, path }) {
    const text = project.text(path) ?? '';
    const labels = new Set(facts.footnotes.map(({ label }) => label));
    const written = facts.footnotes.map(({ labelSpan }) => text.slice(labelSpan.start, labelSpan.end));
    for (const reference of facts.references) {
      if (reference.kind !== 'footnote' || labels.has(reference.label)) continue;
      // « note de bas de page n° 4 » of a file without footnotes is one of another document.
      if (reference.syntax === 'prose' && ![...labels].some(label => /^\d+$/.test(label))) continue;
      const { span } = reference;
      const label = text.slice(span.start, span.end);
      const close = reference.syntax === 'mark' ? nearestLabel(label, written) : undefined;
      yield {
        span,
        args: { label, nearest: close },
        fixes: close === undefined ? [] : [{ value: close, edits: [{ span, text: close }], safe: false }],
      };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une note oubliée.', en: 'A note forgotten.' },
        files: { 'chapitre.md': '# Accès\n\nUn compte[^1] suffit[^⟦2⟧].\n\n[^1]: Voir le glossaire.\n' },
      },
      {
        caption: { fr: 'Une étiquette mal recopiée.', en: 'A label miscopied.' },
        files: {
          'chapitre.md':
            '# Accès\n\nUn compte[^⟦comptes⟧] suffit.[^compte]\n\n[^compte]: Voir le glossaire.\n',
        },
      },
      {
        caption: { fr: 'Un numéro de note dans le texte.', en: 'The number of a note in the text.' },
        files: {
          'chapitre.md':
            '# Accès\n\nUn compte[^1] suffit (voir la note de bas de page n° ⟦4⟧).\n\n[^1]: Voir le glossaire.\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Chaque appel a sa note.', en: 'Each mark has its note.' },
        files: {
          'chapitre.md':
            '# Accès\n\nUn compte[^compte] suffit, comme dit la note de bas de page n° 1[^1].\n\n[^compte]: Voir le glossaire.\n[^1]: Depuis 2019.\n',
        },
      },
      {
        caption: {
          fr: 'La note d’un autre document ; une expression régulière.',
          en: 'A note of another document; a regular expression.',
        },
        files: {
          'chapitre.md': '# Accès\n\nLa note de bas de page n° 4 de 2013 disait : `[^1]`, et nom.[^.]ext.\n',
        },
      },
    ],
  },
});

/** Another number is another footnote, no slip of the pen. */
function nearestLabel(label: string, labels: readonly string[]): string | undefined {
  const digits = (text: string): string => text.replace(/\D/g, '');
  return nearest(
    label,
    labels.filter(other => digits(other) === digits(label)),
  );
}
