import { linkAttribute } from '../../core/extract/htmlLinks.ts';
import type { CompletionSite } from './offer.ts';

/** What a destination stands in: `(a.md)`, `<a b.md>`, `href="a.md"`. */
export type DestinationSetting = 'plain' | 'bracketed' | 'attribute';

/** The destination of a link or image in which the cursor stands. */
export interface BegunDestination {
  /** What stands before the cursor. */
  readonly written: string;
  readonly setting: DestinationSetting;
  /** Where the destination ends, behind the cursor. */
  readonly end: number;
  readonly isImage: boolean;
}

/** An unfinished destination: `](…`, `](<…`, `[étiquette]: …`. Group 1: what precedes it; 2: `<`; 3: what is written. */
const MARKDOWN = /(\]\([ \t]*|^[ \t>]*\[[^\]\n]+\]:[ \t]*)(<?)((?:(?<=<)[^<>\n]*)|[^\s<>]*)$/u;

/** The destination of a link of Markdown at the cursor; undefined elsewhere. */
export function markdownDestination({ line, text, offset }: CompletionSite): BegunDestination | undefined {
  const found = MARKDOWN.exec(line);
  if (!found || closes(found)) return undefined;
  const isBracketed = found[2] === '<';
  return {
    written: found[3] ?? '',
    setting: isBracketed ? 'bracketed' : 'plain',
    end: endOf(text, offset, isBracketed ? /[^<>\n]*(?=>)/y : /[^\s()<>]*/y),
    isImage: /!\[[^\]\n]*\]\([ \t]*<?[^\s<>]*$/.test(line),
  };
}

/** A parenthesis that was opened and closed again: the destination lies behind. */
function closes([, opening = '', , written = '']: RegExpExecArray): boolean {
  return (
    opening.startsWith('](') &&
    written.includes(')') &&
    !/\([^()]*$/.test(written) &&
    !/\([^()]*\)$/.test(written)
  );
}

/** An element with an unfinished attribute. Groups: the element, the attribute, its quote, its value. */
const ELEMENT =
  /^<([a-z][a-z0-9-]*)\s(?:[^"'>]|"[^"]*"|'[^']*')*?(?<=[\s"'])([a-z]+)\s*=\s*(?:(["'])((?:(?!\3).)*)|([^\s"'`>]*))$/is;

/** The destination that an attribute of HTML names at the cursor: `<a href="…`; undefined elsewhere. */
export function htmlDestination({ text, offset }: CompletionSite): BegunDestination | undefined {
  const found = ELEMENT.exec(text.slice(text.lastIndexOf('<', offset - 1), offset));
  const [, element = '', attribute = '', quote] = found ?? [];
  const shown = linkAttribute(element.toLowerCase(), attribute.toLowerCase());
  if (!found || shown === undefined) return undefined;
  const isList = attribute.toLowerCase() === 'srcset';
  const value = found[4] ?? found[5] ?? '';
  // Each candidate of a list is a URL and perhaps a width or a density: `a.png, b.png 2x`.
  const written = isList ? value.slice(value.lastIndexOf(',') + 1).trimStart() : value;
  if (isList && /\s/.test(written)) return undefined;
  const rest =
    quote === undefined || isList ? /[^\s"'<>,]*/y : quote === '"' ? /[^"<>\n]*(?=")/y : /[^'<>\n]*(?=')/y;
  return { written, setting: 'attribute', end: endOf(text, offset, rest), isImage: shown === 'image' };
}

/** What a comment or an element without markup in it begins and ends with. */
const NO_MARKUP = [
  ['<!--', '-->'],
  ['<script', '</script'],
  ['<style', '</style'],
  ['<textarea', '</textarea'],
] as const;

/** Whether what follows a beginning of a piece of HTML is read as elements. */
export function isMarkup(html: string): boolean {
  const lower = html.toLowerCase();
  return NO_MARKUP.every(([opening, closing]) => lower.lastIndexOf(opening) <= lower.lastIndexOf(closing));
}

/** Where what `rest` (sticky) finds at the cursor ends; the cursor when it finds nothing. */
function endOf(text: string, offset: number, rest: RegExp): number {
  rest.lastIndex = offset;
  return offset + (rest.exec(text)?.[0].length ?? 0);
}
