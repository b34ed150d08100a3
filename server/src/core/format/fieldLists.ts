import { type Span, span } from '../base/span.ts';
import type { Language } from '../manifest/manifest.ts';
import type { TextEdit } from '../model/edit.ts';
import type { FieldFact, FieldValue } from '../model/field.ts';
import type { ItemFact } from '../model/item.ts';
import { edit, type Layout, lineEndAt } from './layout.ts';

/**
 * Puts the entries of field lists in order: one space behind the mark, `Label : value` as the language writes it, one
 * space behind each comma, none at the end of the line. Tables, attributes and front matter are not field lists.
 */
export function fieldListLayouts(
  items: readonly ItemFact[],
  text: string,
  language: Language,
): readonly Layout[] {
  return items.flatMap(({ fields }) => {
    const entries = fields.filter(field => ENTRY.test(text.slice(field.span.start, field.span.start + 10)));
    const [first, last] = [entries[0], entries.at(-1)];
    if (!first || !last) return [];
    const edits = entries.flatMap(field => entryEdits(field, text, language));
    return [{ span: span(first.span.start, last.span.end), edits: withoutOverlap(edits) }];
  });
}

const ENTRY = /^(?:[-+*]|\d{1,9}[.)])[ \t]/;

function entryEdits(field: FieldFact, text: string, language: Language): readonly TextEdit[] {
  const { span: whole, labelSpan, values } = field;
  const [first] = values;
  if (labelSpan.start < whole.start || labelSpan.end > whole.end) return [];
  return [
    ...markEdits(whole, text),
    ...(first ? separatorEdits(span(labelSpan.end, first.span.start), text, language) : []),
    ...values.slice(1).flatMap((value, index) => commaEdits(values[index], value, text)),
    ...blanksBehind(whole, text),
  ];
}

/** `-   **Niveau**`: in an entry of one line alone, since the lines below hang on the place of its text. */
function markEdits({ start, end }: Span, text: string): readonly TextEdit[] {
  const entry = text.slice(start, end);
  const blanks = /^[-+*]([ \t]{2,4})(?=\S)/.exec(entry)?.[1];
  if (blanks === undefined || /[\r\n]/.test(entry)) return [];
  return edit(text, span(start + 1, start + 1 + blanks.length), ' ');
}

/** Emphasis may close before the colon or behind it; a value may begin with a mark of its own. */
const SEPARATOR = /^([*_]*)([^\S\r\n]*):([*_]*)([^\S\r\n]*)(\S*)$/;

function separatorEdits(place: Span, text: string, language: Language): readonly TextEdit[] {
  const found = SEPARATOR.exec(text.slice(place.start, place.end));
  if (!found) return [];
  const [, closing = '', before = '', behind = '', gap = '', opening = ''] = found;
  const colon = place.start + closing.length;
  const after = colon + before.length + 1 + behind.length;
  // A colon inside the emphasis keeps what stands before it: a space there could end or open the emphasis.
  const space = behind !== '' && before === '' ? '' : beforeColon(before, language);
  const isGlued = gap === '' && opening !== '';
  return [
    ...edit(text, span(colon, colon + before.length), space),
    ...(isGlued ? [] : edit(text, span(after, after + gap.length), ' ')),
  ];
}

/** A non-breaking space stays one. */
function beforeColon(written: string, language: Language): string {
  if (language !== 'fr') return '';
  return /[\u00a0\u202f]/.exec(written)?.[0] ?? ' ';
}

function commaEdits(before: FieldValue | undefined, after: FieldValue, text: string): readonly TextEdit[] {
  if (!before || before.span.end > after.span.start) return [];
  const place = span(before.span.end, after.span.start);
  return /^[^\S\r\n]*,[^\S\r\n]*$/.test(text.slice(place.start, place.end)) ? edit(text, place, ', ') : [];
}

function blanksBehind({ start, end }: Span, text: string): readonly TextEdit[] {
  const content = start + text.slice(start, end).trimEnd().length;
  const lineEnd = lineEndAt(text, content);
  return /^[ \t]+$/.test(text.slice(content, lineEnd)) ? edit(text, span(content, lineEnd), '') : [];
}

function withoutOverlap(edits: readonly TextEdit[]): readonly TextEdit[] {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  return sorted.filter((one, index) => index === 0 || (sorted[index - 1]?.span.end ?? 0) <= one.span.start);
}
