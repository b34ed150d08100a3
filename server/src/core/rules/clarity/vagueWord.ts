import { manifestWithRule } from '../exampleManifest.ts';
import { statementMatches } from '../prose.ts';
import { defineRule } from '../rule.ts';

/** French, then English; folded, agreement by `(?:…)`. What stands in a statement with one of these cannot be verified. */
const VAGUE = [
  'adapte(?:e|s|es)?',
  'adequate?(?:e|s|es)?',
  'appropriee?s?',
  'autant que possible',
  'dans la mesure du possible',
  'convenable(?:s|ment)?',
  'convivia(?:l|le|ux|les)',
  'correctement',
  'efficace(?:s|ment)?',
  'ergonomiques?',
  'etc',
  'eventuellement',
  'facile(?:s|ment)?',
  'frequemment',
  'intuiti(?:f|ve|fs|ves)',
  'notamment',
  'performante?s?',
  'pertinente?s?',
  'raisonnable(?:s|ment)?',
  'rapide(?:s|ment)?',
  'regulierement',
  'robustes?',
  'satisfaisante?s?',
  'si possible',
  'simple(?:s|ment)',
  'souples?',
  'souvent',
  'suffisamment',
  'suffisante?s?',
  'adequate(?:ly)?',
  'and/or',
  'as appropriate',
  'as far as possible',
  'as needed',
  'as soon as possible',
  'easy',
  'easily',
  'efficient(?:ly)?',
  'fast',
  'flexible',
  'if necessary',
  'if possible',
  'intuitive',
  'quick(?:ly)?',
  'reasonabl[ey]',
  'regularly',
  'sufficient(?:ly)?',
  'suitable',
  'timely',
  'user-friendly',
  'where appropriate',
]; // prettier-ignore

const FINDER = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${VAGUE.map(word => word.replaceAll(' ', '\\s+')).join('|')})(?![\\p{L}\\p{N}-])`,
  'gu',
);

/** `clarity/vague-word`: a word in a requirement that each reader measures otherwise. */
export const vagueWord = defineRule({
  id: 'clarity/vague-word',
  severity: 'off',
  scope: 'local',
  *check(context) {
    for (const { span, text } of statementMatches(context, FINDER)) yield { span, args: { word: text } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Combien, quand, comment ?', en: 'How much, when, how?' },
        files: {
          'sdet.yaml': manifestWithRule('clarity/vague-word'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Réponse

L'ENT DOIT répondre ⟦rapidement⟧ et, ⟦si possible⟧, de façon ⟦conviviale⟧.
`,
        },
      },
    ],
    good: [
      {
        caption: { fr: 'Une mesure.', en: 'A measure.' },
        files: {
          'sdet.yaml': manifestWithRule('clarity/vague-word'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Réponse

L'ENT DOIT répondre en moins de deux secondes dans 95 % des cas.
`,
        },
      },
    ],
  },
});
