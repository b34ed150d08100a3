import { foldInPlace } from '../../base/fold.ts';
import { span } from '../../base/span.ts';
import type { Level } from '../../model/level.ts';
import { manifestWithRule } from '../exampleManifest.ts';
import { proseText, statementOf } from '../prose.ts';
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
    const text = proseText(context);
    for (const item of context.facts.items) {
      for (const place of statementOf(context, item)) {
        for (const found of foldInPlace(text.slice(place.start, place.end)).matchAll(word)) {
          const start = place.start + found.index;
          const keyword = text.slice(start, start + found[0].length).replace(/\s+/g, ' ');
          if (keyword === keyword.toUpperCase()) continue;
          const capitals = keyword.toUpperCase();
          yield {
            span: span(start, start + found[0].length),
            args: { keyword, capitals },
            fixes: [
              {
                value: capitals,
                edits: [{ span: span(start, start + found[0].length), text: capitals }],
                safe: false,
              },
            ],
          };
        }
      }
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
