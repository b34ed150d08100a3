/**
 * The form in which names, labels and values are compared: lower case, no accents, `’` as `'`, ligatures apart,
 * white space (non-breaking included) folded into single spaces, none at the ends.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  if (WESTERN.test(text)) return text.replace(/[^ -~]/g, sign => LETTERS.get(sign) ?? sign).toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Nothing to fold but capitals: words of ASCII with single spaces between them. */
const PLAIN = /^(?:[!-~]+(?: [!-~]+)*)?$/;

/** Latin letters with one accent, and the apostrophe, as they are compared: most names and sentences have no other sign. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 0x40 }, (_, index) => String.fromCharCode(0xc0 + index)).flatMap(sign => {
    const [letter = '', accent] = sign.normalize('NFD');
    return accent === undefined ? [] : [[sign, letter] as const];
  }),
  ['’', "'"],
]);

const SIGNS = `[!-~${[...LETTERS.keys()].join('')}]+`;
const WESTERN = new RegExp(`^${SIGNS}(?: ${SIGNS})*$`);

/**
 * Folds a text without changing its length, so that offsets stay: lower case, no accents, `'` for `’`, a space for each
 * code unit of white space. What would change its length (`œ`, `İ`) stays as it is.
 */
export function foldInPlace(text: string): string {
  return text.replace(/[^!-@[-~ ]/g, foldUnit);
}

function foldUnit(unit: string): string {
  if (/\s/.test(unit)) return ' ';
  if (unit === '’' || unit === '‘' || unit === 'ʼ') return "'";
  const [letter = unit, ...marks] = unit.normalize('NFD');
  // A syllable of Hangul comes apart too, into letters.
  const lower = (marks.every(mark => /\p{M}/u.test(mark)) ? letter : unit).toLowerCase();
  return lower.length === 1 ? lower : unit;
}
