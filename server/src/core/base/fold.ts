/**
 * The form in which names, labels and values are compared: lower case, no accents, `’` as `'`, ligatures apart,
 * white space (non-breaking included) folded into single spaces, none at the ends.
 */
export function fold(text: string): string {
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
