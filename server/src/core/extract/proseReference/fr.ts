import type { ProseGrammar } from './grammar.ts';

/** References as French prose writes them; the forms are those counted in real documents (SDET survey, ANSSI, RGAA, CNIL). */
export const FRENCH: ProseGrammar = {
  words: {
    section: '§§?|chapitres?|chap\\.|sections?|sect\\.|sous-sections?|parties?',
    annex: 'annexes?',
    figure: 'figures?|fig\\.',
    table: 'tableaux|tableau|tabl?\\.',
    sheet: 'fiches?',
    footnote: 'notes? de bas de page',
  },
  dotted: 'paragraphes?|par\\.',
  theirs: 'son|sa|ses|leurs?',
  and: ',? et/ou |,? et |,? ou ',
  to: " a | jusqu'au? | ?[-–—] ?",
  see: 'cf\\.?|voir(?: aussi| egalement)?|se reporter|v\\.',
  within: 'en|aux?',
  of: "du|de la|de l'|des|de|d'|dans le|dans la|dans l'|dans|au|a la|a l'|en",
  // « du SDET actuel » : a document of this family speaks of itself so; « du SDET v4 » is an earlier one.
  here: 'sdet(?: actuel)?(?! v?\\d)|(?:ce|cette|le present|la presente|du present|de la presente|present|presente|meme|ci-dessus|ci-dessous|ci-apres) ?(?:document|chapitre|volume|annexe|partie|section|texte|guide|referentiel|schema)?',
  at: 'au|aux|a la|le|la|les|en|du|de la',
};
