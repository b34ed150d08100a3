import { foldInPlace } from '../../base/fold.ts';
import type { Fix } from '../../model/finding.ts';
import type { Level } from '../../model/level.ts';
import { manifestWithRule } from '../exampleManifest.ts';
import { statementMatches } from '../prose.ts';
import { defineRule } from '../rule.ts';

/** `level/keyword-case`: a modal word in lower case, where only capitals count. */
export const keywordCase = defineRule({
  id: 'level/keyword-case',
  severity: 'off',
  scope: 'project',
  *check(context) {
    const { levels, keywordCase: counted } = context.project.dialect(context.path);
    const word = counted === 'upper' ? keywordPattern(levels) : undefined;
    if (!word) return;
    for (const { span, text: keyword } of statementMatches(context, word)) {
      const capitals = keyword.toUpperCase();
      if (keyword === capitals) continue;
      const fix: Fix = { value: capitals, edits: [{ span, text: capitals }], safe: false };
      yield { span, args: { keyword, capitals }, fixes: [fix] };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Un « doit » parmi des DOIT.', en: 'A “doit” among capitals.' },
        files: {
          'sdet.yaml': manifestWithRule('level/keyword-case'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager et ⟦doit⟧ le saluer.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Des capitales ; « doit » hors des exigences.',
          en: 'Capitals; “doit” outside items.',
        },
        files: {
          'sdet.yaml': manifestWithRule('level/keyword-case'),
          'chapitre.md': `# Accès

Ce chapitre doit être lu en premier.

### EX-AAS-001 — Authentification unique

L'ENT DOIT reconnaître l'usager.
`,
        },
      },
    ],
  },
});

/** The one-word keywords: longer ones hold one of them, or are too ordinary in lower case to be meant. */
function keywordPattern(levels: readonly Level[]): RegExp | undefined {
  const words = levels.flatMap(({ keywords }) => keywords).filter(keyword => /^\p{L}+$/u.test(keyword));
  if (words.length === 0) return undefined;
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words.map(foldInPlace).join('|')})(?![\\p{L}\\p{N}-])`, 'gu');
}
