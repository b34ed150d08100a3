import { showsAnything } from '../../views/budget.ts';
import { definedView } from '../../views/definitions.ts';
import { EXAMPLE_MANIFEST } from '../exampleManifest.ts';
import { defineRule } from '../rule.ts';
import { namesUnknown } from './namesUnknown.ts';

const MANIFEST = `${EXAMPLE_MANIFEST}views: [vues/*.yaml]\n`;

const CHAPTER = `# Accès

### EX-AAS-001 — Authentification unique

- **Niveau** : obligatoire

L’ENT DOIT demander une seule authentification.
`;

/** `view/empty`: a view that keeps nothing of the project. */
export const empty = defineRule({
  id: 'view/empty',
  severity: 'warning',
  scope: 'project',
  *check({ facts, path, project, part }) {
    const { view } = facts;
    // Before the first item every view is empty, and an unknown name is told as such.
    if (!view || project.items().length === 0 || namesUnknown(project, view)) return;
    if (showsAnything(project, definedView(view, path).options, part)) return;
    yield { span: view.id.span, args: { id: view.id.text } };
  },
  examples: {
    bad: [
      {
        caption: {
          fr: 'Rien, dans ce projet, n’est de ce niveau.',
          en: 'Nothing in this project is of that level.',
        },
        files: {
          'sdet.yaml': MANIFEST,
          'chapitre.md': CHAPTER,
          'vues/options.yaml': 'view: 1\nid: ⟦options⟧\nlevels: [facultatif]\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Une exigence de ce niveau.', en: 'A requirement of that level.' },
        files: {
          'sdet.yaml': MANIFEST,
          'chapitre.md': CHAPTER,
          'vues/obligations.yaml': 'view: 1\nid: obligations\nlevels: [obligatoire]\n',
        },
      },
      {
        caption: {
          fr: 'Un projet qui commence n’a pas encore d’exigence.',
          en: 'A project that begins has no requirement yet.',
        },
        files: {
          'sdet.yaml': MANIFEST,
          'chapitre.md': '# Accès\n',
          'vues/obligations.yaml': 'view: 1\nid: obligations\nlevels: [obligatoire]\n',
        },
      },
    ],
  },
});
