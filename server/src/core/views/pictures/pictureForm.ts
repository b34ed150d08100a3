/** A form of pictures that browsers show. */
export type PictureForm = 'png' | 'jpeg' | 'gif' | 'bmp' | 'webp' | 'avif' | 'svg';

/** What a `data:` URL calls each form. */
export const MEDIA_TYPES: Readonly<Record<PictureForm, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  webp: 'image/webp',
  avif: 'image/avif',
  svg: 'image/svg+xml',
};

/** How pictures of each form begin, in hexadecimal digits; SVG is text. */
const BEGINNINGS: readonly (readonly [PictureForm, RegExp])[] = [
  ['png', /^89504e470d0a1a0a/],
  ['jpeg', /^ffd8ff/],
  ['gif', /^47494638(?:37|39)61/],
  ['webp', /^52494646.{8}57454250/],
  ['avif', /^.{8}6674797061766966|^.{8}6674797061766973/],
  // `BM`, size, two zeros, where the points begin, size of the second head.
  ['bmp', /^424d.{8}00000000.{8}(?:0c|28|34|38|40|6c|7c)000000/],
];

/** How many bytes those look at. */
const LONGEST = 20;

/** Before the root of an SVG there may be a BOM, a declaration, comments and a document type. */
const SVG =
  /^(?:\xef\xbb\xbf)?\s*(?:<\?xml\b[^>]*\?>\s*|<!--(?:(?!-->)[\s\S])*-->\s*|<!DOCTYPE\s+svg\b[^[>]*(?:\[[^\]]*\]\s*)?>\s*)*<svg[\s>/]/;

/** An SVG may begin with a licence; what comes only further down does not make it one. */
const HEAD = 4096;

/** The form of a picture, by its bytes and not by its name; undefined for what is none. */
export function pictureForm(bytes: Uint8Array): PictureForm | undefined {
  const digits = Array.from(bytes.subarray(0, LONGEST), byte => byte.toString(16).padStart(2, '0')).join('');
  const found = BEGINNINGS.find(([, beginning]) => beginning.test(digits));
  if (found) return found[0];
  return SVG.test(String.fromCharCode(...bytes.subarray(0, HEAD))) ? 'svg' : undefined;
}
