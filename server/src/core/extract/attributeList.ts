import { matchesOf } from '../base/matchesOf.ts';
import { span } from '../base/span.ts';
import type { FieldFact } from '../model/field.ts';
import type { Prose } from '../syntax/prose.ts';
import { fieldKeyOfName } from './fieldList.ts';
import { fieldValues } from './fieldValues.ts';
import type { Reading } from './reading.ts';

/** `{#id level=recommandé actors="éditeur ENT, hébergeur"}` read. */
export interface AttributeList {
  /** `{«#id»}`, `{id=«id»}`; undefined when it names no anchor. */
  readonly anchor: { readonly name: string; readonly start: number; readonly end: number } | undefined;
  readonly fields: readonly FieldFact[];
  /** Offsets in the prose, braces included. */
  readonly start: number;
  readonly end: number;
}

const LIST = /^\{((?:[^{}\n"“”]|"[^"\n]*"|“[^”\n]*”)+)\}/;

/** Longer texts in braces are something else. */
const LONGEST = 1000;

/** Attributes of HTML that are no fields. */
const NO_FIELDS: ReadonlySet<string> = new Set(['id', 'class', 'style', 'lang', 'dir', 'role']);

const PART = /(?<![^\s:])#([^\s{}"=]+)|([\p{L}][\p{L}\p{N}_-]*)=(?:"([^"]*)"|“([^”]*)”|([^\s{}"]+))/gu;

/** Reads an attribute list that begins at `at`; undefined when none does, or it holds neither an anchor nor a field. */
export function attributeList(prose: Prose, at: number, reading: Reading): AttributeList | undefined {
  const found = LIST.exec(prose.text.slice(at, at + LONGEST));
  if (!found) return undefined;
  let anchor: AttributeList['anchor'];
  const fields: FieldFact[] = [];
  for (const part of matchesOf(found[1] ?? '', PART)) {
    const start = at + 1 + part.index;
    const [whole, name, label] = part;
    const value = part[3] ?? part[4] ?? part[5] ?? '';
    if (name !== undefined) anchor = { name, start, end: start + whole.length };
    else if (label === 'id') anchor ??= valueAnchor(value, whole, start);
    else if (!NO_FIELDS.has(label ?? ''))
      fields.push(field(prose, start, label ?? '', value, whole, reading));
  }
  return anchor || fields.length > 0 ? { anchor, fields, start: at, end: at + found[0].length } : undefined;
}

/** `id="crit-1-1"`, as the generators of sites write it; a value with white space is no name. */
function valueAnchor(value: string, whole: string, start: number): AttributeList['anchor'] {
  if (value === '' || /\s/.test(value)) return undefined;
  const valueStart = start + whole.lastIndexOf(value);
  return { name: value, start: valueStart, end: valueStart + value.length };
}

function field(
  prose: Prose,
  start: number,
  label: string,
  value: string,
  whole: string,
  reading: Reading,
): FieldFact {
  const key = fieldKeyOfName(label, reading);
  const valueStart = start + whole.lastIndexOf(value, whole.length);
  const place = prose.spanOf(start, start + whole.length);
  return {
    key,
    label,
    labelSpan: prose.spanOf(start, start + label.length),
    values: fieldValues(key, prose.slice(valueStart, valueStart + value.length)),
    span: span(place.start, place.end),
  };
}
