import type { Level } from '../../model/level.ts';

function level(
  id: string,
  fr: string,
  en: string,
  rank: number,
  polarity: Level['polarity'],
  keywords: readonly string[],
  aliases: readonly string[] = [],
): Level {
  return { id, name: { fr, en }, rank, polarity, keywords, aliases };
} // prettier-ignore

/**
 * The levels of the SDET. Its v4.0 writes the modal word in capitals inside the sentence; the other words are those
 * that French reference documents use for the same five degrees (RFC 2119 in French).
 */
const SDET: readonly Level[] = [
  level(
    'obligatoire',
    'obligatoire',
    'mandatory',
    4,
    'positive',
    [
      'DOIT',
      'DOIVENT',
      'EST OBLIGATOIRE',
      'SONT OBLIGATOIRES',
      'EST EXIGÉ',
      'EST EXIGÉE',
      'SONT EXIGÉS',
      'SONT EXIGÉES',
      'EST REQUIS',
      'EST REQUISE',
      'SONT REQUIS',
      'SONT REQUISES',
      'NE DOIT … QUE',
      'NE DOIVENT … QUE',
    ],
    ['must', 'exigé', 'requis', 'impératif', 'obligation'],
  ),
  level(
    'interdit',
    'interdit',
    'forbidden',
    4,
    'negative',
    [
      'NE DOIT PAS',
      'NE DOIVENT PAS',
      'NE DOIT … PAS',
      'NE DOIVENT … PAS',
      'NE DOIT … AUCUN',
      'NE DOIVENT … AUCUN',
      'NE DOIT … AUCUNE',
      'NE DOIVENT … AUCUNE',
      'NE DOIT JAMAIS',
      'NE DOIVENT JAMAIS',
      'NE DOIT PLUS',
      'NE DOIVENT PLUS',
      'NE PEUT PAS',
      'NE PEUVENT PAS',
      'NE PEUT … AUCUN',
      'NE PEUVENT … AUCUN',
      'NE PEUT … AUCUNE',
      'NE PEUVENT … AUCUNE',
      'EST INTERDIT',
      'EST INTERDITE',
      'SONT INTERDITS',
      'SONT INTERDITES',
      // « Aucune donnée NE DOIT sortir », « NE DOIT, en effet, PAS »: whatever the rest of the negation is.
      'NE DOIT',
      'NE DOIVENT',
      'NE PEUT',
      'NE PEUVENT',
    ],
    ['must not', 'interdiction'],
  ),
  level(
    'recommande',
    'recommandé',
    'recommended',
    3,
    'positive',
    [
      'DEVRAIT',
      'DEVRAIENT',
      'EST RECOMMANDÉ',
      'EST RECOMMANDÉE',
      'SONT RECOMMANDÉS',
      'SONT RECOMMANDÉES',
      'EST PRÉCONISÉ',
      'EST PRÉCONISÉE',
      'SONT PRÉCONISÉS',
      'SONT PRÉCONISÉES',
      'NE DEVRAIT … QUE',
      'NE DEVRAIENT … QUE',
    ],
    ['should', 'préconisé', 'souhaité', 'souhaitable', 'recommandation'],
  ),
  level(
    'deconseille',
    'déconseillé',
    'discouraged',
    3,
    'negative',
    [
      'NE DEVRAIT PAS',
      'NE DEVRAIENT PAS',
      'NE DEVRAIT PLUS',
      'NE DEVRAIENT PLUS',
      'NE DEVRAIT … PAS',
      'NE DEVRAIENT … PAS',
      'NE DEVRAIT … AUCUN',
      'NE DEVRAIT … AUCUNE',
      'EST DÉCONSEILLÉ',
      'EST DÉCONSEILLÉE',
      'SONT DÉCONSEILLÉS',
      'SONT DÉCONSEILLÉES',
      'NE DEVRAIT',
      'NE DEVRAIENT',
    ],
    ['should not'],
  ),
  level(
    'facultatif',
    'facultatif',
    'optional',
    1,
    'positive',
    [
      'PEUT',
      'PEUVENT',
      'EST FACULTATIF',
      'EST FACULTATIVE',
      'SONT FACULTATIFS',
      'SONT FACULTATIVES',
      'EST OPTIONNEL',
      'EST OPTIONNELLE',
    ],
    ['may', 'optionnel', 'option'],
  ),
]; // prettier-ignore

/** RFC 2119 (BCP 14): the key words in their own wording, section 1 to 5. */
const RFC2119: readonly Level[] = [
  level(
    'must',
    'obligatoire',
    'MUST',
    4,
    'positive',
    ['MUST', 'SHALL', 'REQUIRED'],
    ['shall', 'required', 'obligatoire'],
  ),
  level(
    'must-not',
    'interdit',
    'MUST NOT',
    4,
    'negative',
    ['MUST NOT', 'SHALL NOT'],
    ['shall not', 'interdit'],
  ),
  level(
    'should',
    'recommandé',
    'SHOULD',
    3,
    'positive',
    ['SHOULD', 'RECOMMENDED'],
    ['recommended', 'recommandé'],
  ),
  level(
    'should-not',
    'déconseillé',
    'SHOULD NOT',
    3,
    'negative',
    ['SHOULD NOT', 'NOT RECOMMENDED'],
    ['not recommended', 'déconseillé'],
  ),
  level('may', 'facultatif', 'MAY', 1, 'positive', ['MAY', 'OPTIONAL'], ['optional', 'facultatif']),
]; // prettier-ignore

/** RFC 2119 as French documents write it: the ids of RFC 2119 with the French modal words. */
const RFC2119_FR: readonly Level[] = RFC2119.map((english, index) => {
  const french = SDET[index];
  return french
    ? { ...english, keywords: french.keywords, aliases: [...english.aliases, ...french.aliases] }
    : english;
});

/**
 * The levels of ANSSI's guides (BP-028 and its like): four steps, each of which takes in those before it. Their texts
 * oblige in lower case all along, so no modal word tells the level: it stands in a field, a column or the ID, often
 * as its letter.
 */
const ANSSI: readonly Level[] = [
  level('minimal', 'minimal', 'minimal', 1, 'positive', [], ['M', 'niveau minimal']),
  level(
    'intermediaire',
    'intermédiaire',
    'intermediary',
    2,
    'positive',
    [],
    ['I', 'niveau intermédiaire', 'intermediate'],
  ),
  level('renforce', 'renforcé', 'enhanced', 3, 'positive', [], ['R', 'niveau renforcé', 'reinforced']),
  level('eleve', 'élevé', 'high', 4, 'positive', [], ['E', 'niveau élevé']),
];

/** Scales of levels that a manifest can name. */
export const LEVEL_PRESETS: Readonly<Record<string, readonly Level[]>> = {
  sdet: SDET,
  rfc2119: RFC2119,
  'rfc2119-fr': RFC2119_FR,
  anssi: ANSSI,
};
