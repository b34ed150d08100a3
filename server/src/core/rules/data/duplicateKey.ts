import { LineIndex } from '../../base/lineIndex.ts';
import { problemsOf } from '../problems.ts';
import { defineRule } from '../rule.ts';

/** `data/duplicate-key`: a key that stands twice in one mapping. */
export const duplicateKey = defineRule({
  id: 'data/duplicate-key',
  severity: 'error',
  scope: 'local',
  *check({ path, facts, project }) {
    const problems = problemsOf(facts, 'duplicate-key');
    if (problems.length === 0) return;
    const lines = new LineIndex(project.text(path) ?? '');
    for (const { key, first, span } of problems) {
      yield { span, args: { key, line: lines.positionAt(first.start).line + 1 } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Deux noms pour une entrée.', en: 'Two names for one entry.' },
        files: {
          'catalogues/acteurs.yaml': `kind: actors
entries:
  - id: hebergeur
    name: Hébergeur
    ⟦name⟧: Exploitant
`,
        },
      },
      {
        caption: {
          fr: 'Un tiret oublié devant la seconde entrée.',
          en: 'A dash forgotten before the second entry.',
        },
        files: {
          'exigences/marches.yaml': `items:
  - id: EX-MAR-001
    statement: Le titulaire DOIT rendre les données.
    ⟦id⟧: EX-MAR-002
    ⟦statement⟧: Le titulaire DOIT les effacer ensuite.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Chaque entrée a les siennes.', en: 'Each entry has its own.' },
        files: {
          'catalogues/acteurs.yaml': `kind: actors
entries:
  - { id: hebergeur, name: Hébergeur }
  - { id: exploitant, name: Exploitant }
`,
        },
      },
    ],
  },
});
