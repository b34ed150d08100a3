import { GENERATED_KEY } from '../extract/frontMatter.ts';
import type { Language } from '../manifest/manifest.ts';
import { sha256 } from './sha256.ts';

/**
 * The mark of a generated Markdown file: a key of its front matter whose value is `sha256-` and 64 digits.
 * A file with that key is never read as a source. The digits are the SHA-256, in UTF-8, of the whole file with LF line
 * ends and with nothing behind `sdet-generated:` on that line, so that a change by hand shows.
 */
export const MARK_KEY = GENERATED_KEY;

/** The front matter of a text, up to and with its closing line. */
const FRONT_MATTER = /^---[ \t]*\n(?:(?!---[ \t]*(?:\n|$)).*\n)*---[ \t]*(?:\n|$)/;
const MARK = /^sdet-generated:[ \t]*(?:(?:sha256-([0-9a-f]{64}))[ \t]*)?$/m;
const MARKED = /^["']?sdet-generated["']?[ \t]*:/m;

/** Puts front matter with title, language and mark before the body of a generated file. */
export function stamped(
  body: string,
  { title, language }: { readonly title: string; readonly language: Language },
): string {
  const blank = `---\ntitle: ${JSON.stringify(title)}\nlang: ${language}\n${MARK_KEY}:\n---\n\n${body}`;
  return blank.replace(`${MARK_KEY}:\n`, `${MARK_KEY}: sha256-${sha256(blank)}\n`);
}

/** The mark in a page of HTML: a meta element in its head, hashed as above with nothing in `content`. */
const PAGE_MARK = /<meta name="sdet-generated" content="(?:sha256-([0-9a-f]{64}))?">/;

/** A head is short but for its style; a text that only speaks of the mark does not bear it. */
const PAGE_HEAD = /^<!doctype html>\s*<html[^>]*>\s*<head>[\s\S]*?<\/head>/i;

const BLANK_PAGE_MARK = `<meta name="${MARK_KEY}" content="">`;

/** Puts the mark into the head of a page, which must begin with `<!doctype html>` and have a `<head>` without attributes. */
export function stampedPage(page: string): string {
  const blank = page.replace('<head>', `<head>${BLANK_PAGE_MARK}`);
  return blank.replace(BLANK_PAGE_MARK, `<meta name="${MARK_KEY}" content="sha256-${sha256(blank)}">`);
}

/** Tells whether a text, Markdown or HTML, bears the mark, whoever changed it since. */
export function isGenerated(text: string): boolean {
  const plain = normalized(text);
  return MARKED.test(frontMatterOf(plain)) || PAGE_MARK.test(PAGE_HEAD.exec(plain)?.[0] ?? '');
}

/** Tells whether a text bears the mark and is just as it was generated; line ends and a BOM aside. */
export function isUnmodified(text: string): boolean {
  const plain = normalized(text);
  const [meta, digits] = PAGE_MARK.exec(PAGE_HEAD.exec(plain)?.[0] ?? '') ?? [];
  if (meta !== undefined) return sha256(plain.replace(meta, BLANK_PAGE_MARK)) === digits;
  const head = frontMatterOf(plain);
  const [line, hash] = MARK.exec(head) ?? [];
  if (line === undefined || hash === undefined) return false;
  return sha256(head.replace(line, `${MARK_KEY}:`) + plain.slice(head.length)) === hash;
}

function frontMatterOf(text: string): string {
  return FRONT_MATTER.exec(text)?.[0] ?? '';
}

function normalized(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
