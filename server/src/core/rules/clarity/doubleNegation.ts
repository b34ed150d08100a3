import { manifestWithRule } from '../exampleManifest.ts';
import { statementMatches } from '../prose.ts';
import { defineRule } from '../rule.ts';

/** Words that deny by themselves, folded. */
const DENIALS =
  '(?:sans(?!\\s+(?:delai|frais|objet|cesse))|impossibles?|inutiles?|interdit(?:e|s|es)?|exclu(?:e|s|es)?|incompatibles?|inaccessibles?|indisponibles?|inexistant(?:e|s|es)?|ignor(?:er|ee?s?)|empecher?|refuser?|manquer|negligeables?|non[- ][a-z]+)';

const GAP = '(?:\\s+[^\\s,;:.!?()]+){0,4}?';

/** « ne … pas … sans », “not … without”: at most four words between. */
const FINDER = new RegExp(
  [
    `\\b(?:ne\\s+|n')(?:[^\\s,;:.!?()]+\\s+){0,2}?(?:pas|jamais|point|plus)${GAP}\\s+${DENIALS}`,
    `\\b(?:not|never|cannot)${GAP}\\s+(?:without|un(?:able|available|likely|necessary|usual|common|known|used)|impossible|in(?:accessible|compatible|capable|visible)|non-[a-z]+|fail(?:s|ed)?\\s+to|prohibited|forbidden|refuse|prevent|exclude)`,
  ]
    .map(source => `(?:${source})\\b`)
    .join('|'),
  'g',
);

/** `clarity/double-negation`: two negations in one clause, which the reader has to undo. */
export const doubleNegation = defineRule({
  id: 'clarity/double-negation',
  severity: 'off',
  scope: 'local',
  *check(context) {
    for (const { span, text } of statementMatches(context, FINDER)) yield { span, args: { text } };
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Ne pas… sans…', en: 'Not… without…' },
        files: {
          'sdet.yaml': manifestWithRule('clarity/double-negation'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Connexion

L'ENT ⟦NE DOIT PAS ouvrir de session sans⟧ authentification.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'La même chose à l’affirmative, une seule négation.',
          en: 'The same in the affirmative, a single negation.',
        },
        files: {
          'sdet.yaml': manifestWithRule('clarity/double-negation'),
          'chapitre.md': `# Accès

### EX-AAS-001 — Connexion

L'ENT DOIT authentifier l'usager avant d'ouvrir une session. Il NE DOIT PAS garder son mot de passe.
`,
        },
      },
    ],
  },
});
