import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** Where elements begin whose content is no text. */
const SILENT = /<(script|style|template|svg|math|iframe|object|noscript)\b[^<>]*>/gi;

/** Elements that begin a line of their own. */
const BREAKING =
  /<\/?(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)\b[^<>]*>/gi;

const REFERENCE = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z\d]{1,31}));/g;

/**
 * The words of a block of HTML, a paragraph each: markup, comments and scripts are left out, since an output must
 * neither run nor fetch anything, but no text that a reader would see is lost.
 */
export function htmlParagraphs(html: string): readonly string[] {
  return withoutSilent(html.replace(/<!--[\s\S]*?(?:-->|$)/g, ''))
    .replace(/<img\b[^<>]*>/gi, tag => altOf(tag))
    .replace(/\s+/g, ' ')
    .replace(BREAKING, '\n')
    .replace(/<\/?t[dh]\b[^<>]*>/gi, ' ')
    .replace(/<[!/?a-z][^<>]*>/gi, '')
    .split('\n')
    .map(line => decoded(line).replace(/\s+/g, ' ').trim())
    .filter(line => line !== '');
}

/** Without the elements whose content is no text, each up to its end; where one has none, its beginning is a tag like others. */
function withoutSilent(html: string): string {
  const endless = new Set<string>();
  let kept = '';
  let from = 0;
  for (const { index, 0: opening, 1: written = '' } of html.matchAll(SILENT)) {
    const name = written.toLowerCase();
    if (index < from || endless.has(name)) continue;
    const closing = new RegExp(`</${name}\\s*>`, 'gi');
    closing.lastIndex = index + opening.length;
    if (!closing.test(html)) endless.add(name);
    else {
      kept += html.slice(from, index);
      from = closing.lastIndex;
    }
  }
  return kept + html.slice(from);
}

/** The alternative text of an `<img>`; empty for other tags. */
export function altOf(tag: string): string {
  const found = /^<img\b[^<>]*?\salt\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(tag);
  return found?.[1] ?? found?.[2] ?? '';
}

function decoded(text: string): string {
  return text.replace(REFERENCE, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return decodeNamedCharacterReference(name) || whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
