import type { ProseGrammar } from './grammar.ts';

/** References as English prose writes them. */
export const ENGLISH: ProseGrammar = {
  words: {
    section: '§§?|chapters?|sections?|sec\\.|subsections?|parts?',
    annex: 'annex(?:es)?|appendix|appendices',
    figure: 'figures?|fig\\.',
    table: 'tables?',
    sheet: 'sheets?',
    footnote: 'footnotes?',
  },
  dotted: 'paragraphs?|para\\.',
  theirs: 'its|their|his|her',
  and: ',? and/or |,? and |,? or ',
  to: ' to | through | ?[-–—] ?',
  see: 'see(?: also)?|cf\\.?|refer to',
  within: 'in|at',
  of: 'of the|of|in the|in|from the|from|to the|to',
  here: '(?:this|the present|the same|above|below) ?(?:document|chapter|volume|annex|part|section|text|guide|framework)?',
  at: 'in|at|the|,',
};
