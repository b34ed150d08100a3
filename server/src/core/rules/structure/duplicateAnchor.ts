import { defineRule } from '../rule.ts';

/** `structure/duplicate-anchor`: a name of an anchor that another anchor of the file has. */
export const duplicateAnchor = defineRule({
  id: 'structure/duplicate-anchor',
  severity: 'warning',
  scope: 'local',
  *check({ facts, project, path }) {
    const text = project.text(path) ?? '';
    const seen = new Map<string, number>();
    for (const { name, span } of [...facts.anchors].sort((a, b) => a.span.start - b.span.start)) {
      const before = seen.get(name);
      seen.set(name, span.end);
      // `<a id="x" name="x">` is one place.
      if (before === undefined || /^[^<>{}]*$/.test(text.slice(before, span.start))) continue;
      yield { span, args: { name } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un passage copié avec son ancre.', en: 'A passage copied with its anchor.' },
        files: {
          'chapitre.md': '# Accès\n\n<a id="sources"></a>Texte.\n\n<a id="⟦sources⟧"></a>Autre texte.\n',
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Des titres semblables : leurs ancres se distinguent d’elles-mêmes.',
          en: 'Like headings: their anchors differ of themselves.',
        },
        files: {
          'chapitre.md':
            '# Accès\n\n## Sources\n\n## Sources\n\n<a id="a" name="a"></a><a id="b"></a>Texte.\n',
        },
      },
    ],
  },
});
