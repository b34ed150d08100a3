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
  idle: '(?:take|takes|taking|took|taken|large|most) part|(?:they|we|i|you|who) (?:figure|table)',
  units:
    'times|seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent|per cent|thousands?|millions?|billions?|[kmg]b|[kmg]hz|ms|inch(?:es)?|users|pupils|people|persons|servers|copies|examples',
  places: 'lines?|rows?|columns?|words?',
  theirs: 'its|their|his|her',
  and: ',? and/or |,? and |,? or ',
  or: ' or ',
  to: ' to | through | ?[-–—] ?',
  see: 'see(?: also)?|cf\\.?|refer to',
  within: 'in|at',
  of: 'of the|of|in the|in|from the|from|to the|to',
  documents:
    '(?:(?:annual|final|technical|previous) )?(?:report|guide|handbook|manual|charter|act|law|regulation|directive|ordinance|contract|agreement|study)',
  papers:
    'document|recommendations?|standard|specification|framework|guidelines?|policy|act|treaty|protocol|paper',
  here: '(?:this|the present|the same|above|below) ?(?:document|chapter|volume|annex|part|section|text|guide|framework)?',
  at: 'in|at|the|,',
};
