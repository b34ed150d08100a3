import { LineIndex } from '../../base/lineIndex.ts';
import type { RuleArguments } from '../../messages/ruleArguments.ts';
import type { SyntaxDetail } from '../../model/problem.ts';
import { problemsOf } from '../problems.ts';
import { defineRule } from '../rule.ts';

/** `data/syntax`: a text that cannot be read, wholly or in part. */
export const syntax = defineRule({
  id: 'data/syntax',
  severity: 'error',
  scope: 'local',
  *check({ path, facts, project }) {
    const problems = problemsOf(facts, 'syntax');
    if (problems.length === 0) return;
    const lines = new LineIndex(project.text(path) ?? '');
    const told = new Set<number>();
    for (const { detail, span } of problems) {
      const { line } = lines.positionAt(span.start);
      // What the parser says next on the same line is as a rule but a consequence.
      if (detail.kind === 'yaml' && told.has(line)) continue;
      told.add(line);
      yield { span, args: argumentsOf(detail) };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un deux-points dans un texte sans guillemets.', en: 'A colon in an unquoted text.' },
        files: {
          'catalogues/acteurs.yaml': `kind: actors
entries:
  - id: dasen
    name: ⟦A⟧cteur: chef d'établissement
`,
        },
      },
      {
        caption: { fr: 'Un crochet qui n’est pas fermé.', en: 'A bracket that is not closed.' },
        files: { 'chapitre.md': '---\nactors: [éditeur ENT⟦⟧\n---\n\n# Accès\n' },
      },
    ],
    good: [
      {
        caption: { fr: 'Le même texte entre guillemets.', en: 'The same text in quotes.' },
        files: {
          'catalogues/acteurs.yaml': `kind: actors
entries:
  - id: dasen
    name: "Acteur : chef d'établissement"
`,
          'chapitre.md': '---\nactors: [dasen]\n---\n\n# Accès\n',
        },
      },
    ],
  },
});

function argumentsOf(detail: SyntaxDetail): RuleArguments['data/syntax'] {
  switch (detail.kind) {
    case 'yaml':
      return { detail: detail.kind, code: detail.code, message: detail.message };
    case 'unreadable':
      return { detail: detail.kind, code: detail.code, message: '' };
    case 'internal':
      return { detail: detail.kind, code: '', message: detail.message };
    case 'encoding':
    case 'binary':
    case 'too-complex':
      return { detail: detail.kind, code: '', message: '' };
  }
}
