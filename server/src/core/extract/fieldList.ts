import type { List, RootContent, Table, TableRow } from 'mdast';
import type { LabelTarget } from '../manifest/presets/labels.ts';
import { FIELD_KEYS, type FieldFact, type FieldKey } from '../model/field.ts';
import { proseOf, spanOfNode } from '../syntax/prose.ts';
import { fieldValues } from './fieldValues.ts';
import { labelled } from './labelled.ts';
import type { Context, Reading } from './reading.ts';

/**
 * Reads a list or a two-column table as the fields of an item; undefined when it is an ordinary list or table.
 * Every entry must read `Label : value`, and at least half of the labels must be known: a list of definitions in a
 * statement is no field list.
 */
export function fieldList(node: RootContent, context: Context): readonly FieldFact[] | undefined {
  const entries =
    node.type === 'list'
      ? listEntries(node, context)
      : node.type === 'table'
        ? tableEntries(node, context)
        : undefined;
  if (!entries || entries.length === 0) return undefined;
  const known = entries.filter(({ key }) => key !== undefined).length;
  return known > 0 && known * 2 >= entries.length ? entries : undefined;
}

/** The field that a label's target is; undefined for blocks and IDs, which are no short fields. */
export function fieldKey(target: LabelTarget | undefined): FieldKey | undefined {
  return FIELD_KEYS.find(key => key === target);
}

/** The field that a key of front matter or of an attribute list names: keys are English, labels count as well. */
export function fieldKeyOfName(name: string, reading: Reading): FieldKey | undefined {
  return FIELD_KEYS.find(key => key === name) ?? fieldKey(reading.label(name));
}

function listEntries(list: List, context: Context): readonly FieldFact[] | undefined {
  const entries: FieldFact[] = [];
  for (const item of list.children) {
    const [paragraph, ...rest] = item.children;
    const entry =
      paragraph?.type === 'paragraph' && rest.length === 0 ? labelled(paragraph, context) : undefined;
    if (!entry) return undefined;
    const key = fieldKey(entry.target);
    entries.push({
      key,
      label: entry.label.text,
      labelSpan: entry.label.spanOf(0, entry.label.text.length),
      values: fieldValues(key, entry.value),
      span: spanOfNode(item, context.source),
    });
  }
  return entries;
}

/** `| Niveau | obligatoire |`: the header row may itself be an entry, or name the two columns. */
function tableEntries(table: Table, context: Context): readonly FieldFact[] | undefined {
  if (table.children.some(row => row.children.length !== 2)) return undefined;
  const [head, ...rows] = table.children.map(row => rowEntry(row, context));
  const all = head?.key === undefined ? rows : [head, ...rows];
  return all.some(entry => entry === undefined) ? undefined : (all as readonly FieldFact[]);
}

function rowEntry(row: TableRow, context: Context): FieldFact | undefined {
  const [labelCell, valueCell] = row.children;
  if (!labelCell || !valueCell) return undefined;
  const label = proseOf(labelCell, context.source, 'text');
  const value = proseOf(valueCell, context.source, 'text');
  if (label.text.trim() === '' || label.text.length > 40) return undefined;
  const key = fieldKey(context.reading.label(label.text));
  return {
    key,
    label: label.text.trim(),
    labelSpan: label.spanOf(0, label.text.length),
    values: fieldValues(key, value),
    span: spanOfNode(row, context.source),
  };
}
