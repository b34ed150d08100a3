/**
 * Modal words that agree alike: any word of a row may stand where another stands, and the sentence stays right. Words
 * that are the same for all genders come last: one can be put in, but nothing can be put in their place.
 */
const AGREEING: readonly (readonly string[])[] = [
  ['DOIT', 'DEVRAIT', 'PEUT'],
  ['DOIVENT', 'DEVRAIENT', 'PEUVENT'],
  ['MUST', 'SHOULD', 'MAY'],
  ['SHALL', 'SHOULD', 'MAY'],
  ['REQUIRED', 'RECOMMENDED', 'OPTIONAL'],
  ['EXIGÉ', 'REQUIS', 'RECOMMANDÉ', 'PRÉCONISÉ', 'FACULTATIF', 'OPTIONNEL', 'INTERDIT', 'DÉCONSEILLÉ'],
  [
    'EXIGÉE',
    'REQUISE',
    'RECOMMANDÉE',
    'PRÉCONISÉE',
    'FACULTATIVE',
    'OPTIONNELLE',
    'INTERDITE',
    'DÉCONSEILLÉE',
  ],
  ['EXIGÉS', 'RECOMMANDÉS', 'PRÉCONISÉS', 'FACULTATIFS', 'OPTIONNELS', 'INTERDITS', 'DÉCONSEILLÉS'],
  [
    'EXIGÉES',
    'REQUISES',
    'RECOMMANDÉES',
    'PRÉCONISÉES',
    'FACULTATIVES',
    'OPTIONNELLES',
    'INTERDITES',
    'DÉCONSEILLÉES',
  ],
]; // prettier-ignore

/** Words that do not show their gender, by the row whose words may be replaced by them. */
const NEUTRAL: Readonly<Record<string, string>> = {
  EXIGÉ: 'OBLIGATOIRE',
  EXIGÉE: 'OBLIGATOIRE',
  EXIGÉS: 'OBLIGATOIRES',
  EXIGÉES: 'OBLIGATOIRES',
};

/**
 * What may stand in the place of a modal word as written, in its own capitals, polarity aside; empty where grammar leaves
 * a doubt. `NE DOIT conférer AUCUN` gives `NE DEVRAIT conférer AUCUN`…
 */
export function modalForms(written: string): readonly string[] {
  return AGREEING.flatMap(row => {
    const [first = ''] = row;
    const neutral = NEUTRAL[first];
    const others = neutral === undefined ? row : [...row, neutral];
    const found = row.flatMap(word => places(written, word));
    const [place] = found;
    if (place === undefined || found.length > 1) return [];
    const own = written.slice(place.start, place.end);
    return others
      .filter(word => word !== own.toUpperCase())
      .map(word => written.slice(0, place.start) + inCaseOf(own, word) + written.slice(place.end));
  });
}

function places(written: string, word: string): readonly { readonly start: number; readonly end: number }[] {
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu');
  return [...written.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

function inCaseOf(written: string, word: string): string {
  if (written === written.toUpperCase()) return word;
  const lower = word.toLowerCase();
  return /^\p{Lu}/u.test(written) ? lower.charAt(0).toUpperCase() + lower.slice(1) : lower;
}
