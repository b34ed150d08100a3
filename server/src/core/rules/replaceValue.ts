import { type Span, span } from '../base/span.ts';
import type { TextEdit } from '../model/edit.ts';
import type { RuleContext } from './rule.ts';

/** Plain YAML cannot hold these, or reads them as something else. */
const NEEDS_QUOTES = /^[\s?-]|[,:#[\]{}&*!|>'"%@`]|\s$/;

/** These end a value in a Markdown field list or table. */
const ENDS_VALUE = /[,;|\n]/;

/** In an attribute list, behind the sign of a value without quotes: `{services=AAS,«`. */
const UNQUOTED = /\{[^{}\n]*[\p{L}\p{N}_-]+=[^\s"“”{}]*$/u;

/** `{services=AAS}` becomes `{services="Authentification et SSO"}`; of several values without quotes, none. */
function quotedAttribute(text: string, inside: Span, replacement: string): TextEdit | undefined {
  const isWhole = text[inside.start - 1] === '=' && /^[\s}]/.test(text.slice(inside.end));
  return isWhole && !/["{}]/.test(replacement) ? { span: inside, text: `"${replacement}"` } : undefined;
}

/**
 * Puts `replacement` in place of `part` of a written value, in the quotes that stand there; undefined when the text
 * cannot be written at that place. `place` is the whole value as written, quotes included.
 */
export function replaceValue(
  context: Pick<RuleContext, 'path' | 'project'>,
  place: Span,
  part: string,
  replacement: string,
): TextEdit | undefined {
  const text = context.project.text(context.path) ?? '';
  const source = text.slice(place.start, place.end);
  const at = source.indexOf(part);
  if (part === '' || at < 0) return undefined;
  const inside = span(place.start + at, place.start + at + part.length);
  if (!isYaml(context.path, text, place.start)) {
    if (ENDS_VALUE.test(replacement)) return undefined;
    return UNQUOTED.test(text.slice(0, inside.start)) && /[\s"“”{}]/.test(replacement)
      ? quotedAttribute(text, inside, replacement)
      : { span: inside, text: replacement };
  }
  if (source.startsWith("'")) return { span: inside, text: replacement.replaceAll("'", "''") };
  if (source.startsWith('"')) return { span: inside, text: JSON.stringify(replacement).slice(1, -1) };
  if (!NEEDS_QUOTES.test(replacement)) return { span: inside, text: replacement };
  return { span: place, text: JSON.stringify(source.replace(part, () => replacement)) };
}

/** Tells whether a place is YAML: in a YAML file, or in the front matter of a chapter. */
function isYaml(path: string, text: string, offset: number): boolean {
  if (/\.ya?ml$/i.test(path)) return true;
  if (!text.startsWith('---')) return false;
  const front = /^---[ \t]*\r?\n[\s\S]*?^---[ \t]*$/m.exec(text);
  return front !== null && front.index === 0 && offset < front[0].length;
}
