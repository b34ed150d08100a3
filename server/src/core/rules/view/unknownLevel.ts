import { resolveLevel } from '../../project/resolve.ts';
import { EXAMPLE_MANIFEST } from '../exampleManifest.ts';
import { defineRule } from '../rule.ts';
import { dialectsOf } from './dialects.ts';
import { unknownValue } from './unknownValue.ts';

const MANIFEST = `${EXAMPLE_MANIFEST}views: [vues/*.yaml]\n`;
const CHAPTER = '# Accès\n';

/** `view/unknown-level`: a view that keeps items of a level which no scale of the project has. */
export const unknownLevel = defineRule({
  id: 'view/unknown-level',
  severity: 'error',
  scope: 'project',
  *check(context) {
    const { project, facts } = context;
    const written = facts.view?.keep.levels ?? [];
    if (written.length === 0 || project.hasBrokenCatalogue('levels')) return;
    const levels = dialectsOf(project).flatMap(dialect => dialect.levels);
    if (levels.length === 0) return;
    const { language } = project.manifest;
    const names = [...new Set(levels.map(({ name }) => name[language]))];
    for (const value of written)
      if (!resolveLevel(levels, value.text)) yield unknownValue(context, value, names);
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Une faute de frappe.', en: 'A slip.' },
        files: {
          'sdet.yaml': MANIFEST,
          'chapitre.md': CHAPTER,
          'vues/essentiel.yaml': 'view: 1\nid: essentiel\nlevels: [obligatoire, ⟦recomandé⟧]\n',
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Casse, accents et accord ne comptent pas.',
          en: 'Case, accents and agreement do not count.',
        },
        files: {
          'sdet.yaml': MANIFEST,
          'chapitre.md': CHAPTER,
          'vues/essentiel.yaml': 'view: 1\nid: essentiel\nlevels: [Obligatoires, recommande]\n',
        },
      },
    ],
  },
});
