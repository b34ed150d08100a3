import type { FieldKey, FieldValue } from '../model/field.ts';
import { LINE_BREAK, OPAQUE, type Prose } from '../syntax/prose.ts';

/** Fields whose value is one text, commas and all. */
const SINGLE: ReadonlySet<FieldKey> = new Set(['title', 'level', 'status', 'since', 'until']);

/**
 * Splits a field's value as people write lists: at commas and semicolons outside brackets, and at what is no prose
 * (`<br>`, a footnote's mark). Empty parts are left out.
 */
export function fieldValues(key: FieldKey | undefined, value: Prose): readonly FieldValue[] {
  const separators = key !== undefined && SINGLE.has(key) ? '' : ',;';
  return split(value.text, separators).flatMap(part => {
    const text = value.text.slice(part.start, part.end);
    const start = part.start + text.length - text.trimStart().length;
    const trimmed = text.trim().replace(/(?<=\p{L}{3})\.$/u, '');
    return trimmed === '' ? [] : [{ text: trimmed, span: value.spanOf(start, start + trimmed.length) }];
  });
}

function split(
  text: string,
  separators: string,
): readonly { readonly start: number; readonly end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] ?? '';
    if ('([«'.includes(char)) depth++;
    else if (')]»'.includes(char)) depth = Math.max(0, depth - 1);
    else if (char === OPAQUE || char === LINE_BREAK || (depth === 0 && separators.includes(char))) {
      parts.push({ start, end: i });
      start = i + 1;
    }
  }
  parts.push({ start, end: text.length });
  return parts;
}
