/**
 * The form in which names, labels and values are compared: lower case, no accents, `’` as `'`, ligatures apart,
 * white space (non-breaking included) folded into single spaces, none at the ends.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
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
  const lower = unit.normalize('NFD').charAt(0).toLowerCase();
  return lower.length === 1 ? lower : unit;
}
