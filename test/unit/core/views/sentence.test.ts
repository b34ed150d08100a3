import { describe, expect, it } from 'vitest';
import { firstSentenceLength } from '../../../../server/src/core/views/sentence.ts';

/** `|` marks the end of the first sentence. */
function check(marked: string): void {
  const text = marked.replace('|', '');
  expect(`${text.slice(0, firstSentenceLength(text))}|${text.slice(firstSentenceLength(text))}`).toBe(marked);
}

describe('firstSentenceLength', () => {
  it.each([
    'Une phrase.| Une autre.',
    'Une question ?| Une réponse.',
    'Attention\u00a0!| Lisez.',
    'Il dit «\u00a0oui.\u00a0»| Puis rien.',
    'Une parenthèse (courte.)| Suite.',
    'Des points…| Puis la suite.',
    'Des pommes, des poires, etc.| Les autres fruits attendent.',
    'Voir EX-AAS-001.| Le reste suit.',
    'La version 7.0.| Elle date.',
    'Cela coûte 3,5 €.| «\u00a0Trop cher\u00a0», dit-on.',
    'Fin.| (Voir plus bas.)',
    'Première ligne.|\nSeconde ligne.',
    'Il a signé le contrat.| À lui de le tenir.',
  ])('ends at %s', check);

  it.each([
    'Une seule phrase.|',
    'Sans point final|',
    '|',
    'Voir art. L213-2 du Code de l’éducation.|',
    'Voir cf. Annexe B pour la suite.|',
    'Un outil, p. ex. Moodle, suffit.|',
    'Il faut 3.5 Go de mémoire.|',
    'Voir le § 3.4. du document|',
    'Selon M. Dupont et Mme. Durand, oui.|',
    'Écrit par J. K. Martin en 2013.|',
    'Une date (env. Mars 2013) suffit.|',
    'Les pommes, poires, etc. sont des fruits.|',
    'C’est-à-dire (c.-à-d. Rien) rien.|',
    '1. Le premier point.|',
    'See e.g. The Guide for this.|',
    'Vraiment ? oui, vraiment.|',
    'Réf. EX-AAS-001 à suivre.|',
    'Selon fig. 3 et tab. A.|',
    'Il vient de Paris (vol. II) demain.|',
  ])('goes on in %s', check);
});
