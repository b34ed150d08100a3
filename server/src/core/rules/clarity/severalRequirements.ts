import type { KeywordFact, Level } from '../../model/level.ts';
import { isWithdrawn } from '../../project/resolve.ts';
import { defineRule } from '../rule.ts';
import { type Sentence, sentencesOf } from './sentences.ts';

/**
 * Sentences that oblige, from which on an item is more than one requirement. Two are mostly a requirement and how it is
 * met (« Pour cela, il DOIT… »): in the ARF 2.9.0 a third of all items have two.
 */
const LEAST = 3;

/** `clarity/several-requirements`: one item with several obligations, which cannot be cited or verified apart. */
export const severalRequirements = defineRule({
  id: 'clarity/several-requirements',
  severity: 'info',
  scope: 'project',
  *check(context) {
    const { levels, keywordCase } = context.project.dialect(context.path);
    // In lower case the words are ordinary prose: « l'utilisateur doit saisir » obliges nobody.
    if (keywordCase === 'any') return;
    const obligations = strongestLevels(levels);
    for (const item of context.facts.items) {
      const keywords = item.keywords.filter(({ level }) => obligations.has(level));
      if (keywords.length < LEAST || isWithdrawn(item.attributes)) continue;
      const apart = inDifferentSentences(keywords, sentencesOf(context, item));
      const last = apart[LEAST - 1];
      if (last) yield { span: last.span, args: { id: item.id, count: apart.length } };
    }
  },
  examples: {
    bad: [
      {
        caption: { fr: 'Trois phrases, trois obligations.', en: 'Three sentences, three obligations.' },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Connexion

L'ENT DOIT reconnaître l'usager une seule fois. Il DOIT garder un journal des connexions. L'hébergeur ⟦DOIT⟧ le sauvegarder chaque nuit.
`,
        },
      },
    ],
    good: [
      {
        caption: {
          fr: 'Une obligation et ses points, une précision qui interdit.',
          en: 'An obligation with its points, a prohibition that makes it precise.',
        },
        files: {
          'chapitre.md': `# Accès

### EX-AAS-001 — Connexion

L'ENT DOIT :

- reconnaître l'usager une seule fois ;
- garder un journal des connexions.

Il NE DOIT PAS y écrire les mots de passe.

### EX-AAS-002 — Déconnexion

L'ENT DOIT fermer les sessions et DOIT le dire à l'usager. Pour cela, il DOIT afficher un message.
`,
        },
      },
    ],
  },
});

/** Positive levels of the highest rank: a prohibition mostly makes an obligation precise. */
function strongestLevels(levels: readonly Level[]): ReadonlySet<string> {
  const spoken = levels.filter(({ keywords, polarity }) => keywords.length > 0 && polarity === 'positive');
  const highest = Math.max(...spoken.map(({ rank }) => rank));
  return new Set(spoken.filter(({ rank }) => rank === highest).map(({ id }) => id));
}

/** The first keyword of each sentence that has one. What stands alone in a cell is no sentence. */
function inDifferentSentences(
  keywords: readonly KeywordFact[],
  sentences: readonly Sentence[],
): readonly KeywordFact[] {
  return sentences.flatMap(({ span, words }) => {
    const first = keywords.find(({ span: { start } }) => span.start <= start && start < span.end);
    return first && words > 3 ? [first] : [];
  });
}
