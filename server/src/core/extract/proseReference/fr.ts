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
  idle: "(?:d'autre|d'une|a|nulle|quelque|toute|prend|prends|prennent|prenant|prendre|pris) part|(?:fait|font|faire|faisant|fasse|fassent|faisait|grande|majeure|bonne) partie|(?:il|elle|qui|y|ne) figure",
  units:
    'fois|secondes?|minutes?|min|heures?|h|s|jours?|semaines?|mois|trimestres?|ans|an (?:apres|avant|plus|de)|annees?|%|‰|pour cent|€|k€|euros?|milliers?|millions?|milliards?|[mck]?m|[km]?bit/s|octets?|[kmg]o|eleves|usagers|utilisateurs|personnes|agents|etablissements|documents|exemplaires|exemples|copies|serveurs|etoiles|sur \\d+|[x×] ?\\d+',
  places: 'lignes?|colonnes?|pages?|mots?|fiches|figures|tableaux',
  theirs: 'son|sa|ses|leurs?',
  and: ',? et/ou |,? et |,? ou ',
  or: ' ou ',
  to: " a | jusqu'au? | ?[-–—] ?",
  see: 'cf\\.?|voir(?: aussi| egalement)?|se reporter',
  within: 'en|aux?',
  of: "du|de la|de l'|des|de|d'|dans le|dans la|dans l'|dans|au|a la|a l'|en",
  documents:
    "(?:rapport|guide|norme|doctrine|charte|cahier(?: des charges)?|specs?|specification|arrete|decret|loi|ordonnance|circulaire|reglement|directive|convention|contrat|etude|manuel|plan)(?: (?:d'[a-z-]{3,}|d(?:e|u|es) [a-z-]{3,}|techniques?|fonctionnelle?s?|generale?|annuel(?:le)?|finale?|initiale?|interieur|precedente?|officiel(?:le)?))?",
  papers:
    'document|referentiel|recommandations?|standard|note|avis|deliberation|accord|protocole|politique|memoire',
  // « du SDET actuel » : a document of this family speaks of itself so; « du SDET v4 » is an earlier one.
  here: 'sdet(?: actuel)?(?! v?\\d)|(?:ce|cette|le present|la presente|du present|de la presente|present|presente|meme|ci-dessus|ci-dessous|ci-apres) ?(?:document|chapitre|volume|annexe|partie|section|texte|guide|referentiel|schema)?',
  at: 'au|aux|a la|le|la|les|en|du|de la',
};
