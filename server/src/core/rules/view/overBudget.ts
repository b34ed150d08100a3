import { wordsOfView } from '../../views/budget.ts';
import { definedView } from '../../views/definitions.ts';
import { EXAMPLE_MANIFEST } from '../exampleManifest.ts';
import { defineRule } from '../rule.ts';

const MANIFEST = `${EXAMPLE_MANIFEST}views: [vues/*.yaml]\n`;

const CHAPTER = `# Accès

### EX-AAS-001 — Authentification unique

L’ENT DOIT demander une seule authentification pour tous les services auxquels l’usager a droit.

> **En clair** : un seul mot de passe.
`;

/** `view/over-budget`: a version with more words than its definition allows. */
export const overBudget = defineRule({
  id: 'view/over-budget',
  severity: 'warning',
  scope: 'project',
  *check({ facts, path, project, part }) {
    const { view } = facts;
    if (view?.budget === undefined || view.budgetSpan === undefined) return;
    const words = wordsOfView(project, definedView(view, path).options, part);
    if (words === undefined || words <= view.budget) return;
    yield { span: view.budgetSpan, args: { id: view.id.text, words, budget: view.budget } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Le texte entier dépasse.', en: 'The whole text exceeds it.' },
        files: {
          'sdet.yaml': MANIFEST,
          'chapitre.md': CHAPTER,
          'vues/resume.yaml': 'view: 1\nid: resume\ndetail: full\nbudget: { words: ⟦15⟧ }\n',
        },
      },
    ],
    good: [
      {
        caption: { fr: 'En clair, il tient.', en: 'In plain words it fits.' },
        files: {
          'sdet.yaml': MANIFEST,
          'chapitre.md': CHAPTER,
          'vues/resume.yaml': 'view: 1\nid: resume\ndetail: plain\nbudget: { words: 15 }\n',
        },
      },
    ],
  },
});
